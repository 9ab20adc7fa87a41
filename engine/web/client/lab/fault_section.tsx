import { useState } from "preact/hooks";
import type { FaultStatus, LabState } from "../../../model/panels/lab.ts";
import { useAsk } from "../panels/panel_link.ts";
import type { LabRun } from "./lab_run.ts";

const FAULTS: Readonly<Record<FaultStatus, string>> = {
  429: "429 Too many requests",
  500: "500 Discord fails",
  502: "502 Bad gateway",
  503: "503 Discord is down",
  403: "403 Missing permission",
};

const DELAYS = [0, 500, 2_000, 5_000] as const;

export interface FaultSectionProps {
  readonly state: LabState;
  readonly run: LabRun;
}

/** Lets things go wrong between the bots and Discord. */
export function FaultSection({ state: { fault, delay, bots }, run }: FaultSectionProps) {
  const ask = useAsk();
  const [status, setStatus] = useState<FaultStatus>(429);
  const [times, setTimes] = useState(1);
  return (
    <section aria-labelledby="lab-faults">
      <h2 id="lab-faults">Faults</h2>
      <div class="lab-row">
        <select
          class="lab-field"
          aria-label="How Discord refuses requests"
          value={status}
          onChange={({ currentTarget }) => setStatus(Number(currentTarget.value) as FaultStatus)}
        >
          {Object.entries(FAULTS).map(([value, label]) => <option key={value} value={value}>{label}</option>)}
        </select>
        <input
          class="lab-field lab-count"
          type="number"
          min={1}
          max={1000}
          aria-label="For how many requests"
          value={times}
          onInput={({ currentTarget }) => setTimes(currentTarget.valueAsNumber)}
        />
        <button
          type="button"
          class="lab-button"
          disabled={!(times >= 1 && times <= 1000)}
          onClick={() => run(ask("lab", "refuse", { status, times: Math.floor(times) }))}
        >
          Inject
        </button>
      </div>
      {fault && (
        <p class="lab-active" role="status">
          {fault.left === 1 ? "The next request fails" : `The next ${fault.left} requests fail`} with{" "}
          {fault.status}.
          <button
            type="button"
            class="lab-link"
            onClick={() => run(ask("lab", "refuse", { status: fault.status, times: 0 }))}
          >
            Stop
          </button>
        </p>
      )}
      <label class="lab-row">
        <span>Each answer takes</span>
        <select
          class="lab-field"
          value={delay}
          onChange={({ currentTarget }) => run(ask("lab", "slowDown", { ms: Number(currentTarget.value) }))}
        >
          {DELAYS.map((ms) => <option key={ms} value={ms}>{ms === 0 ? "no time" : `${ms / 1000} s`}</option>)}
        </select>
      </label>
      {bots.map(({ id, name }) => (
        <div class="lab-row" key={id}>
          <span class="lab-grow">{name}: lose the gateway</span>
          <button
            type="button"
            class="lab-button"
            onClick={() => run(ask("lab", "disconnect", { bot: id, silent: false }))}
          >
            Cut
          </button>
          <button
            type="button"
            class="lab-button"
            title="As after a cut cable: no word, no answer"
            onClick={() => run(ask("lab", "disconnect", { bot: id, silent: true }))}
          >
            Fall silent
          </button>
        </div>
      ))}
    </section>
  );
}
