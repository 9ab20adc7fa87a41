import type { RunPart } from "../../../model/panels/runs.ts";
import { msText } from "./ms_text.ts";
import { SourceLink } from "./source_link.tsx";
import { StageDot } from "./stage_dot.tsx";
import { ValueList } from "./value_list.tsx";

/** Deeper ones stand as deep as this one: there is no more room. */
const DEEPEST = 6;

/** A check or a step: what it came to, how long it took, where it stands, what it read and changed. */
export function PartRow({ part }: { part: RunPart }) {
  const { what, depth, result, took, source, values } = part;
  return (
    <li class={`part is-${result}`} style={{ "--depth": String(Math.min(depth, DEEPEST)) }}>
      <StageDot result={result} />
      <div class="stage-head">
        <span class="part-name">{what}</span>
        {result !== "done" && result !== "passed" && <span class="part-result">{result}</span>}
        <span class="took">{msText(took)}</span>
        {source && <SourceLink place={source} />}
      </div>
      <ValueList values={values} nameOf={(name) => `${name} =`} />
    </li>
  );
}
