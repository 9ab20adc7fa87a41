/** The trials of a part, one behind the other or some at a time. */
import type { Progress } from "./progress.ts";
import { runTrial, type TrialResult } from "./run_trial.ts";
import type { Part, Trial } from "./trial.ts";

export interface RunPartOptions {
  readonly form: keyof Trial["times"];
  readonly seed: number;
  readonly progress: Pick<Progress, "show" | "close">;
}

/** Resolves with the results in the order of the trials. */
export async function runPart(part: Part, { form, seed, progress }: RunPartOptions): Promise<TrialResult[]> {
  const results: TrialResult[] = [];
  const waiting = part.trials.entries();
  const runOneByOne = async () => {
    for (const [at, trial] of waiting) {
      const name = `${part.name}: ${trial.name}`;
      const times = trial.times[form];
      const show = (done: number) => progress.show(name, `${done} of ${times}`);
      show(0);
      const result = await runTrial(trial, { times, seed, progress: show });
      results[at] = result;
      progress.close(name, `${result.times} in ${(result.took / 1_000).toFixed(1)} s`);
    }
  };
  await Promise.all(Array.from({ length: part.atOnce ?? 1 }, runOneByOne));
  return results;
}
