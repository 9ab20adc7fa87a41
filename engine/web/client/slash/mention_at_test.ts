import assert from "node:assert/strict";
import { mentionAt } from "./mention_at.ts";

Deno.test("mentionAt finds the mention in front of the cursor", () => {
  assert.deepEqual(mentionAt("hi @bo", 6), { sign: "@", query: "bo", start: 3 });
  assert.deepEqual(mentionAt("#", 1), { sign: "#", query: "", start: 0 });
  assert.equal(mentionAt("a@b.example", 11), undefined);
  assert.equal(mentionAt("hi @bo there", 12), undefined);
});
