import assert from "node:assert/strict";
import { ADA, BOT, GENERAL, presences } from "../../testing/fake_world.ts";
import { keys, seen, snapshot } from "../../testing/fake_snapshot.ts";
import { newPress } from "./press.ts";
import { applyChanges, withoutOld, worldOf } from "./world.ts";

Deno.test("applyChanges adds, edits and deletes messages and leaves the world before as it was", () => {
  const before = worldOf(snapshot({ messages: { [GENERAL]: [seen("1")] } }));
  const edited = { message: { ...seen("2").message, content: "edited" } };
  const after = applyChanges(before, [
    { type: "message", channelId: GENERAL, seen: seen("2") },
    { type: "message", channelId: "302", seen: seen("3") },
    { type: "message_edit", channelId: GENERAL, seen: edited },
    { type: "message_delete", channelId: GENERAL, messageId: "1" },
    { type: "message_delete", channelId: GENERAL, messageId: "unknown" },
  ], 0);
  assert.deepEqual(keys(after.entries.get(GENERAL)), ["2"]);
  const [entry] = after.entries.get(GENERAL) ?? [];
  assert.equal(entry?.kind === "message" && entry.seen.message.content, "edited");
  assert.deepEqual(keys(after.entries.get("302")), ["3"]);
  assert.deepEqual(keys(before.entries.get(GENERAL)), ["1"]);
});

Deno.test("applyChanges keeps the last 2,000 messages of a channel", () => {
  const burst = Array.from({ length: 2_500 }, (_, id) => ({
    type: "message" as const,
    channelId: GENERAL,
    seen: seen(String(id)),
  }));
  const entries = applyChanges(worldOf(snapshot()), burst, 0).entries.get(GENERAL);
  assert.deepEqual([entries?.length, entries?.[0]?.key], [2_000, "500"]);
});

Deno.test("applyChanges ends typing with the message, withoutOld after ten seconds", () => {
  const typing = { type: "typing", channelId: GENERAL, userId: BOT.id } as const;
  const world = applyChanges(worldOf(snapshot()), [typing, typing], 1_000);
  assert.equal(world.typing.length, 1);
  assert.equal(withoutOld(world, 10_999), world);
  assert.equal(withoutOld(world, 11_000).typing.length, 0);
  const said = { type: "message", channelId: GENERAL, seen: seen("1", 0, BOT) } as const;
  assert.equal(applyChanges(world, [said], 2_000).typing.length, 0);
});

Deno.test("applyChanges shows a bot that goes away as offline, and its presence when it is back", () => {
  const gone = applyChanges(
    worldOf(snapshot()),
    [{ type: "connected", userId: BOT.id, connected: false }],
    0,
  );
  assert.equal(gone.presences.get(BOT.id)?.status, "offline");
  const [presence] = presences;
  const back = applyChanges(gone, [
    { type: "presence", presence: presence! },
    { type: "connected", userId: BOT.id, connected: true },
  ], 0);
  assert.equal(back.presences.get(BOT.id)?.activity?.name, "2 servers");
});

Deno.test("applyChanges ends a press with its answer, an edit or a deletion, and marks one without answer", () => {
  const pressed = { channelId: GENERAL, messageId: "2", customId: "next", personId: ADA.id };
  const presses = [newPress({ ...pressed, applicationId: BOT.id }, 0)];
  const world = { ...worldOf(snapshot({ messages: { [GENERAL]: [seen("1"), seen("2")] } })), presses };
  const edit = { type: "message_edit", channelId: GENERAL, seen: seen("2") } as const;
  assert.deepEqual(applyChanges(world, [edit], 0).presses, []);
  assert.equal(applyChanges(world, [{ ...edit, seen: seen("1") }], 0).presses, presses);
  const deletion = { type: "message_delete", channelId: GENERAL, messageId: "2" } as const;
  assert.deepEqual(applyChanges(world, [deletion], 0).presses, []);
  const silence = { channelId: GENERAL, onlyFor: ADA.id, command: "Next", applicationId: BOT.id };
  const failed = applyChanges(world, [{ type: "no_answer", ...silence }], 0);
  assert.equal(failed.presses[0]?.state, "failed");
  assert.equal(failed.entries.get(GENERAL)?.length, 2);
  assert.equal(withoutOld(failed, 60_000).presses.length, 1);
});

Deno.test("applyChanges takes new direct messages up once", () => {
  const change = { type: "direct", direct: { id: "7", personId: ADA.id, botId: BOT.id } } as const;
  assert.deepEqual(applyChanges(worldOf(snapshot()), [change, change], 0).directs, [change.direct]);
});

Deno.test("applyChanges knows a new person, once", () => {
  const person = { ...ADA, id: "777", global_name: "Eve" };
  const change = { type: "person", person } as const;
  const { people } = applyChanges(worldOf(snapshot()), [change, change], 0);
  assert.deepEqual(people.map(({ id }) => id), [ADA.id, "102", "103", "777"]);
});
