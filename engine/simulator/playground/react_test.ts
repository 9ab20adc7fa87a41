import assert from "node:assert/strict";
import type { APIMessage, GatewayMessageReactionAddDispatchData } from "discord-api-types/v10";
import { setUpListening } from "../test_listening.ts";
import { refuses } from "../test_refusal.ts";

const REACTIONS = 1 << 10;
const DIRECT_REACTIONS = 1 << 13;

Deno.test("Playground.react: bots hear who reacted with what to whose message, and it counts", async () => {
  await using all = await setUpListening(REACTIONS);
  const { setup, changes } = all;
  const { discord: { playground }, people, guildId, channels } = setup;
  const id = await setup.say("Look");
  await playground.react(setup.place("Cy"), id, "👍");
  await playground.react(setup.place("Cy"), id, "👍");
  await playground.react(setup.place("Dee"), id, "👍");
  await playground.react(setup.place("Dee"), id, "<:party:823475887319941131>");
  const events = await all.heard();
  assert.deepEqual(events.map(({ t }) => t), Array(3).fill("MESSAGE_REACTION_ADD"));
  const { member, ...first } = events[0]!.d as GatewayMessageReactionAddDispatchData;
  assert.deepEqual(first as object, {
    user_id: people.Cy,
    channel_id: channels.general,
    message_id: id,
    guild_id: guildId,
    emoji: { id: null, name: "👍" },
    type: 0,
    burst: false,
    message_author_id: people.Bo,
  });
  assert.equal(member?.user.id, people.Cy);
  const { emoji } = events[2]!.d as GatewayMessageReactionAddDispatchData;
  assert.deepEqual(emoji as object, { id: "823475887319941131", name: "party" });
  const change = changes.at(-1)!;
  assert.ok(change.type === "message_edit");
  assert.deepEqual(change.seen.message.reactions?.map(({ count }) => count), [2, 1]);
});

Deno.test("Playground.unreact: takes back one's own reaction, once", async () => {
  await using all = await setUpListening(REACTIONS);
  const { setup } = all;
  const { discord: { playground }, people, channels } = setup;
  const id = await setup.say("Look");
  await playground.react(setup.place("Cy"), id, "👍");
  await playground.unreact(setup.place("Dee"), id, "👍");
  await playground.unreact(setup.place("Cy"), id, "👍");
  await playground.unreact(setup.place("Cy"), id, "👍");
  const [, removed, ...more] = await all.heard();
  assert.deepEqual([removed?.t, more.length], ["MESSAGE_REACTION_REMOVE", 0]);
  const data = removed!.d as Record<string, unknown>;
  assert.deepEqual([data.user_id, "member" in data, "message_author_id" in data], [people.Cy, false, false]);
  const { message } = playground.snapshot().messages[channels.general!]!.at(-1)!;
  assert.deepEqual(message.reactions, []);
});

Deno.test("Playground.react: bots hear of it only with the intent, and only where they see the channel", async () => {
  await using without = await setUpListening(1 << 9);
  const id = await without.setup.say("Look");
  await without.setup.discord.playground.react(without.setup.place(), id, "👍");
  assert.deepEqual(await without.types(), ["MESSAGE_CREATE"]);
  await using blind = await setUpListening(REACTIONS);
  const { discord, channels, bot } = blind.setup;
  const hidden = await blind.setup.say("Secret");
  discord.change({
    action: "overwrite",
    channelId: channels.general!,
    targetId: bot.application.id,
    deny: String(1 << 10),
  });
  await discord.playground.react(blind.setup.place(), hidden, "👍");
  assert.deepEqual(await blind.types(), []);
});

Deno.test("Playground.react: in direct messages with the bot", async () => {
  await using all = await setUpListening(DIRECT_REACTIONS);
  const { discord: { playground }, bot, people } = all.setup;
  const channelId = await playground.openDirect(people.Bo!, bot.application.id);
  const { body } = await bot.rest<APIMessage>("POST", `/channels/${channelId}/messages`, { content: "Hi" });
  await playground.react({ as: people.Bo!, channelId }, body.id, "👍");
  const [event] = await all.heard();
  const data = event!.d as GatewayMessageReactionAddDispatchData;
  assert.deepEqual([data.guild_id, data.member, data.message_author_id], [
    undefined,
    undefined,
    bot.application.id,
  ]);
});

Deno.test("Playground.react: refuses what Discord would not let happen", async () => {
  await using all = await setUpListening(REACTIONS);
  const { setup } = all;
  const { discord, people, channels } = setup;
  const { playground } = discord;
  const id = await setup.say("Look");
  await refuses(playground.react(setup.place(), "404", "👍"), /not there any more/);
  await refuses(playground.react(setup.place(), id, "like"), /"like" is no emoji/);
  await playground.react(setup.place("Cy"), id, "👍");
  discord.change({
    action: "overwrite",
    channelId: channels.general!,
    targetId: people.Dee!,
    deny: String(1 << 6),
  });
  await refuses(playground.react(setup.place("Dee"), id, "🎉"), /permission to add reactions/);
  // Joining one that is there needs no permission.
  await playground.react(setup.place("Dee"), id, "👍");
  for (let code = 0; code < 19; code++) {
    await playground.react(setup.place(), id, String.fromCodePoint(0x1f600 + code));
  }
  await refuses(playground.react(setup.place(), id, "🎉"), /at most 20/);
});
