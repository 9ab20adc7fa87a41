import assert from "node:assert/strict";
import { initials, shadeOf } from "./initials.ts";

Deno.test("initials takes the first letters of the first and the last word", () => {
  const names = ["Test Guild", "ada", "a b c", "🙂 Fun", "", "mod-log"];
  assert.deepEqual(names.map(initials), ["TG", "A", "AC", "F", "?", "ML"]);
});

Deno.test("shadeOf stays within its count", () => {
  for (let id = 0; id < 500; id++) assert.ok(shadeOf(String(id * 7919), 8) < 8);
});
