import assert from "node:assert/strict";
import fc from "fast-check";
import { textWidth } from "../../diagnostics/terminal_text.ts";
import { columnsOf, wrap } from "./text_columns.ts";

Deno.test("wrap breaks at blanks, and words that are too long anywhere", () => {
  assert.deepEqual(wrap("", 10), [""]);
  assert.deepEqual(wrap("one two three", 9), ["one two", "three"]);
  assert.deepEqual(wrap("abcdefghij", 4), ["abcd", "efgh", "ij"]);
  assert.deepEqual(wrap("one\ntwo", 10), ["one", "two"]);
  assert.deepEqual(wrap("one two", 3), ["one", "two"]);
});

Deno.test("wrap counts wide signs as a terminal draws them", () => {
  assert.deepEqual(wrap("🎉🎉🎉", 4), ["🎉🎉", "🎉"]);
});

Deno.test("wrap loses nothing but blanks, and no line is too wide", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "🎉") });
  fc.assert(fc.property(text, fc.integer({ min: 2, max: 12 }), (text, width) => {
    const lines = wrap(text, width);
    assert.equal(lines.join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
    for (const line of lines) assert(textWidth(line) <= width, line);
  }));
});

Deno.test("columnsOf has as many lines as the longer cell, and the name on the first", () => {
  assert.deepEqual(columnsOf({ name: "text", cells: ["a b", "c"] }, 8, 2), [
    { name: "text", cells: ["a", "c"], first: true },
    { name: "", cells: ["b", ""], first: false },
  ]);
});
