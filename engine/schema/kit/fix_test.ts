import assert from "node:assert/strict";
import { SourceFile } from "../../diagnostics/span.ts";
import { withReplaced } from "./fix.ts";
import { quote } from "./quote.ts";

Deno.test("withReplaced gives the corrected line, and nothing for more than one line", () => {
  const file = new SourceFile("a.yaml", "a: 1\n  colour: red # x\nb: 2\n");
  assert.equal(withReplaced({ file, start: 7, end: 13 }, "color"), "  color: red # x");
  assert.equal(withReplaced({ file, start: 0, end: 13 }, "color"), undefined);
});

Deno.test("quote keeps an author's text on one line and short", () => {
  assert.equal(quote(" a\n b "), '"a b"');
  assert.equal(quote("x".repeat(40)), `"${"x".repeat(40)}"`);
  assert.equal(quote("😀".repeat(100_000)), `"${"😀".repeat(39)}…"`);
});
