/** What a trial is: something bad done to a bot many times, and what of its promises then held. */
import type { Evidence } from "./evidence.ts";

export interface Trial {
  /** What is done, for the table: `connection cut without a close frame`. */
  readonly name: string;
  /** How often: in the short form that runs with the tests, and in the long one. */
  readonly times: { readonly short: number; readonly long: number };
  /** Never throws for a promise that was broken: that is told in `broken`, with what is needed to see it again. */
  run(context: TrialContext): Promise<Outcome>;
}

export interface TrialContext {
  /** How often to do it. */
  readonly times: number;
  /** The chances of this trial. The same one gives the same trial again, as far as it depends on chance. */
  readonly seed: number;
  /** From 0 up to but not including 1, from the seed. */
  random(): number;
  /** A token in the form of Discord's, for bots of this trial. It must stand nowhere afterwards. */
  readonly token: string;
  /** Where everything goes that the bots wrote and showed. */
  readonly evidence: Evidence;
  /** Tells how far it has come. */
  progress(done: number): void;
}

export interface Outcome {
  /** How often it was really done. */
  readonly times: number;
  /** What was measured, for the table: `{ lost: 0, doubled: 0, "slowest": "12 ms" }`. */
  readonly figures: Readonly<Record<string, number | string>>;
  /** Each promise that did not hold, as a sentence. */
  readonly broken: readonly string[];
}

/** The trials of one part, such as those of the gateway. */
export interface Part {
  readonly name: string;
  readonly trials: readonly Trial[];
  /**
   * How many of them run at a time, begun in their order; 1 where absent. More is for trials that mostly wait, have
   * folders and ports of their own, and measure nothing of this process.
   */
  readonly atOnce?: number;
}
