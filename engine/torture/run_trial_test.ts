import assert from "node:assert/strict";
import { runTrial } from "./run_trial.ts";
import type { Trial } from "./trial.ts";

function trial(run: Trial["run"]): Trial {
  return { name: "a trial", times: { short: 1, long: 2 }, run };
}

Deno.test("runTrial gives the same chances and the same token for the same seed", async () => {
  const seen: string[] = [];
  const noting = trial(({ random, token, times }) => {
    seen.push(`${random()} ${token}`);
    return Promise.resolve({ times, figures: {}, broken: [] });
  });
  for (const seed of [1, 1, 2]) await runTrial(noting, { times: 3, seed });
  assert.equal(seen[0], seen[1]);
  assert.notEqual(seen[0], seen[2]);
});

Deno.test("runTrial counts a token in the evidence, and a trial that threw, as broken", async () => {
  const leaking = trial(({ token, evidence, times }) => {
    evidence.add("the log", `token ${token}`);
    return Promise.resolve({ times, figures: {}, broken: [] });
  });
  const leaked = await runTrial(leaking, { times: 1, seed: 1 });
  assert.ok(leaked.broken.includes("a token (as it is) stands in the log"));
  assert.ok(leaked.searched > 0);

  const thrown = await runTrial(trial(() => Promise.reject(new Error("no disk"))), { times: 1, seed: 1 });
  assert.match(thrown.broken[0]!, /^the trial stopped: Error: no disk/);
});
