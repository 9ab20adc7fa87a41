/** The newest runs of a bot, in memory: a bounded number of each kind. */
import type { RunReport } from "../../model/run_report.ts";
import type { Trace, TraceKind, Traces } from "../../model/trace.ts";

/** Runs of each kind that are kept. */
export const KEPT_TRACES = 50;

/** A run that is kept. */
export interface KeptTrace {
  /** Higher than that of all runs that were kept before it. */
  readonly id: number;
  readonly trace: () => Trace;
}

export interface TraceBookOptions {
  /** Gives the number of the next run; counts from 1 where nothing is said. */
  readonly nextId?: () => number;
  /** Is told of each run that is kept. */
  readonly added?: (kept: KeptTrace) => void;
}

export class TraceBook implements Traces {
  readonly #kept: Record<TraceKind, KeptTrace[]> = { last: [], refused: [], failed: [] };
  #count = 0;

  constructor(private readonly options: TraceBookOptions = {}) {}

  add({ outcome, trace }: Pick<RunReport, "outcome" | "trace">): void {
    if (!trace) return;
    const { nextId, added } = this.options;
    const kept: KeptTrace = { id: nextId?.() ?? ++this.#count, trace };
    this.#keep("last", kept);
    if (outcome !== "answered") this.#keep(outcome, kept);
    added?.(kept);
  }

  list(kind: TraceKind): readonly Trace[] {
    return this.kept(kind).map(({ trace }) => trace());
  }

  /** Newest first. */
  kept(kind: TraceKind): readonly KeptTrace[] {
    return this.#kept[kind].toReversed();
  }

  /** `undefined` where it is not kept any more. */
  find(id: number): KeptTrace | undefined {
    for (const list of Object.values(this.#kept)) {
      const found = list.find((one) => one.id === id);
      if (found) return found;
    }
  }

  #keep(kind: TraceKind, trace: KeptTrace): void {
    const kept = this.#kept[kind];
    kept.push(trace);
    if (kept.length > KEPT_TRACES) kept.shift();
  }
}
