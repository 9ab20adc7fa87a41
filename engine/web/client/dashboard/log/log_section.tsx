import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { LOG_LEVELS, type LogLevel } from "../../../../model/panels/log.ts";
import { Drawing } from "../kit/drawing.tsx";
import { countText } from "../kit/format.ts";
import { Loaded, Section } from "../kit/section.tsx";
import { LogRow } from "./log_row.tsx";
import { useLater } from "./use_later.ts";
import { type ShownLog, useLog } from "./use_log.ts";

/** Milliseconds without a key after which a search begins. */
const PATIENCE = 200;
/** Pixels from the end within which a list counts as being at its end. */
const NEAR = 40;

const NAMES: Readonly<Record<LogLevel, string>> = {
  DEBUG: "Everything",
  INFO: "Info and above",
  WARNING: "Warnings and above",
  ERROR: "Errors and above",
  CRITICAL: "Critical only",
};

/** What the program says, as it says it. */
export function LogSection() {
  const [level, setLevel] = useState<LogLevel>("DEBUG");
  const [typed, setTyped] = useState("");
  const [isPaused, setPaused] = useState(false);
  const search = useLater(typed, PATIENCE);
  const log = useLog({ level, search }, isPaused);
  const pause = (
    <button
      type="button"
      class="dash-button"
      aria-pressed={isPaused}
      onClick={() => setPaused(!isPaused)}
    >
      <Drawing name={isPaused ? "play" : "pause"} size={16} />
      {isPaused ? log.missed > 0 ? `Go on (${countText(log.missed)} new)` : "Go on" : "Pause"}
    </button>
  );
  return (
    <Section title="Log" actions={pause}>
      <div class="dash-filters" role="search">
        <label class="dash-search">
          <Drawing name="search" size={16} />
          <input
            type="search"
            placeholder="Search messages, loggers and values"
            aria-label="Search the log"
            maxLength={200}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <select
          class="dash-select"
          aria-label="Level"
          value={level}
          onChange={({ currentTarget }) => setLevel(currentTarget.value as LogLevel)}
        >
          {LOG_LEVELS.map((one) => <option key={one} value={one}>{NAMES[one]}</option>)}
        </select>
      </div>
      <Loaded asked={log}>
        {(shown) => <LogLines shown={shown} isFiltered={search !== "" || level !== "DEBUG"} />}
      </Loaded>
    </Section>
  );
}

/** Stays at its end while lines come, unless somebody reads further up. */
function LogLines(
  { shown: { lines, found }, isFiltered }: { readonly shown: ShownLog; readonly isFiltered: boolean },
) {
  const list = useRef<HTMLOListElement>(null);
  const isAtEnd = useRef(true);
  useLayoutEffect(() => {
    const element = list.current;
    if (element && isAtEnd.current) element.scrollTop = element.scrollHeight;
  }, [lines]);
  if (lines.length === 0) {
    return <p class="dash-empty">{isFiltered ? "No line is like that." : "Nothing was said yet."}</p>;
  }
  return (
    <>
      <p class="dash-note" role="status">
        {found > lines.length
          ? `The newest ${countText(lines.length)} of ${countText(found)} lines`
          : `${countText(found)} ${found === 1 ? "line" : "lines"}`}
      </p>
      <ol
        ref={list}
        class="dash-log"
        tabIndex={0}
        aria-label="Lines of the log, the newest last"
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
        }}
      >
        {lines.map((line) => <LogRow key={line.id} line={line} />)}
      </ol>
    </>
  );
}
