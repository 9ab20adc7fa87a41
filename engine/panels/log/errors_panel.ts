import { z } from "zod";
import { maskSecrets } from "../../diagnostics/mask_secrets.ts";
import type { Clock } from "../../model/clock.ts";
import type { ErrorEntry, ErrorsPanel } from "../../model/panels/errors.ts";
import type { LogLine } from "../../model/panels/log.ts";
import type { Panel } from "../../model/panels/panel.ts";
import type { Trace, Traces } from "../../model/trace.ts";
import { definePanel, type PanelRights } from "../define_panel.ts";
import { gather } from "./gather.ts";

export interface ErrorsSource {
  readonly log: {
    /** Oldest first. */
    readonly errors: readonly LogLine[];
    watch(listener: (line: LogLine) => void): () => void;
  };
  /** The runs of each bot, by the bots' ids. */
  traces(): ReadonlyMap<string, Traces>;
}

export function errorsPanel({ log, traces }: ErrorsSource, clock: Clock, rights: PanelRights): Panel {
  return definePanel<ErrorsPanel>({
    asks: {
      list: {
        given: z.strictObject({}),
        run: () => ({ errors: log.errors.map(toEntry).reverse() }),
      },
      trace: {
        given: z.strictObject({ errorId: z.string().max(40) }),
        run({ errorId }) {
          for (const [bot, own] of traces()) {
            const trace = own.list("failed").find((one) => one.errorId === errorId);
            if (trace) return { bot, trace: masked(trace) };
          }
          return null;
        },
      },
    },
    watch(tell) {
      const gathered = gather<LogLine>(clock, (lines) => tell({ errors: lines.map(toEntry).reverse() }));
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

/** What people have given to a command may be anything. */
function masked(trace: Trace): Trace {
  const values = (list: Trace["given"]) => list.map(({ name, text }) => ({ name, text: maskSecrets(text) }));
  return {
    ...trace,
    ...(trace.reason === undefined ? {} : { reason: maskSecrets(trace.reason) }),
    given: values(trace.given),
    parts: trace.parts.map((part) => ({ ...part, values: values(part.values) })),
  };
}
