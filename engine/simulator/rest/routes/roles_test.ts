import assert from "node:assert/strict";
import { type APIRole, PermissionFlagsBits } from "discord-api-types/v10";
import { setUp } from "../../test_setup.ts";

const GUILDS = 1 << 0;

Deno.test("roles: one is made at the bottom, told of, changed, moved and deleted", async () => {
  await using setup = await setUp();
  const { bot, guildId } = setup;
  const path = `/guilds/${guildId}/roles`;
  const socket = await bot.connect(GUILDS);
  const { body: role } = await bot.rest<APIRole>("POST", path, {
    name: "VIP",
    color: 0xffd700,
    permissions: "0",
  });
  assert.deepEqual([role.position, role.color, role.permissions, role.hoist], [1, 0xffd700, "0", false]);
  assert.equal((await socket.event<{ role: APIRole }>("GUILD_ROLE_CREATE")).role.id, role.id);
  const { body: changed } = await bot.rest<APIRole>("PATCH", `${path}/${role.id}`, {
    name: "Gold",
    hoist: true,
  });
  assert.deepEqual([changed.name, changed.hoist, changed.color], ["Gold", true, 0xffd700]);
  const { body: all } = await bot.rest<APIRole[]>("PATCH", path, [{ id: role.id, position: 3 }]);
  assert.deepEqual(all.map(({ name }) => name), ["@everyone", "Member", "Moderator", "Gold", "Bot"]);
  assert.equal((await bot.rest("DELETE", `${path}/${role.id}`)).status, 204);
  assert.equal((await socket.event<{ role_id: string }>("GUILD_ROLE_DELETE")).role_id, role.id);
  assert.equal(await setup.refused("PATCH", `${path}/${role.id}`, { name: "A" }), "404 10011");
  await socket.close();
});

Deno.test("roles: without a word of permissions one has those of everybody", async () => {
  await using setup = await setUp();
  const path = `/guilds/${setup.guildId}/roles`;
  const { body } = await setup.bot.rest<APIRole>("POST", path, {});
  const { body: all } = await setup.bot.rest<APIRole[]>("GET", path);
  assert.deepEqual([body.name, body.permissions], ["new role", all[0]!.permissions]);
});

Deno.test("roles: nobody makes one that may do more, or touches one above their own", async () => {
  await using setup = await setUp({ without: ["BanMembers"] });
  const { discord, guildId, roles } = setup;
  const path = `/guilds/${guildId}/roles`;
  const ban = String(PermissionFlagsBits.BanMembers);
  assert.equal(await setup.refused("POST", path, { permissions: ban }), "403 50013");
  assert.equal(await setup.refused("PATCH", `${path}/${roles.Member}`, { permissions: ban }), "403 50013");
  const top = discord.change({ action: "add_role", guildId, name: "Top", position: 4 });
  assert.equal(await setup.refused("PATCH", `${path}/${top}`, { name: "A" }), "403 50013");
  assert.equal(await setup.refused("DELETE", `${path}/${top}`), "403 50013");
  assert.equal(await setup.refused("PATCH", path, [{ id: roles.Member, position: 3 }]), "403 50013");
  assert.equal(await setup.refused("DELETE", `${path}/${guildId}`), "400 50028");
  assert.equal(await setup.refused("POST", path, { name: "x".repeat(101) }), "400 50035");
  assert.equal(await setup.refused("POST", path, { color: 0x1000000 }), "400 50035");
  await using poor = await setUp({ without: ["ManageRoles"] });
  assert.equal(await poor.refused("POST", `/guilds/${poor.guildId}/roles`, {}), "403 50013");
});
