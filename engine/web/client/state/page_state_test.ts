import assert from "node:assert/strict";
import { ADA, BO, BOT, GENERAL } from "../../testing/fake_world.ts";
import { seen, snapshot } from "../../testing/fake_snapshot.ts";
import { initialState, openChannelId, type PageState, reduce } from "./page_state.ts";

Deno.test("reduce chooses the first server, channel and person, and keeps what was chosen", () => {
  let state: PageState = reduce(initialState({ guildId: undefined, channels: {}, actingAs: undefined }), {
    type: "snapshot",
    title: "Test",
    snapshot: snapshot(),
  });
  const choice = () => [state.choice.guildId, openChannelId(state.choice), state.choice.actingAs];
  assert.deepEqual(choice(), ["201", GENERAL, ADA.id]);
  state = reduce(state, { type: "channel", id: "303" });
  state = reduce(state, { type: "person", id: BO.id });
  state = reduce(state, { type: "guild", id: "202" });
  assert.deepEqual(choice(), ["202", "311", BO.id]);
  state = reduce(state, { type: "guild", id: "201" });
  state = reduce(state, { type: "snapshot", title: "Test", snapshot: snapshot() });
  assert.deepEqual(choice(), ["201", "303", BO.id]);
  state = reduce(state, { type: "snapshot", title: "Test", snapshot: snapshot({ people: [ADA] }) });
  assert.deepEqual(choice(), ["201", "303", ADA.id]);
});

Deno.test("reduce marks other channels as unread until they are opened", () => {
  let state = reduce(initialState({ guildId: undefined, channels: {}, actingAs: undefined }), {
    type: "snapshot",
    title: "",
    snapshot: snapshot(),
  });
  const changes = ["302", GENERAL].map((channelId) => ({
    type: "message" as const,
    channelId,
    seen: seen("1"),
  }));
  state = reduce(state, { type: "changes", changes, now: 0 });
  assert.deepEqual([...state.unread], ["302"]);
  assert.equal(reduce(state, { type: "channel", id: "302" }).unread.size, 0);
});

Deno.test("reduce forgets a note that only the page has", () => {
  let state = reduce(initialState({ guildId: undefined, channels: {}, actingAs: undefined }), {
    type: "snapshot",
    title: "",
    snapshot: snapshot(),
  });
  const change = {
    type: "no_answer",
    channelId: GENERAL,
    onlyFor: BO.id,
    command: "x",
    applicationId: BOT.id,
  };
  state = reduce(state, {
    type: "changes",
    changes: [change as { type: "no_answer" } & typeof change],
    now: 5,
  });
  const [entry] = state.world?.entries.get(GENERAL) ?? [];
  assert.equal(entry?.onlyFor, BO.id);
  state = reduce(state, { type: "forget", channelId: GENERAL, key: entry!.key });
  assert.equal(state.world?.entries.get(GENERAL)?.length, 0);
});
