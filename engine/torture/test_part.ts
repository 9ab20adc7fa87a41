/** The short form of trials, as tests. */
import assert from "node:assert/strict";
import { runTrial } from "./run_trial.ts";
import type { Part } from "./trial.ts";

/** The same chances in every run, so that a change alone decides whether tests pass; the long form takes new ones. */
const SEED = 20_260_801;

/** Registers a test for each trial of a part. */
export function testPart({ name, trials }: Part): void {
  for (const trial of trials) {
    Deno.test(`${name}: ${trial.name}`, async () => {
      const { broken } = await runTrial(trial, { times: trial.times.short, seed: SEED });
      assert.deepEqual(broken, []);
    });
  }
}
