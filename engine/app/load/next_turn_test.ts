import assert from "node:assert/strict";
import { nextTurn } from "./next_turn.ts";

Deno.test("nextTurn resolves behind whatever was due already", async () => {
  let hadItsTurn = false;
  setTimeout(() => hadItsTurn = true);
  await Promise.resolve();
  assert.equal(hadItsTurn, false);
  await nextTurn();
  assert.equal(hadItsTurn, true);
});
