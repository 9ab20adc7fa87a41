import assert from "node:assert/strict";
import type { APIMessage } from "discord-api-types/v10";
import { setUpListening } from "../test_listening.ts";
import { BUTTONS, setUpPressed } from "../test_pressed.ts";
import { refuses } from "../test_refusal.ts";

const MESSAGES = 1 << 9 | 1 << 15;

Deno.test("Playground.editMessage: bots get the whole message with its new text and mentions", async () => {
  await using all = await setUpListening(MESSAGES);
  const { setup, clock } = all;
  const { discord: { playground }, people } = setup;
  const id = await setup.say("Helo");
  clock.advance(1000);
  await playground.editMessage(setup.place(), id, "Hello @Cy");
  await playground.editMessage(setup.place(), id, "Hello @Cy ");
  const [, edited, ...more] = await all.heard();
  assert.deepEqual([edited?.t, more.length], ["MESSAGE_UPDATE", 0]);
  const message = edited!.d as APIMessage;
  assert.deepEqual([message.id, message.content, message.author.id, message.mentions.map(({ id }) => id)], [
    id,
    `Hello <@${people.Cy}>`,
    people.Bo,
    [people.Cy],
  ]);
  assert.equal(message.edited_timestamp, "2026-01-01T00:00:01.000000+00:00");
});

Deno.test("Playground.editMessage and deleteMessage: only one's own, unless one manages messages", async () => {
  await using all = await setUpListening(MESSAGES);
  const { setup } = all;
  const { discord: { playground }, channels, guildId } = setup;
  const id = await setup.say("Hello");
  await refuses(playground.editMessage(setup.place("Cy"), id, "Bye"), /Only your own/);
  await refuses(playground.editMessage(setup.place(), id, " "), /empty message/);
  await refuses(playground.editMessage(setup.place(), id, "x".repeat(2001)), /at most 2000/);
  await refuses(playground.deleteMessage(setup.place("Dee"), id), /permission to delete/);
  await playground.deleteMessage(setup.place("Cy"), id);
  await refuses(playground.deleteMessage(setup.place(), id), /not there any more/);
  const own = await setup.say("Again");
  await playground.deleteMessage(setup.place(), own);
  const deleted = (await all.heard()).filter(({ t }) => t === "MESSAGE_DELETE").map(({ d }) => d);
  assert.deepEqual(
    deleted,
    [id, own].map((id) => ({ id, channel_id: channels.general, guild_id: guildId })),
  );
});

Deno.test("Playground.deleteMessage: an ephemeral message can only be dismissed", async () => {
  await using pressed = await setUpPressed();
  const { setup } = pressed;
  const { playground } = setup.discord;
  const first = await pressed.press("next");
  await pressed.callback(first, { type: 4, data: { content: "psst", flags: 64, components: BUTTONS } });
  const own = playground.snapshot().messages[setup.channels.general!]!.at(-1)!.message;
  await refuses(playground.deleteMessage(setup.place(), own.id), /only be dismissed/);
  await refuses(playground.react(setup.place(), own.id, "👍"), /only be dismissed/);
});

Deno.test("Playground.say: brings files, which can be fetched, and answers a message", async () => {
  await using all = await setUpListening(MESSAGES);
  const { setup } = all;
  const { discord: { playground } } = setup;
  const first = await setup.say("Who has the notes?");
  const files = ["data:text/plain;name=notes.txt,Hello%20there", "data:image/png;base64,aGk="];
  const id = await playground.say(setup.place("Cy"), "", first, files);
  const [, said] = await all.heard();
  const message = said!.d as APIMessage;
  assert.deepEqual([message.id, message.type, message.message_reference?.message_id], [id, 19, first]);
  assert.deepEqual(
    message.attachments.map(({ filename, content_type, size }) => [filename, content_type, size]),
    [
      ["notes.txt", "text/plain", 11],
      ["file", "image/png", 2],
    ],
  );
  assert.equal(await (await fetch(message.attachments[0]!.url)).text(), "Hello there");
  await refuses(playground.say(setup.place(), "x", undefined, ["notes.txt"]), /could not be read/);
  await refuses(playground.say(setup.place(), "x", undefined, Array(11).fill(files[0])), /at most 10 files/);
  const huge = `data:text/plain,${"x".repeat(10 * 1024 * 1024 + 1)}`;
  await refuses(playground.say(setup.place(), "x", undefined, [huge]), /at most 10 MB/);
  setup.discord.change({
    action: "overwrite",
    channelId: setup.channels.general!,
    targetId: setup.people.Bo!,
    deny: String(1 << 15),
  });
  await refuses(playground.say(setup.place(), "x", undefined, [files[0]!]), /permission to attach/);
});
