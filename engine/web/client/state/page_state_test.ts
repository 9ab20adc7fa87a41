import assert from "node:assert/strict";
import { ADA, BO, BOT, CY, GENERAL } from "../../testing/fake_world.ts";
import { seen, snapshot } from "../../testing/fake_snapshot.ts";
import { newPress } from "./press.ts";
import {
  DIRECT_MESSAGES,
  initialState,
  openChannelId,
  openDirect,
  type PageState,
  reduce,
} from "./page_state.ts";

Deno.test("reduce chooses the first server, channel and person, and keeps what was chosen", () => {
  let state: PageState = reduce(initialState({ guildId: undefined, channels: {}, actingAs: undefined }), {
    type: "snapshot",

    snapshot: snapshot(),
  });
  const choice = () => [state.choice.guildId, openChannelId(state.choice), state.choice.actingAs];
  assert.deepEqual(choice(), ["201", GENERAL, ADA.id]);
  state = reduce(state, { type: "channel", id: "303" });
  state = reduce(state, { type: "person", id: BO.id });
  state = reduce(state, { type: "guild", id: "202" });
  assert.deepEqual(choice(), ["202", "311", BO.id]);
  state = reduce(state, { type: "guild", id: "201" });
  state = reduce(state, { type: "snapshot", snapshot: snapshot() });
  assert.deepEqual(choice(), ["201", "303", BO.id]);
  state = reduce(state, { type: "snapshot", snapshot: snapshot({ people: [ADA] }) });
  assert.deepEqual(choice(), ["201", "303", ADA.id]);
});

Deno.test("reduce marks other channels as unread until they are opened", () => {
  let state = reduce(initialState({ guildId: undefined, channels: {}, actingAs: undefined }), {
    type: "snapshot",

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

Deno.test("reduce opens direct messages, follows the person to their own, and leaves where they have none", () => {
  const direct = (id: string, personId: string) => ({ id, personId, botId: BOT.id });
  let state = reduce(initialState({ guildId: "202", channels: {}, actingAs: ADA.id }), {
    type: "snapshot",

    snapshot: snapshot({ directs: [direct("8", BO.id)] }),
  });
  const choice = () => [state.choice.guildId, openChannelId(state.choice), state.choice.actingAs];
  state = reduce(state, { type: "direct", direct: direct("7", ADA.id) });
  assert.deepEqual(choice(), [DIRECT_MESSAGES, "7", ADA.id]);
  assert.equal(openDirect(state)?.botId, BOT.id);
  state = reduce(state, { type: "person", id: BO.id });
  assert.deepEqual(choice(), [DIRECT_MESSAGES, "8", BO.id]);
  state = reduce(state, { type: "person", id: CY.id });
  assert.deepEqual(choice(), ["201", GENERAL, CY.id]);
  assert.equal(openDirect(state), undefined);
});

Deno.test("reduce knows a press until it is refused or its time is over", () => {
  let state = reduce(initialState({ guildId: undefined, channels: {}, actingAs: undefined }), {
    type: "snapshot",

    snapshot: snapshot(),
  });
  const pressed = { channelId: GENERAL, messageId: "1", customId: "next", personId: ADA.id };
  const press = newPress({ ...pressed, applicationId: BOT.id }, 0);
  const count = () => state.world?.presses.length;
  state = reduce(state, { type: "press", press });
  assert.equal(count(), 1);
  assert.equal(reduce(state, { type: "press_refused", press }).world?.presses.length, 0);
  state = reduce(state, { type: "tick", now: 10_000 });
  assert.equal(count(), 0);
});
