import assert from "node:assert/strict";
import { slope } from "./slope.ts";

Deno.test("slope is the rise of a line, and 0 of what goes up and down", () => {
  assert.equal(slope([1, 3, 5, 7]), 2);
  assert.equal(slope([4, 4, 4]), 0);
  assert.equal(slope([1, 2, 2, 1]), 0);
  assert.equal(slope([5]), 0);
});
