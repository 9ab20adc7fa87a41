import { useContext } from "preact/hooks";
import type { SourcePlace } from "../../../model/panels/runs.ts";
import { OpenSource } from "./open_source.ts";

/** Where something stands in a definition; opens it there. */
export function SourceLink({ place }: { place: SourcePlace }) {
  const open = useContext(OpenSource);
  const { path, line } = place;
  return (
    <button
      type="button"
      class="source-link"
      title={`Open ${path}, line ${line}`}
      onClick={() => open(place)}
    >
      {path.slice(path.lastIndexOf("/") + 1)}:{line}
    </button>
  );
}
