import assert from "node:assert/strict";
import { problemsIn, withSteps } from "../../actions/test_actions.ts";

const problems = (steps: string) => problemsIn(withSteps(steps));

Deno.test("checkReached tells the first step behind one that ends the run", () => {
  assert.deepEqual(problems("- stop\n- reply: never\n- reply: neither"), ["step-never-reached at reply"]);
  assert.deepEqual(problems("- if: options.count > 1\n  then: [ { reply: a }, stop, { reply: b } ]"), [
    "step-never-reached at reply",
  ]);
});

Deno.test("checkReached follows conditions whose ways both end the run", () => {
  const both = "- if: options.count > 1\n  then: [ { reply: a }, stop ]\n  else: stop\n- reply: never";
  assert.deepEqual(problems(both), ["step-never-reached at reply"]);
});

Deno.test("checkReached says nothing where a step may be reached", () => {
  assert.deepEqual(problems("- if: options.count > 1\n  then: stop\n- reply: hi"), []);
  assert.deepEqual(problems("- reply: hi\n- stop"), []);
  assert.deepEqual(problems("- if: options.count > 1\n  stop: enough\n- reply: hi"), []);
});
