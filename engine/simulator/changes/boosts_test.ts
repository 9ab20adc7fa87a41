import assert from "node:assert/strict";
import type { APIGuild, APIMessage } from "discord-api-types/v10";
import { setUpListening } from "../test_listening.ts";

const GUILDS = 1 << 0;
const MEMBERS = 1 << 1;
const MESSAGES = 1 << 9;

Deno.test("LocalDiscord.change: a boost is told of the member, the server and in its first channel", async () => {
  await using all = await setUpListening(GUILDS | MEMBERS | MESSAGES);
  const { discord, guildId, people, channels } = all.setup;
  await all.heard();
  discord.change({ action: "boost", guildId, userId: people.Bo! });
  const [member, guild, message, ...more] = await all.heard();
  assert.equal(more.length, 0);
  assert.equal(member!.t, "GUILD_MEMBER_UPDATE");
  assert.ok((member!.d as { premium_since: string | null }).premium_since);
  const { premium_subscription_count: count, premium_tier: tier } = guild!.d as APIGuild;
  assert.deepEqual([guild!.t, count, tier], ["GUILD_UPDATE", 1, 0]);
  const { type, author, channel_id: channel } = message!.d as APIMessage;
  assert.deepEqual([type as number, author.id, channel], [8, people.Bo, channels.general]);
  assert.throws(() => discord.change({ action: "boost", guildId, userId: people.Bo! }), /boosts Test Server/);
});

Deno.test("LocalDiscord.change: the second boost leads to a level, and its end back", async () => {
  await using all = await setUpListening(GUILDS | MESSAGES);
  const { discord, guildId, people, bot } = all.setup;
  discord.change({ action: "boost", guildId, userId: people.Bo! });
  await all.heard();
  discord.change({ action: "boost", guildId, userId: people.Cy! });
  discord.change({ action: "unboost", guildId, userId: people.Bo! });
  const [up, message, down, ...more] = await all.heard();
  assert.deepEqual([(up!.d as APIGuild).premium_tier, (message!.d as APIMessage).type as number], [1, 9]);
  assert.deepEqual([(down!.d as APIGuild).premium_tier, more.length], [0, 0]);
  const member = discord.playground.snapshot().guilds[0]!.members.find(({ user }) => user.id === people.Bo)!;
  assert.equal(member.premium_since, null);
  for (const userId of [people.Bo!, bot.application.id]) {
    assert.throws(() => discord.change({ action: "unboost", guildId, userId }), /boost/);
  }
});

Deno.test("LocalDiscord.change: those who look on hear of a new person", async () => {
  await using all = await setUpListening(GUILDS);
  const { discord } = all.setup;
  const id = discord.change({ action: "add_person", name: "Eve" });
  const told = all.changes.find((change) => change.type === "person");
  assert.ok(told?.type === "person");
  assert.deepEqual([told.person.id, told.person.global_name], [id, "Eve"]);
});
