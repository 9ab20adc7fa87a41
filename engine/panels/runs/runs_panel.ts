/** The panel of runs. */
import * as z from "zod";
import type { Clock } from "../../model/clock.ts";
import { type Panel, PanelRefusal } from "../../model/panels/panel.ts";
import type { RunsPanel } from "../../model/panels/runs.ts";
import { TRACE_KINDS, type TraceKind } from "../../model/trace.ts";
import { definePanel, type PanelRights } from "../define_panel.ts";
import { gather } from "../gather.ts";
import { hideIn } from "../hide_in.ts";
import { type ReadLines, runDetail } from "./run_detail.ts";
import { type PanelRun, runLine } from "./run_line.ts";
import { sourceLines } from "./source_lines.ts";

export interface RunsSource {
  /** Newest first. */
  list(kind: TraceKind): readonly PanelRun[];
  find(id: number): PanelRun | undefined;
  watch(listener: (run: PanelRun) => void): () => void;
}

export interface RunsPanelOptions {
  readonly runs: RunsSource;
  readonly clock: Clock;
  /** Reads files of the project that may be shown, and no others. */
  readonly readLines: ReadLines;
  /** Takes secrets out of a text. */
  readonly hide: (text: string) => string;
}

/** Runs of a list, and of one news. */
const MOST = 100;
/** Milliseconds in which news are told once. */
const EVERY = 50;
const LONGEST_PATH = 1000;

export function runsPanel({ runs, clock, readLines, hide }: RunsPanelOptions, rights: PanelRights): Panel {
  const lineOf = (run: PanelRun) => hideIn(runLine(run, run.trace()), hide);
  return definePanel<RunsPanel>({
    asks: {
      list: {
        given: z.strictObject({ kind: z.enum(TRACE_KINDS) }),
        run: ({ kind }) => runs.list(kind).slice(0, MOST).map(lineOf),
      },
      one: {
        given: z.strictObject({ id: z.int() }),
        async run({ id }) {
          const run = runs.find(id);
          return run ? hideIn(await runDetail(run, run.trace(), readLines), hide) : null;
        },
      },
      source: {
        given: z.strictObject({ path: z.string().max(LONGEST_PATH), line: z.int().min(1) }),
        async run(place) {
          const lines = await readLines(place.path);
          if (!lines) throw new PanelRefusal("This file is not there any more, or it cannot be shown.");
          return sourceLines(place, lines, hide);
        },
      },
    },
    watch(tell) {
      const gathered = gather<PanelRun>(
        { clock, every: EVERY, most: MOST },
        (found) => tell({ runs: found.map(lineOf) }),
      );
      const unwatch = runs.watch((run) => gathered.add(run));
      return () => {
        unwatch();
        gathered.stop();
      };
    },
  }, rights);
}
