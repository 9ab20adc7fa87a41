import assert from "node:assert/strict";
import { examineVersion } from "./examine_place.ts";

for (
  const [deno, compiled, state] of [
    ["2.9.6", false, "ok"],
    ["2.10.0", false, "ok"],
    ["3.0.0", false, "ok"],
    ["2.8.9", false, "wrong"],
    ["1.46.3", false, "wrong"],
    ["2.4.2", true, "ok"],
  ] as const
) {
  Deno.test(`examineVersion of Deno ${deno}${compiled ? " in a compiled program" : ""} is ${state}`, () => {
    assert.equal(examineVersion(deno, compiled).state, state);
  });
}
