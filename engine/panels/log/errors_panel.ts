import * as z from "zod";
import type { Clock } from "../../model/clock.ts";
import type { ErrorEntry, ErrorsPanel } from "../../model/panels/errors.ts";
import type { LogLine } from "../../model/panels/log.ts";
import type { Panel } from "../../model/panels/panel.ts";
import type { TraceKind } from "../../model/trace.ts";
import { definePanel, type PanelRights } from "../define_panel.ts";
import { gather } from "../gather.ts";
import { hideIn } from "../hide_in.ts";
import { type PanelRun, runLine } from "../runs/run_line.ts";
import { EVERY, MOST } from "./log_panel.ts";

export interface ErrorsSource {
  readonly log: {
    /** Oldest first; without secrets. */
    readonly errors: readonly LogLine[];
    watch(listener: (line: LogLine) => void): () => void;
  };
  readonly runs: { list(kind: TraceKind): readonly PanelRun[] };
  /** Takes secrets out of a text. */
  readonly hide: (text: string) => string;
  readonly clock: Clock;
}

export function errorsPanel({ log, runs, hide, clock }: ErrorsSource, rights: PanelRights): Panel {
  return definePanel<ErrorsPanel>({
    asks: {
      list: {
        given: z.strictObject({}),
        run: () => ({ errors: log.errors.map(toEntry).reverse() }),
      },
      run: {
        given: z.strictObject({ errorId: z.string().max(40) }),
        run({ errorId }) {
          const run = runs.list("failed").find((one) => one.trace().errorId === errorId);
          return run ? hideIn(runLine(run, run.trace()), hide) : null;
        },
      },
    },
    watch(tell) {
      const gathered = gather<LogLine>(
        { clock, every: EVERY, most: MOST },
        (lines) => tell({ errors: lines.map(toEntry) }),
      );
      const unwatch = log.watch((line) => isError(line) && gathered.add(line));
      return () => {
        unwatch();
        gathered.stop();
      };
    },
  }, rights);
}

function isError({ level }: LogLine): boolean {
  return level === "ERROR" || level === "CRITICAL";
}

function toEntry(line: LogLine): ErrorEntry {
  const errorId = line.values.find(({ name }) => name === "errorId")?.text;
  return errorId === undefined ? line : { ...line, errorId };
}
