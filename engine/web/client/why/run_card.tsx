import { useContext } from "preact/hooks";
import type { RunLine } from "../../../model/panels/runs.ts";
import { Icon } from "../basics/icon.tsx";
import { memo } from "../basics/memo.ts";
import { DirectoryContext } from "../state/contexts.ts";
import { momentText, msText } from "./ms_text.ts";
import { plainText } from "./plain_text.ts";
import { RunBody } from "./run_body.tsx";
import { OUTCOMES, surfaceText } from "./why_words.ts";

export interface RunCardProps {
  readonly run: RunLine;
  readonly isOpen: boolean;
  /** Whether it is said which bot it was. */
  readonly showsBot: boolean;
  readonly onToggle: (id: number, open: boolean) => void;
  /** Absent where nobody keeps payloads. */
  readonly onPayloads?: (run: RunLine) => void;
}

/** A run: what it came to, and opened, why. */
export const RunCard = memo(({ run, isOpen, showsBot, onToggle, onPayloads }: RunCardProps) => {
  const { id, title, outcome, surface, reason, started, took, userName, bot } = run;
  const directory = useContext(DirectoryContext);
  const body = `run-${id}`;
  // While somebody is in it, it does not close by itself.
  const hold = () => onToggle(id, true);
  return (
    <article class={`run is-${outcome}`} aria-label={`${title}, ${OUTCOMES[outcome]}`}>
      <h3>
        <button
          type="button"
          class="run-head"
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => onToggle(id, !isOpen)}
        >
          <Icon name="chevron" size={16} />
          <span class="run-title">{title}</span>
          <span class="run-outcome">{OUTCOMES[outcome]}</span>
          <span class="run-facts">
            {showsBot && `${bot} · `}
            {userName} · {surfaceText(surface)} · <time>{momentText(started)}</time> · {msText(took)}
          </span>
          {!isOpen && reason && <span class="run-reason">{plainText(reason, directory)}</span>}
        </button>
      </h3>
      {isOpen && (
        <div class="run-body" id={body} onFocusCapture={hold} onPointerDown={hold}>
          {outcome === "waiting" && reason && <p class="why-note">{reason}</p>}
          <RunBody id={id} surface={surface} />
          {onPayloads && (
            <div class="run-actions">
              <button type="button" class="small-button" onClick={() => onPayloads(run)}>Payloads</button>
            </div>
          )}
        </div>
      )}
    </article>
  );
});
