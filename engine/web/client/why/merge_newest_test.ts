import assert from "node:assert/strict";
import fc from "fast-check";
import { mergeNewest } from "./merge_newest.ts";

Deno.test("mergeNewest gives the newest of both lists, each number once, newest first", () => {
  const numbers = fc.array(fc.nat(50));
  fc.assert(fc.property(numbers, numbers, fc.integer({ min: 1, max: 20 }), (old, news, most) => {
    const merged = mergeNewest(old, news, (number) => number, most);
    const expected = [...new Set([...old, ...news])].sort((a, b) => b - a).slice(0, most);
    assert.deepEqual(merged, expected);
  }));
});

Deno.test("mergeNewest takes what is new for what was known under the same number", () => {
  const merged = mergeNewest([{ id: 1, text: "old" }], [{ id: 1, text: "new" }], ({ id }) => id, 5);
  assert.deepEqual(merged, [{ id: 1, text: "new" }]);
});
