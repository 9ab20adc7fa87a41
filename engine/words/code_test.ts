import assert from "node:assert/strict";
import fc from "fast-check";
import { code, codeBlock } from "./code.ts";

Deno.test("code marks a text, also one with backticks, line breaks or nothing in it", () => {
  assert.equal(code("!ban"), "`!ban`");
  assert.equal(code("a`b"), "`` a`b ``");
  assert.equal(code("a``b"), "`` a''b ``");
  assert.equal(code("a\n b"), "`a b`");
  assert.equal(code(" "), "` `");
  assert.equal(code("abcdef", 4), "`abc…`");
});

Deno.test("code stays on one line and within its limit", () => {
  fc.assert(fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (text, limit) => {
    const marked = code(text, limit);
    assert.ok(!marked.includes("\n"));
    assert.ok(marked.length <= limit + 6);
  }));
});

Deno.test("codeBlock cannot be left by the text in it", () => {
  assert.equal(codeBlock("a```b", "json"), "```json\na'''b\n```");
});
