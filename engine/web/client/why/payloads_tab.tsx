import { useEffect, useState } from "preact/hooks";
import type { RunLine } from "../../../model/panels/runs.ts";
import type { TrafficGiven } from "../../../model/panels/traffic.ts";
import { Icon } from "../basics/icon.tsx";
import { PayloadRow } from "./payload_row.tsx";
import { useTraffic } from "./use_traffic.ts";

/** Milliseconds without a key after which the text counts. */
const TYPED_MS = 150;

const WAYS = [
  { way: undefined, label: "Both ways" },
  { way: "to_bot", label: "To the bot" },
  { way: "to_discord", label: "To Discord" },
] as const;

const TIMES = [
  { within: undefined, label: "Any time" },
  { within: 10_000, label: "Last 10 seconds" },
  { within: 60_000, label: "Last minute" },
  { within: 600_000, label: "Last 10 minutes" },
] as const;

export interface PayloadsTabProps {
  readonly isLinked: boolean;
  /** Whose payloads are shown; those of all where absent. */
  readonly run: RunLine | undefined;
  /** Shows those of all. */
  readonly onAll: () => void;
}

/** What the bots and Discord send each other. */
export function PayloadsTab({ isLinked, run, onAll }: PayloadsTabProps) {
  const [way, setWay] = useState(0);
  const [time, setTime] = useState(0);
  const [typed, setTyped] = useState("");
  const [text, setText] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setText(typed), TYPED_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const given: TrafficGiven = {
    ...run ? { run: run.id } : {},
    ...text.trim() === "" ? {} : { text },
    way: WAYS[way]!.way,
    ...run ? {} : { within: TIMES[time]!.within },
  };
  const { lines, more, problem } = useTraffic(given, isLinked);
  return (
    <>
      <div class="why-filters" role="group" aria-label="Which payloads">
        <input
          type="search"
          class="why-search"
          placeholder="Filter by name or path"
          aria-label="Filter by name or path"
          maxLength={200}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <select
          aria-label="Direction"
          value={way}
          onChange={({ currentTarget }) => setWay(Number(currentTarget.value))}
        >
          {WAYS.map(({ label }, index) => <option key={label} value={index}>{label}</option>)}
        </select>
        {run
          ? (
            <button type="button" class="small-button" aria-pressed="true" onClick={onAll}>
              Only {run.title}
              <Icon name="close" size={12} />
              <span class="for-screen-readers">, show all</span>
            </button>
          )
          : (
            <select
              aria-label="Time"
              value={time}
              onChange={({ currentTarget }) => setTime(Number(currentTarget.value))}
            >
              {TIMES.map(({ label }, index) => <option key={label} value={index}>{label}</option>)}
            </select>
          )}
      </div>
      <div class="why-scroller">
        {problem && <p class="why-note" role="alert">{problem}</p>}
        {lines?.length === 0 && <p class="why-note">Nothing like this was sent.</p>}
        {lines && lines.length > 0 && (
          <ul class="payloads">
            {lines.map((line) => <PayloadRow key={line.seq} line={line} since={run?.started} />)}
          </ul>
        )}
        {more > 0 && <p class="why-note">{more} older ones are not shown.</p>}
      </div>
    </>
  );
}
