import { useState } from "preact/hooks";
import type { AccessMatrix } from "../../../model/access_matrix.ts";
import type { LabState } from "../../../model/panels/lab.ts";
import { Icon } from "../basics/icon.tsx";
import { useAsk } from "../panels/panel_link.ts";

export interface MatrixSectionProps {
  readonly bots: LabState["bots"];
  /** The channel on screen. */
  readonly guildId: string | undefined;
  readonly channelId: string | undefined;
}

/** Which command may be used with which role, in the channel on screen. */
export function MatrixSection({ bots, guildId, channelId }: MatrixSectionProps) {
  const ask = useAsk();
  const [matrix, setMatrix] = useState<AccessMatrix>();
  const [problem, setProblem] = useState<string>();
  const show = (bot: string) => {
    if (!guildId || !channelId) return setProblem("Open a channel of a server first.");
    ask("lab", "matrix", { bot, guildId, channelId }).then((next) => {
      setMatrix(next);
      setProblem(undefined);
    }, (error: Error) => setProblem(error.message));
  };
  return (
    <section aria-labelledby="lab-matrix">
      <h2 id="lab-matrix">Who may use what</h2>
      <p class="lab-note">For somebody who has one role alone, in the channel that is open.</p>
      <div class="lab-row">
        {bots.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            class="lab-button"
            onClick={() => show(id)}
          >
            {name}
          </button>
        ))}
      </div>
      {problem && <p class="lab-problem" role="alert">{problem}</p>}
      {matrix && <MatrixTable matrix={matrix} />}
    </section>
  );
}

function MatrixTable({ matrix: { columns, rows } }: { readonly matrix: AccessMatrix }) {
  return (
    <div class="lab-table" tabIndex={0} role="region" aria-label="Commands and roles">
      <table>
        <thead>
          <tr>
            <th scope="col">Command</th>
            {columns.map(({ id, name }) => <th key={id} scope="col">{name}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ path, source, refusals }) => (
            <tr key={path.join(" ")}>
              <th scope="row" title={source}>{path.join(" ")}</th>
              {refusals.map((refusal, at) => (
                <td
                  key={columns[at]!.id}
                  class={refusal === null ? "may" : "may-not"}
                  title={refusal ?? undefined}
                >
                  <Icon name={refusal === null ? "check" : "close"} size={16} />
                  <span class="for-screen-readers">{refusal ?? "yes"}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
