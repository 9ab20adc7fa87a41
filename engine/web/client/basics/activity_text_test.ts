import assert from "node:assert/strict";
import { activityText } from "./activity_text.ts";

Deno.test("activityText says what a bot does in Discord's words", () => {
  const texts = [0, 1, 2, 3, 5].map((type) => activityText({ id: "", name: "X", type, created_at: 0 }));
  assert.deepEqual(texts, ["Playing X", "Streaming X", "Listening to X", "Watching X", "Competing in X"]);
  const custom = { id: "", name: "Custom Status", state: "Use /help", type: 4, created_at: 0 };
  assert.equal(activityText(custom), "Use /help");
  assert.equal(activityText(null), "");
});
