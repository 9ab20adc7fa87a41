import assert from "node:assert/strict";
import type { APIMessage } from "discord-api-types/v10";
import { BUTTONS, type Pressed, setUpPressed } from "../test_pressed.ts";

/** Messages of the first channel: contents, with `*` behind those that only Bo sees. */
function shown({ setup }: Pressed): string[] {
  return setup.discord.playground.snapshot().messages[setup.channels.general!]!
    .map(({ message, onlyFor }) => `${message.content}${onlyFor === setup.people.Bo ? "*" : ""}`);
}

/** An ephemeral message with buttons, as only Bo sees it. */
async function postEphemeral(pressed: Pressed): Promise<APIMessage> {
  const first = await pressed.press("next");
  await pressed.callback(first, { type: 4, data: { content: "psst", flags: 64, components: BUTTONS } });
  return pressed.setup.discord.playground.snapshot().messages[pressed.setup.channels.general!]!.at(-1)!
    .message;
}

Deno.test("component answer 4: a new message replies to the pressed one and says who pressed", async () => {
  await using pressed = await setUpPressed();
  const interaction = await pressed.press("next");
  assert.equal((await pressed.callback(interaction, { type: 4, data: { content: "New" } })).status, 204);
  assert.deepEqual(shown(pressed), ["Pick", "New"]);
  const original = (await pressed.webhook(interaction, "GET", "/messages/@original")).body;
  assert.equal(original.content, "New");
  assert.equal(original.type, 19);
  assert.equal(original.message_reference?.message_id, pressed.message.id);
  const metadata = original.interaction_metadata as unknown as Record<string, unknown>;
  assert.deepEqual([metadata.type, metadata.interacted_message_id, "name" in metadata], [
    3,
    pressed.message.id,
    false,
  ]);
  assert.equal(original.interaction, undefined);
  assert.equal(await pressed.refused(interaction, { type: 7, data: { content: "x" } }), "400 40060");
});

Deno.test("component answer 7: changes the pressed message, which is @original from then on", async () => {
  await using pressed = await setUpPressed();
  const interaction = await pressed.press("next");
  const data = { content: "Page 2", embeds: [{ title: "Two" }] };
  assert.equal((await pressed.callback(interaction, { type: 7, data })).status, 204);
  const told = await pressed.socket.event<APIMessage>("MESSAGE_UPDATE");
  assert.deepEqual([told.id, told.content, told.embeds[0]?.title], [pressed.message.id, "Page 2", "Two"]);
  assert.deepEqual(told.components, pressed.message.components);
  assert.ok(told.edited_timestamp);
  await pressed.webhook(interaction, "PATCH", "/messages/@original", { components: [] });
  const edited = await pressed.socket.event<APIMessage>("MESSAGE_UPDATE");
  assert.deepEqual([edited.content, edited.components], ["Page 2", []]);
  const more = await pressed.webhook(interaction, "POST", "?wait=true", { content: "More" });
  assert.equal(more.body.message_reference?.message_id, pressed.message.id);
  assert.equal((await pressed.webhook(interaction, "DELETE", "/messages/@original")).status, 204);
  assert.deepEqual(shown(pressed), ["More"]);
});

Deno.test("component answer 6: changes nothing yet, and a further answer is a message of its own", async () => {
  await using pressed = await setUpPressed();
  const interaction = await pressed.press("next");
  const before = pressed.changes.length;
  assert.equal((await pressed.callback(interaction, { type: 6 })).status, 204);
  assert.equal(pressed.changes.length, before);
  await pressed.webhook(interaction, "POST", "", { content: "Meanwhile", flags: 64 });
  await pressed.webhook(interaction, "PATCH", "/messages/@original", { content: "Later" });
  await pressed.webhook(interaction, "PATCH", `/messages/${pressed.message.id}`, { content: "By id" });
  assert.deepEqual(shown(pressed), ["By id", "Meanwhile*"]);
  pressed.clock.advance(60_000);
  assert.ok(!pressed.changes.some(({ type }) => type === "no_answer"));
});

Deno.test("component answer 5: thinks in a new message, ephemeral or not, which the answer takes over", async () => {
  await using pressed = await setUpPressed();
  for (const [flags, mark] of [[0, ""], [64, "*"]] as const) {
    const interaction = await pressed.press("next");
    await pressed.callback(interaction, { type: 5, data: { flags } });
    const loading = (await pressed.webhook(interaction, "GET", "/messages/@original")).body;
    assert.equal(loading.flags, 128 | flags);
    assert.equal(shown(pressed).at(-1), mark);
    const done = await pressed.webhook(interaction, "PATCH", "/messages/@original", { content: "Done" });
    assert.deepEqual([done.body.id, done.body.flags, done.body.edited_timestamp], [loading.id, flags, null]);
    assert.equal(shown(pressed).at(-1), `Done${mark}`);
  }
  assert.equal(shown(pressed)[0], "Pick");
});

Deno.test("component answers to an ephemeral message are seen by its reader alone, edits included", async () => {
  await using pressed = await setUpPressed();
  const { setup, changes, socket } = pressed;
  const own = await postEphemeral(pressed);
  for (const deferred of [false, true]) {
    const interaction = await pressed.press("next", undefined, { on: own.id });
    const body = { content: deferred ? "later" : "now" };
    if (deferred) {
      await pressed.callback(interaction, { type: 6 });
      await pressed.webhook(interaction, "PATCH", "/messages/@original", body);
    } else await pressed.callback(interaction, { type: 7, data: body });
    const change = changes.at(-1)!;
    assert.ok(change.type === "message_edit");
    assert.deepEqual([change.seen.message.content, change.seen.onlyFor, change.seen.message.flags], [
      body.content,
      setup.people.Bo,
      64,
    ]);
  }
  assert.ok(!socket.unread.some(({ t }) => t === "MESSAGE_UPDATE"));
  assert.deepEqual(shown(pressed), ["Pick", "later*"]);
});

Deno.test("component answers: refused ones were none, late ones too late, and the presser learns of it", async () => {
  await using pressed = await setUpPressed();
  const { setup } = pressed;
  const interaction = await pressed.press("next");
  assert.equal(await pressed.refused(interaction, { type: 8 }), "400 50035");
  assert.equal(
    await pressed.refused(interaction, { type: 7, data: { content: "", components: [] } }),
    "400 50006",
  );
  assert.equal(
    await pressed.refused(interaction, { type: 7, data: { content: "x".repeat(2001) } }),
    "400 50035",
  );
  assert.equal(
    (await pressed.webhook<{ code: number }>(interaction, "POST", "", { content: "x" })).body.code,
    10015,
  );
  pressed.clock.advance(3001);
  assert.equal(await pressed.refused(interaction, { type: 6 }), "404 10062");
  assert.deepEqual(pressed.changes.at(-1), {
    type: "no_answer",
    channelId: setup.channels.general,
    onlyFor: setup.people.Bo,
    command: "Next",
    applicationId: setup.bot.application.id,
    messageId: pressed.message.id,
  });
});

Deno.test("component answers: a pressed message that is gone cannot be changed, and the token runs out", async () => {
  await using pressed = await setUpPressed();
  const interaction = await pressed.press("next");
  await pressed.callback(interaction, { type: 6 });
  pressed.clock.advance(15 * 60 * 1000 + 1);
  const late = await pressed.webhook<{ code: number }>(interaction, "PATCH", "/messages/@original", {
    content: "x",
  });
  assert.equal(late.body.code, 50027);
  const other = await pressed.press("next");
  await pressed.setup.bot.rest(
    "DELETE",
    `/channels/${pressed.setup.channels.general}/messages/${pressed.message.id}`,
  );
  for (const type of [6, 7]) {
    assert.equal(await pressed.refused(other, { type, data: { content: "x" } }), "404 10008");
  }
  assert.equal((await pressed.callback(other, { type: 4, data: { content: "Still here" } })).status, 204);
});

Deno.test("interaction: an ephemeral deferral is edited where only the asker sees it", async () => {
  await using pressed = await setUpPressed();
  const { setup, socket } = pressed;
  const { bot, discord } = setup;
  await bot.rest("PUT", `/applications/${bot.application.id}/commands`, [{
    name: "hello",
    description: "Greet",
  }]);
  await discord.playground.type(setup.place(), "/hello");
  const interaction = await socket.event<{ id: string; token: string }>("INTERACTION_CREATE");
  await pressed.callback(interaction, { type: 5, data: { flags: 64 } });
  await pressed.webhook(interaction, "PATCH", "/messages/@original", { content: "Done" });
  assert.deepEqual(shown(pressed), ["Pick", "Done*"]);
  assert.ok(!socket.unread.some(({ t }) => t === "MESSAGE_UPDATE"));
});
