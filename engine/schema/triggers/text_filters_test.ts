import assert from "node:assert/strict";
import fc from "fast-check";
import { hasWord } from "./text_filters.ts";

Deno.test("hasWord finds whole words only, in any script", () => {
  for (const text of ["cat", "a cat!", "(cat)", "cat's", "concat cat", "😀cat😀", "cat-nap"]) {
    assert(hasWord(text, "cat"), text);
  }
  for (const text of ["", "category", "concat", "cat_1", "cats", "écat", "𝒜cat", "catß"]) {
    assert(!hasWord(text, "cat"), text);
  }
  assert(hasWord("das ist süß.", "süß"));
  assert(hasWord("price: c++ now", "c++"));
});

Deno.test("hasWord finds what a regular expression with the same edges finds", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "é", "1", "_", "-", "😀") });
  fc.assert(fc.property(text, fc.constantFrom("a", "ab", "a b", "é"), (text, word) => {
    const edges = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_])${word}(?![\\p{L}\\p{M}\\p{N}_])`, "u");
    assert.equal(hasWord(text, word), edges.test(text));
  }));
});
