/** The newest runs of a bot, in memory: a bounded number of each kind. */
import type { RunReport } from "../model/run_report.ts";
import type { Trace, TraceKind, Traces } from "../model/trace.ts";

/** Runs of each kind that are kept. */
export const KEPT_TRACES = 50;

export class TraceBook implements Traces {
  readonly #kept: Record<TraceKind, (() => Trace)[]> = { last: [], refused: [], failed: [] };

  add({ outcome, trace }: Pick<RunReport, "outcome" | "trace">): void {
    if (!trace) return;
    this.#keep("last", trace);
    if (outcome !== "answered") this.#keep(outcome, trace);
  }

  list(kind: TraceKind): readonly Trace[] {
    return this.#kept[kind].map((trace) => trace()).reverse();
  }

  #keep(kind: TraceKind, trace: () => Trace): void {
    const kept = this.#kept[kind];
    kept.push(trace);
    if (kept.length > KEPT_TRACES) kept.shift();
  }
}
