import assert from "node:assert/strict";
import { type APIMessage, PermissionFlagsBits } from "discord-api-types/v10";
import type { TestSocket } from "../test_bot.ts";
import { type Setup, setUp, type SetupOptions } from "../test_setup.ts";

const GUILDS = 1 << 0;
const MEMBERS = 1 << 1;
const MESSAGES = 1 << 9;

interface Running extends AsyncDisposable {
  readonly setup: Setup;
  readonly guildId: string;
  readonly botId: string;
  readonly socket: TestSocket;
  /** Types of the events that came since the last call, without those before the change. */
  heard(): Promise<string[]>;
}

async function run(intents: number, options: SetupOptions = {}): Promise<Running> {
  const setup = await setUp(options);
  const socket = await setup.bot.connect(intents);
  const heard = async () => {
    // Everything before this answer has come when it comes.
    socket.send({ op: 1, d: null });
    await socket.op(11);
    return socket.unread.splice(0).map(({ t }) => t!);
  };
  await heard();
  return {
    setup,
    guildId: setup.guildId,
    botId: setup.bot.application.id,
    socket,
    heard,
    async [Symbol.asyncDispose]() {
      await socket.close();
      await setup[Symbol.asyncDispose]();
    },
  };
}

Deno.test("LocalDiscord.change: people come and go, told to bots with the members intent", async () => {
  await using all = await run(GUILDS | MEMBERS);
  const { setup: { discord, roles }, guildId, socket } = all;
  const userId = discord.change({ action: "add_person", name: "Eve" });
  discord.change({ action: "join", guildId, userId, roles: [roles.Member!], nick: "Evie" });
  const added = await socket.event<Record<string, unknown>>("GUILD_MEMBER_ADD");
  assert.deepEqual([added.guild_id, added.nick, added.roles], [guildId, "Evie", [roles.Member]]);
  discord.change({ action: "timeout", guildId, userId, until: Date.UTC(2030, 0, 1) });
  const timedOut = await socket.event<Record<string, unknown>>("GUILD_MEMBER_UPDATE");
  assert.equal(timedOut.communication_disabled_until, "2030-01-01T00:00:00.000000+00:00");
  discord.change({ action: "leave", guildId, userId });
  const removed = await socket.event<{ user: { id: string } }>("GUILD_MEMBER_REMOVE");
  assert.equal(removed.user.id, userId);
  assert.ok(!discord.playground.snapshot().guilds[0]!.members.some(({ user }) => user.id === userId));
  assert.throws(() => discord.change({ action: "leave", guildId, userId }), /no member of Test Server/);
});

Deno.test("LocalDiscord.change: without the members intent a bot hears of itself alone", async () => {
  await using some = await run(GUILDS);
  const { setup: { discord, people, roles }, guildId, botId } = some;
  discord.change({ action: "give_role", guildId, userId: people.Bo!, roleId: roles.Moderator! });
  discord.change({ action: "timeout", guildId, userId: people.Bo!, until: null });
  assert.deepEqual(await some.heard(), []);
  discord.change({ action: "give_role", guildId, userId: botId, roleId: roles.Member! });
  discord.change({ action: "take_role", guildId, userId: botId, roleId: roles.Member! });
  discord.change({ action: "take_role", guildId, userId: botId, roleId: roles.Member! });
  assert.deepEqual(await some.heard(), ["GUILD_MEMBER_UPDATE", "GUILD_MEMBER_UPDATE"]);
});

Deno.test("LocalDiscord.change: a removed bot hears, sees and may nothing there until it is added again", async () => {
  await using some = await run(GUILDS | MEMBERS | MESSAGES);
  const { setup, guildId, botId, socket } = some;
  const { discord, bot, channels } = setup;
  await bot.rest("PUT", `/applications/${botId}/commands`, [{ name: "hello", description: "Greet" }]);
  discord.change({ action: "leave", guildId, userId: botId });
  await setup.say("psst");
  assert.deepEqual(await some.heard(), ["GUILD_DELETE"]);
  assert.equal(
    await setup.refused("POST", `/channels/${channels.general}/messages`, { content: "x" }),
    "403 50001",
  );
  await assert.rejects(discord.playground.type(setup.place(), "/hello"), /no command \/hello/);
  assert.ok(!discord.playground.snapshot().guilds[0]!.roles.some(({ name }) => name === "Bot"));
  const fresh = await bot.connect(GUILDS);
  const ready = await fresh.event<{ guilds: { id: string }[] }>("READY");
  assert.deepEqual(ready.guilds.map(({ id }) => id), [discord.playground.snapshot().guilds[1]!.id]);
  await fresh.close();
  discord.change({ action: "join", guildId, userId: botId });
  const guild = await socket.event<{ id: string; members: { user: { id: string } }[] }>("GUILD_CREATE");
  assert.deepEqual([guild.id, guild.members.map(({ user }) => user.id)], [guildId, [botId]]);
  await setup.say("again");
  assert.equal((await socket.event<APIMessage>("MESSAGE_CREATE")).author.username, "bo");
  assert.deepEqual(await some.heard(), []);
});

Deno.test("LocalDiscord.change: roles are made, moved, changed and deleted, and members lose them", async () => {
  await using some = await run(GUILDS);
  const { setup: { discord, people, roles }, guildId } = some;
  const order = () => discord.playground.snapshot().guilds[0]!.roles.map(({ name }) => name).join(" ");
  discord.change({ action: "add_role", guildId, name: "Low" });
  assert.equal(order(), "@everyone Low Member Moderator Bot");
  const high = discord.change({ action: "add_role", guildId, name: "High", position: 5 });
  assert.equal(order(), "@everyone Low Member Moderator Bot High");
  discord.change({ action: "change_role", guildId, roleId: high, position: 1, permissions: "8" });
  assert.equal(order(), "@everyone High Low Member Moderator Bot");
  assert.deepEqual([...new Set(await some.heard())], ["GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE"]);
  discord.change({ action: "give_role", guildId, userId: people.Bo!, roleId: high });
  discord.change({ action: "delete_role", guildId, roleId: high });
  assert.deepEqual(await some.heard(), ["GUILD_ROLE_DELETE"]);
  const { members } = discord.playground.snapshot().guilds[0]!;
  assert.deepEqual(members.find(({ user }) => user.id === people.Bo)?.roles, [roles.Member]);
  assert.throws(() => discord.change({ action: "delete_role", guildId, roleId: high }), /no role of/);
});

Deno.test("LocalDiscord.change: channels, threads and their exceptions come while a bot runs", async () => {
  await using some = await run(GUILDS);
  const { setup, guildId, botId, socket } = some;
  const { discord, people } = setup;
  const channelId = discord.change({ action: "add_channel", guildId, name: "new" });
  assert.equal((await socket.event<{ id: string }>("CHANNEL_CREATE")).id, channelId);
  const deny = String(PermissionFlagsBits.SendMessages);
  discord.change({ action: "overwrite", channelId, targetId: people.Bo!, deny });
  const { permission_overwrites: overwrites } = await socket.event<{ permission_overwrites: object[] }>(
    "CHANNEL_UPDATE",
  );
  assert.deepEqual(overwrites, [{ id: people.Bo, type: 1, allow: "0", deny }]);
  const place = { as: people.Bo!, channelId };
  await assert.rejects(discord.playground.say(place, "hi"), /permission to send/);
  const thread = discord.change({ action: "add_channel", guildId, name: "t", type: 11, parentId: channelId });
  const told = await socket.event<{ id: string; parent_id: string }>("THREAD_CREATE");
  assert.deepEqual([told.id, told.parent_id], [thread, channelId]);
  await discord.playground.say({ ...place, channelId: thread }, "threads have a permission of their own");
  discord.change({
    action: "overwrite",
    channelId,
    targetId: botId,
    deny: String(PermissionFlagsBits.SendMessagesInThreads),
  });
  assert.equal(await setup.refused("POST", `/channels/${thread}/messages`, { content: "x" }), "403 50013");
  assert.throws(() => discord.change({ action: "overwrite", channelId: "404", targetId: "1" }), /no channel/);
});

Deno.test("gateway events: messages say who wrote them as a member", async () => {
  await using some = await run(GUILDS | MESSAGES);
  const { setup, guildId, socket } = some;
  const until = Date.UTC(2020, 0, 1);
  setup.discord.change({ action: "timeout", guildId, userId: setup.people.Bo!, until });
  await setup.say("a timeout that is over does not bind");
  const { member } = await socket.event<{ member: Record<string, unknown> }>("MESSAGE_CREATE");
  assert.deepEqual([member.roles, member.nick, member.communication_disabled_until], [
    [setup.roles.Member],
    null,
    "2020-01-01T00:00:00.000000+00:00",
  ]);
  assert.ok(member.joined_at);
});
