import assert from "node:assert/strict";
import type { Presence } from "./gateway/gateway.ts";
import { PresenceUpdates, toPresence } from "./presence.ts";
import { TestClock } from "./test_clock.ts";

Deno.test.sanitizer({ ops: true, resources: true });

Deno.test("toPresence puts the text where Discord shows it", () => {
  const activity = (type: Parameters<typeof toPresence>[0]["type"], url?: string) =>
    toPresence({ type, text: "Chess", url }).activities;
  assert.deepEqual(activity("playing"), [{ type: 0, name: "Chess" }]);
  assert.deepEqual(activity("listening"), [{ type: 2, name: "Chess" }]);
  assert.deepEqual(activity("watching"), [{ type: 3, name: "Chess" }]);
  assert.deepEqual(activity("competing"), [{ type: 5, name: "Chess" }]);
  assert.deepEqual(activity("custom"), [{ type: 4, name: "Custom Status", state: "Chess" }]);
  assert.deepEqual(activity("streaming", "https://twitch.tv/x"), [
    { type: 1, name: "Chess", url: "https://twitch.tv/x" },
  ]);
  assert.deepEqual(activity("playing", "https://twitch.tv/x"), [{ type: 0, name: "Chess" }]);
});

Deno.test("PresenceUpdates sends five in 20 s and then the newest only", async () => {
  const clock = new TestClock();
  const sent: Presence[] = [];
  const updates = new PresenceUpdates(clock, (presence) => sent.push(presence));
  for (let text = 1; text <= 9; text++) updates.set({ type: "playing", text: String(text) });
  const names = () => sent.map(({ activities }) => activities[0]?.name);
  assert.deepEqual(names(), ["1", "2", "3", "4", "5"]);
  assert.equal(updates.current?.activities[0]?.name, "9");
  await clock.advance(19_999);
  assert.equal(sent.length, 5);
  await clock.advance(1);
  assert.deepEqual(names(), ["1", "2", "3", "4", "5", "9"]);
});

Deno.test("PresenceUpdates.stop plans nothing more", () => {
  const clock = new TestClock();
  const updates = new PresenceUpdates(clock, () => {});
  for (let text = 1; text <= 9; text++) updates.set({ type: "playing", text: String(text) });
  updates.stop();
  assert.deepEqual(clock.planned, []);
});
