import assert from "node:assert/strict";
import { type APIChannel, type APITextChannel, PermissionFlagsBits } from "discord-api-types/v10";
import { type Setup, setUp } from "../../test_setup.ts";

const GUILDS = 1 << 0;
const VOICE_STATES = 1 << 7;

const create = async (setup: Setup, body: object) =>
  (await setup.bot.rest<APITextChannel>("POST", `/guilds/${setup.guildId}/channels`, body)).body;

Deno.test("guild channels: one is made as Discord writes it, told of, changed and deleted", async () => {
  await using setup = await setUp();
  const socket = await setup.bot.connect(GUILDS);
  const made = await create(setup, { name: "My New Place", topic: "", rate_limit_per_user: 5, nsfw: true });
  assert.deepEqual(
    [made.type, made.name, made.topic, made.rate_limit_per_user, made.nsfw],
    [0, "my-new-place", null, 5, true],
  );
  assert.equal((await socket.event<APIChannel>("CHANNEL_CREATE")).id, made.id);
  const path = `/channels/${made.id}`;
  await setup.bot.rest("PATCH", path, { name: "Other", topic: "Talk" });
  const changed = await socket.event<APITextChannel>("CHANNEL_UPDATE");
  assert.deepEqual([changed.name, changed.topic, changed.rate_limit_per_user], ["other", "Talk", 5]);
  assert.equal((await setup.bot.rest("DELETE", path)).status, 200);
  assert.equal((await socket.event<APIChannel>("CHANNEL_DELETE")).id, made.id);
  assert.equal(await setup.refused("GET", path), "404 10003");
  await socket.close();
});

Deno.test("guild channels: those of a category take over what it says, and stay when it goes", async () => {
  await using setup = await setUp();
  const { guildId, roles } = setup;
  const hidden = { id: guildId, type: 0, allow: "0", deny: String(PermissionFlagsBits.SendMessages) };
  const category = await create(setup, { name: "Staff", type: 4, permission_overwrites: [hidden] });
  const inside = await create(setup, { name: "talk", parent_id: category.id });
  assert.deepEqual(inside.permission_overwrites, [hidden]);
  const own = await create(setup, {
    name: "own",
    parent_id: category.id,
    permission_overwrites: [{ id: roles.Member, type: 0, allow: "1024" }],
  });
  assert.deepEqual(own.permission_overwrites, [{ id: roles.Member, type: 0, allow: "1024", deny: "0" }]);
  await setup.bot.rest("DELETE", `/channels/${category.id}`);
  const left = await setup.bot.rest<APITextChannel>("GET", `/channels/${inside.id}`);
  assert.equal(left.body.parent_id, null);
});

Deno.test("guild channels: bounds are Discord's", async () => {
  await using setup = await setUp();
  const path = `/guilds/${setup.guildId}/channels`;
  const wrong: object[] = [
    {},
    { name: "" },
    { name: "x".repeat(101) },
    { name: "a", type: 1 },
    { name: "a", topic: "x".repeat(1025) },
    { name: "a", type: 2, user_limit: 100 },
    { name: "a", rate_limit_per_user: 21601 },
    { name: "a", parent_id: setup.channels.general },
    { name: "a", permission_overwrites: [{ id: "x", type: 0 }] },
    { name: "a", permission_overwrites: [{ id: setup.guildId, type: 2 }] },
    { name: "a", permission_overwrites: [{ id: setup.guildId, type: 0, allow: "-1" }] },
  ];
  for (const body of wrong) {
    assert.equal(await setup.refused("POST", path, body), "400 50035", JSON.stringify(body));
  }
  await create(setup, { name: "a", type: 15, topic: "x".repeat(4096) });
  await create(setup, { name: "A Room", type: 2, user_limit: 99 });
});

Deno.test("guild channels: need Manage Channels, and nobody passes on what they do not have", async () => {
  await using poor = await setUp({ without: ["ManageChannels"] });
  const path = (setup: Setup) => `/guilds/${setup.guildId}/channels`;
  assert.equal(await poor.refused("POST", path(poor), { name: "a" }), "403 50013");
  await using setup = await setUp({ without: ["BanMembers", "ManageWebhooks"] });
  const given = (allow: bigint) => ({
    name: "a",
    permission_overwrites: [{ id: setup.guildId, type: 0, allow: String(allow) }],
  });
  const { ManageWebhooks, ManageRoles, SendMessages } = PermissionFlagsBits;
  assert.equal(await setup.refused("POST", path(setup), given(ManageWebhooks)), "403 50013");
  assert.equal(await setup.refused("POST", path(setup), given(ManageRoles)), "403 50013");
  assert.equal((await setup.bot.rest("POST", path(setup), given(SendMessages))).status, 201);
});

Deno.test("overwrites: are put and taken away by who manages permissions", async () => {
  await using setup = await setUp();
  const { bot, guildId, channels, people } = setup;
  const path = (id: string) => `/channels/${channels.general}/permissions/${id}`;
  const body = { type: 0, deny: String(PermissionFlagsBits.SendMessages) };
  assert.equal((await bot.rest("PUT", path(guildId), body)).status, 204);
  await assert.rejects(setup.say("hello"), /permission|may not|cannot/i);
  await bot.rest("PUT", path(people.Bo!), { type: 1, allow: String(PermissionFlagsBits.SendMessages) });
  await setup.say("hello");
  assert.equal((await bot.rest("DELETE", path(people.Bo!))).status, 204);
  await assert.rejects(setup.say("hello"));
  assert.equal(await setup.refused("DELETE", path(people.Bo!)), "404 10009");
  assert.equal(await setup.refused("PUT", path(guildId), { type: 3 }), "400 50035");
  await using poor = await setUp({ without: ["ManageRoles"] });
  const there = `/channels/${poor.channels.general}/permissions/${poor.guildId}`;
  assert.equal(await poor.refused("PUT", there, body), "403 50013");
});

Deno.test("voice: who is in a channel that is deleted has left", async () => {
  await using setup = await setUp();
  const { bot, discord, guildId, people } = setup;
  const room = await create(setup, { name: "Room", type: 2 });
  const socket = await bot.connect(GUILDS | VOICE_STATES);
  discord.change({ action: "voice", guildId, userId: people.Bo!, channelId: room.id });
  interface State {
    readonly channel_id: string | null;
    readonly user_id: string;
    readonly session_id: string;
    readonly member: object;
  }
  const joined = await socket.event<State>("VOICE_STATE_UPDATE");
  assert.deepEqual([joined.channel_id, joined.user_id], [room.id, people.Bo]);
  assert.ok(joined.member);
  await bot.rest("DELETE", `/channels/${room.id}`);
  const left = await socket.event<State>("VOICE_STATE_UPDATE");
  assert.deepEqual([left.channel_id, left.session_id], [null, joined.session_id]);
  await socket.close();
});

Deno.test("voice: a member is moved, muted and disconnected where the bot may, and only in voice", async () => {
  await using setup = await setUp({ without: ["DeafenMembers"] });
  const { bot, discord, guildId, people, channels } = setup;
  const room = await create(setup, { name: "Room", type: 2 });
  const path = `/guilds/${guildId}/members/${people.Ada}`;
  assert.equal(await setup.refused("PATCH", path, { mute: true }), "400 40032");
  discord.change({ action: "voice", guildId, userId: people.Ada!, channelId: room.id });
  const { status, body } = await bot.rest<{ mute: boolean }>("PATCH", path, { mute: true });
  assert.deepEqual([status, body.mute], [200, true], "the owner too");
  assert.equal(await setup.refused("PATCH", path, { deaf: true }), "403 50013");
  assert.equal(await setup.refused("PATCH", path, { channel_id: channels.general }), "400 50024");
  assert.equal(await setup.refused("PATCH", path, { channel_id: "1" }), "404 10003");
  await bot.rest("PATCH", path, { channel_id: null });
  assert.equal(await setup.refused("PATCH", path, { channel_id: room.id }), "400 40032");
});

Deno.test("voice: GUILD_CREATE tells who is there to those who ask for it", async () => {
  await using setup = await setUp();
  const { bot, discord, guildId, people } = setup;
  const room = await create(setup, { name: "Room", type: 2 });
  discord.change({ action: "voice", guildId, userId: people.Bo!, channelId: room.id });
  const states = async (intents: number) => {
    const socket = await bot.connect(intents);
    const { voice_states: all } = await socket.event<{ voice_states: { user_id: string }[] }>("GUILD_CREATE");
    await socket.close();
    return all.map(({ user_id: id }) => id);
  };
  assert.deepEqual(await states(GUILDS | VOICE_STATES), [people.Bo]);
  assert.deepEqual(await states(GUILDS), []);
});
