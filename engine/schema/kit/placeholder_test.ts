import assert from "node:assert/strict";
import fc from "fast-check";
import { countCharacters, hasPlaceholder, leastLength } from "./placeholder.ts";

Deno.test("leastLength counts placeholders as nothing and doubled braces as one", () => {
  const cases: [string, number][] = [
    ["", 0],
    ["Hi", 2],
    ["Hi {user.name}!", 4],
    ["{{a}", 3],
    ["{a {b} c}d", 1],
    ["a } b", 5],
    ["😀{x}😀", 2],
    ["{never closed", 0],
  ];
  for (const [text, length] of cases) assert.equal(leastLength(text), length, text);
});

Deno.test("leastLength is never more than the characters of the text, and takes time in proportion", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => {
    assert(leastLength(text) <= countCharacters(text));
    assert.equal(countCharacters(text), Array.from(text).length);
  }));
  assert.equal(leastLength("{".repeat(2_000_000) + "x"), 1_000_001);
});

Deno.test("hasPlaceholder sees single braces only", () => {
  assert(hasPlaceholder("a {b}"));
  assert(!hasPlaceholder("a {{b"));
  assert(!hasPlaceholder("a }"));
});
