import assert from "node:assert/strict";
import fc from "fast-check";
import { fitList } from "./fit_list.ts";

const more = (count: number) => `… and ${count} more`;

Deno.test("fitList shows all items where they fit, else as many as do", () => {
  assert.equal(fitList(["a", "b"], ", ", 10, more), "a, b");
  assert.equal(fitList([], ", ", 10, more), "");
  assert.equal(fitList(["aaaa", "bbbb", "cccc", "dddd", "eeee"], ", ", 26, more), "aaaa, bbbb, … and 3 more");
  assert.equal(fitList(["a".repeat(50), "b"], ", ", 30, more), `${"a".repeat(15)}…, … and 1 more`);
  assert.equal(fitList(["a".repeat(50)], ", ", 30, more), `${"a".repeat(29)}…`);
});

Deno.test("fitList never goes over its limit", () => {
  const items = fc.array(fc.string({ maxLength: 60 }), { maxLength: 40 });
  fc.assert(fc.property(items, fc.integer({ min: 1, max: 200 }), (list, limit) => {
    assert.ok(fitList(list, ", ", limit, more).length <= limit);
  }));
});
