import assert from "node:assert/strict";
import fc from "fast-check";
import { lineDiff } from "./line_diff.ts";

Deno.test("lineDiff tells what was added, what is gone, and what stayed", () => {
  assert.deepEqual(
    lineDiff(["a", "b", "c"], ["a", "x", "c", "d"]).map(({ sign, text }) => `${sign} ${text}`),
    [
      "same a",
      "removed b",
      "added x",
      "same c",
      "added d",
    ],
  );
});

Deno.test("lineDiff holds both sides in their order", () => {
  const lines = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });
  fc.assert(fc.property(lines, lines, (before, after) => {
    const diff = lineDiff(before, after);
    const side = (without: string) => diff.filter(({ sign }) => sign !== without).map(({ text }) => text);
    assert.deepEqual(side("added"), before);
    assert.deepEqual(side("removed"), after);
  }));
});
