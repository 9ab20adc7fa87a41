/** One trial, with its chances, its token, and the search for that token afterwards. */
import { Random } from "../simulator/random.ts";
import { Evidence } from "./evidence.ts";
import { tokenLike } from "./token_like.ts";
import type { Outcome, Trial } from "./trial.ts";
import { reasonOf } from "./reason_of.ts";

export interface RunTrialOptions {
  readonly times: number;
  readonly seed: number;
  readonly progress?: (done: number) => void;
}

export interface TrialResult extends Outcome {
  readonly name: string;
  readonly seed: number;
  /** How long it took, in milliseconds. */
  readonly took: number;
  /** Bytes that were searched for the token. */
  readonly searched: number;
}

/** A trial that could not be carried out counts as broken. */
export async function runTrial(trial: Trial, options: RunTrialOptions): Promise<TrialResult> {
  const random = new Random(options.seed);
  const token = tokenLike(random);
  const evidence = new Evidence();
  const from = performance.now();
  let outcome: Outcome;
  try {
    outcome = await trial.run({
      times: options.times,
      seed: options.seed,
      random: () => random.next(),
      token,
      evidence,
      progress: options.progress ?? (() => {}),
    });
  } catch (error) {
    outcome = { times: 0, figures: {}, broken: [`the trial stopped: ${reasonOf(error)}`] };
  }
  return {
    ...outcome,
    broken: [...outcome.broken, ...evidence.find([token])],
    name: trial.name,
    seed: options.seed,
    took: performance.now() - from,
    searched: evidence.bytes,
  };
}
