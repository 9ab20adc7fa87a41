import type { ProblemFrame } from "../../../model/panels/live.ts";

/** A problem: what is wrong, the lines around it with a mark below the place, and what would be right. */
export function CodeFrame({ problem }: { problem: ProblemFrame }) {
  const { file, line, column, message, expected, suggestion, lines, mark, code, fix } = problem;
  return (
    <div class="live-problem">
      <p class="live-message">{message}</p>
      {file !== undefined && <p class="live-place">{file}:{line}:{column} · {code}</p>}
      {lines.length > 0 && (
        <pre class="live-frame" tabIndex={0} aria-label={`Lines around line ${line}`}>
          {lines.map(({ number, text }) => (
            <div key={number} class={number === line ? "live-line wrong" : "live-line"}>
              <span class="live-number" aria-hidden="true">{number}</span>
              <code>{text || " "}</code>
              {number === line && mark && (
                <span class="live-mark" aria-hidden="true">
                  {" ".repeat(mark.blanks)}
                  <b>{"~".repeat(mark.width)}</b>
                </span>
              )}
            </div>
          ))}
        </pre>
      )}
      {suggestion !== undefined
        ? (
          <p class="live-hint">
            Did you mean <code>{suggestion}</code>?
          </p>
        )
        : expected !== undefined && <p class="live-hint">Expected: {expected}</p>}
      {fix !== undefined && suggestion === undefined && (
        <p class="live-hint">
          Write: <code>{fix.trim()}</code>
        </p>
      )}
    </div>
  );
}
