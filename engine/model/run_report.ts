import type { RunFacts } from "./run_facts.ts";
import type { Trace } from "./trace.ts";

/** How a run ended, told to whoever observes runs (log, metrics, traces). */
export interface RunReport extends RunFacts {
  readonly error?: unknown;
  /** Tells what it did and why. */
  readonly trace?: () => Trace;
}
