import type { FileProblem } from "../../../model/panels/files.ts";
import { Icon } from "../basics/icon.tsx";
import { problemWords } from "./problem_words.ts";

export interface ProblemListProps {
  readonly problems: readonly FileProblem[];
  readonly canFix: boolean;
  readonly lineOf: (at: number) => number;
  readonly onGo: (problem: FileProblem) => void;
  readonly onFix: (problem: FileProblem) => void;
}

/** More do not help: the first ones are mended first. */
const MOST = 50;

/** What is wrong with the text; each leads to its place. */
export function ProblemList({ problems, canFix, lineOf, onGo, onFix }: ProblemListProps) {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const title = problems.length === 0 ? "No problems" : countWords(errors, problems.length - errors);
  return (
    <section class="problems" aria-label="Problems">
      <h2 class={errors > 0 ? "error" : problems.length > 0 ? "warning" : "fine"}>
        <Icon name={problems.length > 0 ? "alert" : "check"} size={16} />
        <span role="status">{title}</span>
      </h2>
      {problems.length > 0 && (
        <ul>
          {problems.slice(0, MOST).map((problem) => (
            <li key={`${problem.from} ${problem.code} ${problem.message}`}>
              <button
                type="button"
                class={`file-problem ${problem.severity}`}
                onClick={() =>
                  onGo(problem)}
              >
                <span class="file-problem-line">{`Line ${lineOf(problem.from)}`}</span>
                <span class="file-problem-words">
                  {problem.severity === "warning" && <b>Warning:</b>}
                  {problemWords(problem)}
                  {problem.suggestion !== undefined && !problem.fix && (
                    <i>{` Did you mean ${problem.suggestion}?`}</i>
                  )}
                </span>
              </button>
              {problem.fix && canFix && (
                <button
                  type="button"
                  class="file-problem-fix"
                  title="Ctrl+. in its line"
                  onClick={() => onFix(problem)}
                >
                  Fix
                  <span class="for-screen-readers">{` line ${lineOf(problem.from)}`}</span>
                </button>
              )}
            </li>
          ))}
          {problems.length > MOST && (
            <li class="file-problem-more">{`and ${problems.length - MOST} more`}</li>
          )}
        </ul>
      )}
    </section>
  );
}

function countWords(errors: number, warnings: number): string {
  const parts = [[errors, "error"], [warnings, "warning"]] as const;
  return parts.filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}${count === 1 ? "" : "s"}`).join(", ");
}
