import assert from "node:assert/strict";
import { setUpListening } from "../test_listening.ts";
import { refuses } from "../test_refusal.ts";

const GUILDS = 1 << 0;
const MEMBERS = 1 << 1;
const MODERATION = 1 << 2;

Deno.test("LocalDiscord.change: bans and their end are told to bots with the moderation intent", async () => {
  await using all = await setUpListening(GUILDS | MEMBERS | MODERATION);
  const { discord, guildId, people } = all.setup;
  const userId = people.Bo!;
  await all.heard();
  discord.change({ action: "ban", guildId, userId });
  discord.change({ action: "unban", guildId, userId });
  const events = await all.heard();
  assert.deepEqual(events.map(({ t }) => t), ["GUILD_BAN_ADD", "GUILD_MEMBER_REMOVE", "GUILD_BAN_REMOVE"]);
  for (const { d } of events) {
    const { guild_id, user } = d as { guild_id: string; user: { id: string } };
    assert.deepEqual([guild_id, user.id], [guildId, userId]);
  }
  assert.throws(() => discord.change({ action: "unban", guildId, userId }), /is not banned/);
  await using others = await setUpListening(GUILDS | MEMBERS);
  await others.heard();
  others.setup.discord.change({ action: "ban", guildId, userId: others.setup.people.Bo! });
  assert.deepEqual(await others.types(), ["GUILD_MEMBER_REMOVE"]);
});

Deno.test("LocalDiscord.change: a nickname, and a role's name", async () => {
  await using all = await setUpListening(GUILDS | MEMBERS);
  const { discord, guildId, people, roles } = all.setup;
  await all.heard();
  discord.change({ action: "rename", guildId, userId: people.Bo!, nick: "Bobby" });
  discord.change({ action: "rename", guildId, userId: people.Bo!, nick: null });
  discord.change({ action: "change_role", guildId, roleId: roles.Member!, name: "Friend" });
  const [first, second, third] = await all.heard();
  const nick = ({ d }: { d: unknown }) => (d as { nick: string | null }).nick;
  assert.deepEqual([first!.t, nick(first!), nick(second!)], ["GUILD_MEMBER_UPDATE", "Bobby", null]);
  assert.deepEqual([third!.t, (third!.d as { role: { name: string } }).role.name], [
    "GUILD_ROLE_UPDATE",
    "Friend",
  ]);
});

Deno.test("LocalDiscord.change: channels are renamed and deleted, with whom they hold", async () => {
  await using all = await setUpListening(GUILDS | 1 << 7);
  const { setup } = all;
  const { discord, guildId, channels, people } = setup;
  const channelId = channels.bots!;
  const voice = discord.change({ action: "add_channel", guildId, name: "Talk", type: 2 });
  await discord.playground.joinVoice({ as: people.Bo!, channelId: voice });
  await all.heard();
  discord.change({ action: "change_channel", guildId, channelId, name: "robots" });
  discord.change({ action: "delete_channel", guildId, channelId });
  discord.change({ action: "delete_channel", guildId, channelId: voice });
  const events = await all.heard();
  assert.deepEqual(events.map(({ t, d }) => [t, (d as { name?: string }).name]), [
    ["CHANNEL_UPDATE", "robots"],
    ["CHANNEL_DELETE", "robots"],
    ["VOICE_STATE_UPDATE", undefined],
    ["CHANNEL_DELETE", "Talk"],
  ]);
  await refuses(discord.playground.say({ as: people.Bo!, channelId }, "Hello?"), /no channel with the id/);
  assert.throws(() => discord.change({ action: "delete_channel", guildId, channelId }), /no channel of Test/);
});

Deno.test("LocalDiscord.change: a new server, which a bot joins and leaves", async () => {
  await using all = await setUpListening(GUILDS);
  const { setup, changes } = all;
  const { discord, bot, people } = setup;
  await all.heard();
  const guildId = discord.change({
    action: "add_guild",
    seed: { name: "Third Server", owner: "Bo", channels: [{ name: "lobby" }], members: [{ person: "Cy" }] },
  });
  assert.deepEqual(await all.types(), []);
  const shown = changes.at(-1)!;
  assert.ok(shown.type === "guild");
  assert.deepEqual([shown.guild.name, shown.guild.members.map(({ user }) => user.id)], [
    "Third Server",
    [people.Bo, people.Cy],
  ]);
  const userId = bot.application.id;
  discord.change({ action: "join", guildId, userId });
  discord.change({ action: "leave", guildId, userId });
  const [joined, ...rest] = await all.heard();
  const { id, name, channels } = joined!.d as { id: string; name: string; channels: { name: string }[] };
  assert.deepEqual([joined!.t, id, name, channels.map((one) => one.name)], [
    "GUILD_CREATE",
    guildId,
    "Third Server",
    ["lobby"],
  ]);
  assert.deepEqual(rest.map(({ t, d }) => [t, d]), [["GUILD_DELETE", { id: guildId }]]);
  assert.throws(
    () => discord.change({ action: "add_guild", seed: { name: "X", owner: "Nobody", channels: [] } }),
    /no person called "Nobody"/,
  );
});
