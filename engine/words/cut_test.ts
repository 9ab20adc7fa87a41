import assert from "node:assert/strict";
import fc from "fast-check";
import { cut } from "./cut.ts";

Deno.test("cut leaves short texts alone and marks the end of long ones", () => {
  assert.equal(cut("abc", 3), "abc");
  assert.equal(cut("abcd", 3), "ab…");
});

Deno.test("cut never goes over the limit and never halves a character", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
    const result = cut(text, limit);
    assert.ok(result.length <= limit);
    assert.ok(result.isWellFormed() || !text.isWellFormed());
  }));
});
