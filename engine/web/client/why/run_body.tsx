import { useEffect, useState } from "preact/hooks";
import type { RunDetail, RunLine } from "../../../model/panels/runs.ts";
import { useAsk } from "../panels/panel_link.ts";
import { ChangeList } from "./change_list.tsx";
import { StageRow } from "./stage_row.tsx";
import { textOf } from "./use_runs.ts";

/** All of a run, which is asked for when it is first shown. */
export function RunBody({ id, surface }: Pick<RunLine, "id" | "surface">) {
  const ask = useAsk();
  const [run, setRun] = useState<RunDetail>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let isMeant = true;
    ask("runs", "one", { id }).then(
      (found) => isMeant && (found ? setRun(found) : setProblem("This run is not kept any more.")),
      (error) => isMeant && setProblem(textOf(error)),
    );
    return () => {
      isMeant = false;
    };
  }, [id]);
  if (problem) return <p class="why-note" role="alert">{problem}</p>;
  if (!run) return <p class="why-note" aria-busy="true">…</p>;
  return (
    <>
      <ol class="stages">
        {run.stages.map((stage) => <StageRow key={stage.name} stage={stage} surface={surface} />)}
      </ol>
      {run.leftOut > 0 && <p class="why-note">{run.leftOut} more were left out.</p>}
      <ChangeList run={run} />
      {run.error && (
        <details class="run-error">
          <summary>Error{run.errorId && ` ${run.errorId}`}</summary>
          <pre tabIndex={0}>{run.error}</pre>
        </details>
      )}
    </>
  );
}
