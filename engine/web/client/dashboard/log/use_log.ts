import { useRef, useState } from "preact/hooks";
import type { LogFilter, LogLine } from "../../../../model/panels/log.ts";
import { passesFilter } from "../../../../model/panels/log_filter.ts";
import { useAsk, useNews } from "../../panels/panel_link.ts";
import { type Asked, useAsked } from "../kit/use_asked.ts";

/** Lines that are shown at most; the engine answers with no more. */
const SHOWN = 500;

export interface ShownLog {
  readonly lines: readonly LogLine[];
  /** Lines that the filter lets through, also those that are too many to be shown. */
  readonly found: number;
}

/** The lines that a filter lets through, followed live unless that is paused. */
export function useLog(filter: LogFilter, isPaused: boolean): Asked<ShownLog> & { readonly missed: number } {
  const ask = useAsk();
  const asked = useAsked<ShownLog>(() => ask("log", "list", filter), [filter.level, filter.search, isPaused]);
  const [missed, setMissed] = useState(0);
  const wasPaused = useRef(isPaused);
  if (wasPaused.current !== isPaused) {
    wasPaused.current = isPaused;
    setMissed(0);
  }
  useNews("log", ({ lines }) => {
    const { value } = asked;
    const newest = value?.lines.at(-1)?.id ?? 0;
    const passing = lines.filter((line) => line.id > newest && passesFilter(line, filter));
    if (passing.length === 0) return;
    if (isPaused) return setMissed((before) => before + passing.length);
    if (!value) return;
    asked.set({ lines: [...value.lines, ...passing].slice(-SHOWN), found: value.found + passing.length });
  });
  return { ...asked, missed };
}
