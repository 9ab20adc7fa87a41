import assert from "node:assert/strict";
import { reactionKey, whoText } from "./reaction_facts.ts";

Deno.test("reactionKey names Discord's and a server's own emojis", () => {
  assert.equal(reactionKey({ id: null, name: "👍" }), "👍");
  assert.equal(reactionKey({ id: "5", name: "party" }), "party:5");
});

Deno.test("whoText tells three names and counts the rest", () => {
  const names = ["Ada", "Bo", "Cy", "Dee", "Eve"];
  assert.deepEqual([0, 1, 2, 3, 4, 5].map((count) => whoText(names.slice(0, count))), [
    "",
    "Ada",
    "Ada and Bo",
    "Ada, Bo and Cy",
    "Ada, Bo, Cy and 1 other",
    "Ada, Bo, Cy and 2 others",
  ]);
});
