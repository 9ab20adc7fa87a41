import assert from "node:assert/strict";
import { edited } from "./edit.ts";

Deno.test("edited changes a text at several places, in whatever order they are given", () => {
  const edits = [{ start: 6, end: 9, text: "THREE" }, { start: 0, end: 3, text: "1" }];
  assert.equal(edited("one | two | three", edits), "1 | THREE | three");
  assert.equal(edited("as it is", []), "as it is");
});

Deno.test("edited takes the outermost of edits that lie within each other", () => {
  const inner = { start: 4, end: 5, text: "inner" };
  const outer = { start: 4, end: 9, text: "outer" };
  for (const edits of [[inner, outer], [outer, inner]]) {
    assert.equal(edited("0123456789", edits), "0123outer9");
  }
  assert.equal(edited("0123456789", [{ start: 2, end: 8, text: "-" }, inner]), "01-89");
});

Deno.test("edited leaves every line behind an edit where it is", () => {
  assert.equal(edited("a\nb\nc\nd", [{ start: 0, end: 5, text: "x" }]), "x\n\n\nd");
});
