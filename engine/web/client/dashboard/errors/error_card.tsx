import { useState } from "preact/hooks";
import type { ErrorEntry } from "../../../../model/panels/errors.ts";
import { momentText } from "../kit/format.ts";
import { LevelPill } from "../kit/level_pill.tsx";
import { ValueList } from "../kit/value_list.tsx";
import { FailedRunView } from "./failed_run_part.ts";

/** One error: what it was, and on demand its stack and the run that failed. */
export function ErrorCard({ error }: { readonly error: ErrorEntry }) {
  const [isOpen, setOpen] = useState(false);
  const { errorId, level, at, logger, message, values } = error;
  return (
    <li class="dash-card dash-error">
      <header>
        <LevelPill level={level} />
        <h2>{message}</h2>
        <time dateTime={new Date(at).toISOString()}>{momentText(at, Date.now())}</time>
      </header>
      <p class="dash-faint">{logger}</p>
      <ValueList values={values} />
      {(error.error || errorId) && (
        <button
          type="button"
          class="dash-link"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? "Less" : errorId ? "Stack and run" : "Stack"}
        </button>
      )}
      {isOpen && error.error && <pre class="dash-stack" tabIndex={0}>{error.error}</pre>}
      {isOpen && errorId && <FailedRunView errorId={errorId} />}
    </li>
  );
}
