import { useContext } from "preact/hooks";
import type { RunLine, RunStage } from "../../../model/panels/runs.ts";
import { DirectoryContext } from "../state/contexts.ts";
import { PartRow } from "./part_row.tsx";
import { plainText } from "./plain_text.ts";
import { SourceLink } from "./source_link.tsx";
import { StageDot } from "./stage_dot.tsx";
import { ValueList } from "./value_list.tsx";
import { factName, stageText, unusedText } from "./why_words.ts";

/** A stage of a run, and what happened in it. */
export function StageRow({ stage, surface }: { stage: RunStage; surface: RunLine["surface"] }) {
  const { name, result, reason, facts, source, parts } = stage;
  const directory = useContext(DirectoryContext);
  const unused = unusedText(stage);
  const isEnd = result === "refused" || result === "failed";
  return (
    <li class={`stage is-${result}`}>
      <StageDot result={result} />
      <div class="stage-head">
        <span class="stage-name">{stageText(name, surface)}</span>
        {isEnd && <span class="for-screen-readers">: {result}</span>}
        {unused && <span class="stage-none">{unused}</span>}
        {source && <SourceLink place={source} />}
      </div>
      {reason && <p class="stage-reason">{plainText(reason, directory)}</p>}
      <ValueList values={facts} nameOf={(fact) => factName(name, fact)} />
      {parts.length > 0 && (
        <ul class="parts">
          {parts.map((part, index) => <PartRow key={index} part={part} />)}
        </ul>
      )}
    </li>
  );
}
