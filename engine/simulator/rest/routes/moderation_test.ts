import assert from "node:assert/strict";
import { type APIGuildMember, type APIMessage, PermissionFlagsBits } from "discord-api-types/v10";
import { VirtualClock } from "../../../model/virtual_clock.ts";
import { setUp } from "../../test_setup.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

Deno.test("kick: needs the permission and a lower role, and lets the person come back", async () => {
  await using setup = await setUp();
  const { bot, discord, guildId, people } = setup;
  const path = (who: string) => `/guilds/${guildId}/members/${who}`;
  assert.equal(await setup.refused("DELETE", path(people.Ada!)), "403 50013");
  assert.equal(await setup.refused("DELETE", path(bot.application.id)), "403 50013");
  assert.equal(await setup.refused("DELETE", path("404")), "404 10007");
  assert.equal((await bot.rest("DELETE", path(people.Bo!))).status, 204);
  assert.equal(await setup.refused("DELETE", path(people.Bo!)), "404 10007");
  await assert.rejects(setup.say("hi"), /not a member/);
  discord.change({ action: "join", guildId, userId: people.Bo! });
  await setup.say("back");
  await using powerless = await setUp({ without: ["KickMembers", "BanMembers", "ModerateMembers"] });
  const member = `/guilds/${powerless.guildId}/members/${powerless.people.Bo}`;
  assert.equal(await powerless.refused("DELETE", member), "403 50013");
  assert.equal(
    await powerless.refused("PATCH", member, { communication_disabled_until: null }),
    "403 50013",
  );
  assert.equal(
    await powerless.refused("PUT", `/guilds/${powerless.guildId}/bans/${powerless.people.Bo}`),
    "403 50013",
  );
});

Deno.test("kick: a role above the bot's protects", async () => {
  await using setup = await setUp();
  const { discord, guildId, people } = setup;
  const roleId = discord.change({ action: "add_role", guildId, name: "High", position: 4 });
  discord.change({ action: "give_role", guildId, userId: people.Bo!, roleId });
  const member = `/guilds/${guildId}/members/${people.Bo}`;
  for (
    const [method, path, body] of [
      ["DELETE", member],
      ["PATCH", member, { nick: "x" }],
      ["PUT", `/guilds/${guildId}/bans/${people.Bo}`, {}],
      ["DELETE", `${member}/roles/${roleId}`],
    ] as const
  ) assert.equal(await setup.refused(method, path, body), "403 50013", method);
});

Deno.test("ban: removes the person and recent messages, keeps the person out, and is lifted once", async () => {
  const clock = new VirtualClock();
  await using setup = await setUp({ clock });
  const { bot, discord, guildId, people, channels } = setup;
  const socket = await bot.connect(1 << 0 | 1 << 1 | 1 << 2 | 1 << 9);
  const path = `/guilds/${guildId}/bans/${people.Bo}`;
  await setup.say("old");
  clock.advance(2 * DAY_MS);
  await setup.say("new");
  await setup.say("of another", "Cy");
  assert.equal(await setup.refused("PUT", path, { delete_message_seconds: 604801 }), "400 50035");
  const reply = await bot.rest("PUT", path, { delete_message_seconds: DAY_MS / 1000 });
  assert.equal(reply.status, 204);
  for (const type of ["GUILD_BAN_ADD", "GUILD_MEMBER_REMOVE"]) {
    assert.equal((await socket.event<{ user: { id: string } }>(type)).user.id, people.Bo);
  }
  assert.equal((await socket.event<{ ids: string[] }>("MESSAGE_DELETE_BULK")).ids.length, 1);
  const contents = discord.playground.snapshot().messages[channels.general!]!
    .map(({ message }) => message.content);
  assert.deepEqual(contents, ["old", "of another"]);
  assert.throws(() => discord.change({ action: "join", guildId, userId: people.Bo! }), /banned/);
  assert.equal((await bot.rest("GET", path)).status, 200);
  assert.equal((await bot.rest("DELETE", path)).status, 204);
  await socket.event("GUILD_BAN_REMOVE");
  for (const method of ["GET", "DELETE"]) assert.equal(await setup.refused(method, path), "404 10026");
  assert.equal(await setup.refused("PUT", `/guilds/${guildId}/bans/404`), "404 10013");
  discord.change({ action: "join", guildId, userId: people.Bo! });
  await socket.close();
});

Deno.test("edit member: a timeout binds until its end, 28 days at most, and never an administrator", async () => {
  const clock = new VirtualClock();
  await using setup = await setUp({ clock });
  const { bot, discord, guildId, people } = setup;
  const path = `/guilds/${guildId}/members/${people.Bo}`;
  const until = (ms: number) => ({
    communication_disabled_until: new Date(clock.now() + ms).toISOString(),
  });
  assert.equal(await setup.refused("PATCH", path, until(28 * DAY_MS + 1)), "400 50035");
  assert.equal(await setup.refused("PATCH", path, { communication_disabled_until: "soon" }), "400 50035");
  const { body } = await bot.rest<APIGuildMember>("PATCH", path, until(60_000));
  assert.equal(body.communication_disabled_until, "2026-01-01T00:01:00.000000+00:00");
  await assert.rejects(setup.say("hi"), /permission to send/);
  clock.advance(60_000);
  await setup.say("over");
  await bot.rest("PATCH", path, until(60_000));
  await bot.rest("PATCH", path, { communication_disabled_until: null });
  await setup.say("lifted");
  const roleId = discord.change({
    action: "add_role",
    guildId,
    name: "Admin",
    permissions: String(PermissionFlagsBits.Administrator),
  });
  discord.change({ action: "give_role", guildId, userId: people.Bo!, roleId });
  assert.equal(await setup.refused("PATCH", path, until(60_000)), "403 50013");
});

Deno.test("edit member: nicknames of others and of the bot itself are two permissions", async () => {
  await using setup = await setUp({ without: ["ManageNicknames"] });
  const { bot, guildId, people } = setup;
  const path = `/guilds/${guildId}/members`;
  assert.equal(await setup.refused("PATCH", `${path}/${people.Bo}`, { nick: "B" }), "403 50013");
  assert.equal(await setup.refused("PATCH", `${path}/@me`, { nick: "x".repeat(33) }), "400 50035");
  assert.equal(
    (await bot.rest<APIGuildMember>("PATCH", `${path}/@me`, { nick: "Botty" })).body.nick,
    "Botty",
  );
  assert.equal((await bot.rest<APIGuildMember>("PATCH", `${path}/@me`, { nick: "" })).body.nick, null);
});

Deno.test("audit reasons: are read from their header, at most 512 characters as they are sent", async () => {
  await using setup = await setUp();
  const { bot, discord, guildId, people } = setup;
  const kick = (reason: string) =>
    fetch(`${bot.apiUrl}/v10/guilds/${guildId}/members/${people.Bo}`, {
      method: "DELETE",
      headers: { authorization: `Bot ${bot.application.token}`, "x-audit-log-reason": reason },
    }).then(async (response) => {
      await response.body?.cancel();
      return response.status;
    });
  assert.equal(await kick("x".repeat(513)), 400);
  assert.equal(await kick("100%"), 400);
  assert.equal(await kick(encodeURIComponent("zu oft gegrüßt 👋")), 204);
  const last = discord.log.entries.findLast(({ kind }) => kind === "request");
  assert.equal(last?.kind === "request" && last.reason, "zu oft gegrüßt 👋");
  assert.equal((await bot.rest<APIMessage[]>("GET", `/guilds/${guildId}/roles`)).status, 200);
});
