import assert from "node:assert/strict";
import { NO_HISTORY, remember, step } from "./line_history.ts";

Deno.test("step walks through the lines that were sent and back to the empty field", () => {
  const history = ["one", "two", "two"].reduce(remember, NO_HISTORY);
  const older = step(history, 1);
  assert.equal(older?.text, "two");
  const oldest = step(older!.history, 1);
  assert.equal(oldest?.text, "one");
  assert.equal(step(oldest!.history, 1), undefined);
  assert.equal(step(older!.history, -1)?.text, "");
  assert.equal(step(history, -1), undefined);
});
