import { useContext } from "preact/hooks";
import type { RunDetail } from "../../../model/panels/runs.ts";
import { DirectoryContext } from "../state/contexts.ts";
import { ownerText } from "./why_words.ts";

/** The declared data that a run has changed. */
export function ChangeList({ run }: { run: RunDetail }) {
  const { people } = useContext(DirectoryContext);
  if (run.changes.length === 0) return null;
  return (
    <section class="changes" aria-label="Data">
      <h4>Data</h4>
      <ul>
        {run.changes.map((change, index) => (
          <li key={index}>
            <span class="change-name">{change.name}</span>{" "}
            <span class="change-owner">of {ownerText(change, run, (id) => people.get(id)?.name)}</span>
            <span class="change-values">
              <del>
                <span class="for-screen-readers">before:</span>
                {change.before}
              </del>
              <span aria-hidden="true">→</span>
              <ins>
                <span class="for-screen-readers">after:</span>
                {change.after}
              </ins>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
