import { useContext } from "preact/hooks";
import { ActionsContext } from "../state/contexts.ts";

/** What can be made of what was done so far. */
export function SessionSection() {
  const { wish } = useContext(ActionsContext);
  if (!wish) return null;
  return (
    <section aria-labelledby="lab-session">
      <h2 id="lab-session">Session</h2>
      <div class="lab-row">
        <button type="button" class="lab-button" onClick={() => wish({ do: "repeat_last" })}>
          Do the last thing again
        </button>
        <button type="button" class="lab-button" onClick={() => wish({ do: "test" })}>Save as test…</button>
      </div>
      <p class="lab-note">
        What you did since the page was opened. The menu of a message does the same from that message on.
      </p>
    </section>
  );
}
