/** What stands in the notices. */
import type { Reloaded, Repeated, Trouble } from "../../../model/panels/live.ts";
import { CodeFrame } from "./code_frame.tsx";
import { KEEPS_RUNNING, SAME, tellChanges } from "./toasts.ts";

/** Names that are shown of each kind of change. */
const SHOWN = 6;

export function ReloadedPart({ reloaded: { changes, warnings } }: { reloaded: Reloaded }) {
  const told = tellChanges(changes);
  return (
    <div class="toast-body">
      {told.length === 0 && <p class="live-note">Nothing that the bot does has changed.</p>}
      {told.map(([what, names]) => (
        <p key={what} class="live-changes">
          <span class={`live-kind ${what.toLowerCase()}`}>{what}</span> {names.slice(0, SHOWN).join(", ")}
          {names.length > SHOWN && ` and ${names.length - SHOWN} more`}
        </p>
      ))}
      {warnings > 0 && (
        <p class="live-note">{warnings === 1 ? "1 warning" : `${warnings} warnings`}: see the terminal.</p>
      )}
    </div>
  );
}

export function TroublePart({ trouble: { problems, more, text, keepsRunning } }: { trouble: Trouble }) {
  return (
    <div class="toast-body">
      {problems.map((problem, at) => <CodeFrame key={at} problem={problem} />)}
      {text !== undefined && <p class="live-message">{text}</p>}
      {more > 0 && <p class="live-note">And {more === 1 ? "1 more problem" : `${more} more problems`}.</p>}
      <p class="live-note">{keepsRunning ? KEEPS_RUNNING : "It does not run until this is mended."}</p>
    </div>
  );
}

export interface RepeatedPartProps {
  readonly repeated: Repeated;
  readonly repeats: boolean;
  readonly onRepeats: (repeats: boolean) => void;
  readonly onAgain: () => void;
}

const SIGNS = { same: " ", added: "+", removed: "−" } as const;
const SPOKEN = { same: "", added: "now: ", removed: "before: " } as const;

export function RepeatedPart(
  { repeated: { differs, diff }, repeats, onRepeats, onAgain }: RepeatedPartProps,
) {
  return (
    <div class="toast-body">
      <p class="live-note">{differs ? "The answer differs from last time:" : SAME}</p>
      {differs && (
        <ul class="live-diff" tabIndex={0} aria-label="What differs">
          {diff.map(({ sign, text }, at) => (
            <li key={at} class={sign}>
              <span aria-hidden="true">{SIGNS[sign]}</span>
              <span class="for-screen-readers">{SPOKEN[sign]}</span>
              {text}
            </li>
          ))}
        </ul>
      )}
      <div class="live-row">
        <label class="live-check">
          <input
            type="checkbox"
            checked={repeats}
            onChange={({ currentTarget }) => onRepeats(currentTarget.checked)}
          />
          Repeat after each save
        </label>
        <button type="button" class="text-button" onClick={onAgain}>Do it again</button>
      </div>
    </div>
  );
}
