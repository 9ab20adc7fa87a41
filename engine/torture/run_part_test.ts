import assert from "node:assert/strict";
import { runPart } from "./run_part.ts";
import type { Part } from "./trial.ts";

/** A part whose trials each wait until they are let go. */
function held(atOnce?: number) {
  const begun: string[] = [];
  const gates = ["a", "b", "c"].map((name) => ({ name, ...Promise.withResolvers<void>() }));
  const part: Part = {
    name: "part",
    trials: gates.map(({ name, promise }) => ({
      name,
      times: { short: 1, long: 7 },
      async run({ times, progress }) {
        begun.push(name);
        await promise;
        progress(times);
        return { times, figures: {}, broken: [] };
      },
    })),
    ...(atOnce === undefined ? {} : { atOnce }),
  };
  return { part, begun, free: (name: string) => gates.find((gate) => gate.name === name)!.resolve() };
}

Deno.test("runPart begins as many trials at a time as the part says, and gives results in their order", async () => {
  const { part, begun, free } = held(2);
  const shown: string[] = [];
  const progress = {
    show: (name: string, how: string) => void shown.push(`${name} ${how}`),
    close: (name: string) => void shown.push(`${name} is over`),
  };
  const results = runPart(part, { form: "long", seed: 1, progress });
  assert.deepEqual(begun, ["a", "b"]);
  for (const name of ["b", "c", "a"]) free(name);
  assert.deepEqual((await results).map(({ name, times }) => `${name} ${times}`), ["a 7", "b 7", "c 7"]);
  assert.deepEqual(shown.slice(0, 2), ["part: a 0 of 7", "part: b 0 of 7"]);
  assert.ok(shown.includes("part: b 7 of 7") && shown.includes("part: b is over"));
});

Deno.test("runPart begins one trial behind the other where the part says nothing", async () => {
  const { part, begun, free } = held();
  const progress = { show: () => {}, close: () => {} };
  const results = runPart(part, { form: "short", seed: 1, progress });
  assert.deepEqual(begun, ["a"]);
  for (const name of ["a", "b", "c"]) free(name);
  assert.deepEqual((await results).map(({ times }) => times), [1, 1, 1]);
  assert.deepEqual(begun, ["a", "b", "c"]);
});
