import * as z from "zod";
import type { Clock } from "../../model/clock.ts";
import {
  LOG_LEVELS,
  type LogFilter,
  type LogLine,
  type LogPage,
  type LogPanel,
} from "../../model/panels/log.ts";
import { passesFilter } from "../../model/panels/log_filter.ts";
import type { Panel } from "../../model/panels/panel.ts";
import { definePanel, type PanelRights } from "../define_panel.ts";
import { gather } from "../gather.ts";

export interface LogSource {
  /** Oldest first. */
  readonly lines: readonly LogLine[];
  watch(listener: (line: LogLine) => void): () => void;
}

/** Milliseconds in which news are told once: quick for an eye, cheap in a burst. */
export const EVERY = 100;
/** Lines of an answer, and of one news; a person who looks for older ones narrows the search. */
export const MOST = 500;

export function logPanel(source: LogSource, clock: Clock, rights: PanelRights): Panel {
  return definePanel<LogPanel>({
    asks: {
      list: {
        given: z.strictObject({ level: z.enum(LOG_LEVELS), search: z.string().max(200) }),
        run: (filter) => pageOf(source.lines, filter),
      },
    },
    watch(tell) {
      const gathered = gather<LogLine>(
        { clock, every: EVERY, most: MOST },
        (lines) => tell({ lines: lines.toReversed() }),
      );
      const unwatch = source.watch(gathered.add);
      return () => {
        unwatch();
        gathered.stop();
      };
    },
  }, rights);
}

function pageOf(lines: readonly LogLine[], filter: LogFilter): LogPage {
  const found = lines.filter((line) => passesFilter(line, filter));
  return { lines: found.slice(-MOST), kept: lines.length, found: found.length };
}
