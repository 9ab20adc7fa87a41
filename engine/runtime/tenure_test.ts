import assert from "node:assert/strict";
import { Tenure } from "./tenure.ts";

Deno.test("Tenure is over when another program has come and the last run has ended, whichever is later", () => {
  let ends = 0;
  const tenure = new Tenure(() => ends++);
  const [first, second] = [tenure.begin(), tenure.begin()];
  first();
  tenure.replaced();
  tenure.replaced();
  assert.equal(ends, 0);
  second();
  assert.equal(ends, 1);
  const idle = new Tenure(() => ends++);
  idle.begin()();
  assert.equal(ends, 1);
  idle.replaced();
  assert.equal(ends, 2);
});
