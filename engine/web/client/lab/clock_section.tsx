import { useState } from "preact/hooks";
import type { LabState } from "../../../model/panels/lab.ts";
import { fullText } from "../basics/date_text.ts";
import { useAsk } from "../panels/panel_link.ts";
import type { LabRun } from "./lab_run.ts";
import { readSpan, spanText } from "./read_span.ts";

const STEPS = ["10s", "1m", "1h", "1d"] as const;

export interface ClockSectionProps {
  readonly state: LabState;
  /** A move may take a while: everything that is due on the way happens. */
  readonly busy: boolean;
  readonly run: LabRun;
}

/** Moves the bots' time on: over cooldowns, timeouts, waits and schedules. */
export function ClockSection({ state, busy, run }: ClockSectionProps) {
  const ask = useAsk();
  const [text, setText] = useState("");
  const own = readSpan(text);
  return (
    <section aria-labelledby="lab-clock">
      <h2 id="lab-clock">Clock</h2>
      <p class="lab-now">
        <b>{fullText(state.now)}</b>
        {state.ahead >= 1_000 && <span class="lab-note">{spanText(state.ahead)} ahead of this computer</span>}
      </p>
      <div class="lab-row">
        {STEPS.map((step) => (
          <button
            key={step}
            type="button"
            class="lab-button"
            disabled={busy}
            onClick={() => run(ask("lab", "advance", { ms: readSpan(step)! }))}
          >
            +{step}
          </button>
        ))}
      </div>
      <form
        class="lab-row"
        onSubmit={(event) => {
          event.preventDefault();
          if (own !== undefined) run(ask("lab", "advance", { ms: own }));
        }}
      >
        <input
          class="lab-field"
          aria-label="How far to move the clock, such as 1h30m"
          placeholder="1h30m"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" class="lab-button" disabled={busy || own === undefined}>
          {busy ? "Moving…" : "Move"}
        </button>
      </form>
      <p class="lab-note">
        Cooldowns end, timeouts and waits run out, schedules run. The clock is right again after the next
        start.
      </p>
    </section>
  );
}
