/** Steps that make, change and delete roles, and what a full server says. */
import assert from "node:assert/strict";
import { permissionBits } from "../../model/permissions.ts";
import { DEFAULT_WORLD, type WorldSeed } from "../../simulator/world/world_seed.ts";
import { changes, role, STAFF, start, TICKETS, without } from "./test_server.ts";

const ROLES = `
make:
  description: Make
  options:
    name: { type: string, description: Name, default: VIP }
    color: { type: string, description: Colour, default: gold }
  do:
    - create_role: { name: "{options.name}", color: "{options.color}", hoist: true, mentionable: true, permissions: [manage_messages], position: 1 }
      save_as: made
    - give_role: "{made}"
    - reply: "{made.name} {made.id}"
plain: { description: Plain, do: [ { create_role: Plain, save_as: made }, { reply: "{made.name}" } ] }
edit:
  description: Edit
  options: { role: { type: role, description: Which, required: true } }
  do: [ { edit_role: { role: "{options.role}", name: Renamed, color: "#123456", permissions: [] } }, { reply: Edited } ]
lift: { description: Lift, do: [ { edit_role: { role: member, position: 2 } }, { reply: Lifted } ] }
drop:
  description: Drop
  options: { role: { type: role, description: Which, required: true } }
  do: [ { delete_role: "{options.role}" }, { reply: Dropped } ]
high: { description: High, do: [ { create_role: { name: High, position: 200 } } ] }
strong: { description: Strong, do: [ { create_role: { name: Strong, permissions: [ban_members, kick_members] } } ] }
`;

Deno.test("create_role makes a role below the bot's, which can be given at once", async () => {
  await using bot = await start(ROLES);
  const told = await bot.slash("/make");
  const made = role(bot, "VIP")!;
  assert.equal(told, `Bot: VIP ${made.id}`);
  assert.deepEqual(
    [made.color, made.hoist, made.mentionable, made.position, made.permissions],
    [0xffd700, true, true, 1, permissionBits(["manage_messages"]).toString()],
  );
  const bo = bot.guild().members.find(({ user }) => user.id === bot.personId("Bo"))!;
  assert.ok(bo.roles.includes(made.id), "the step behind it knows the role");
  await bot.slash("/make name:Red color:ff0000");
  assert.equal(role(bot, "Red")?.color, 0xff0000);
  assert.match(await bot.slash("/make color:reddish"), /`reddish` is no colour/);
  await bot.slash("/plain");
  assert.equal(role(bot, "Plain")?.permissions, "0");
});

Deno.test("create_role makes no role that may do or stands higher than the bot", async () => {
  await using bot = await start(ROLES);
  const before = bot.requests.length;
  assert.match(
    await bot.slash("/strong"),
    /I can't make a role that may do more than I may: I don't have Kick Members and Ban Members myself\./,
  );
  assert.match(await bot.slash("/high"), /in place 200: it has to stand below my highest role, .* place 3\./);
  assert.deepEqual(changes(bot, before), []);
});

const OWN_ROLES = `
high:
  description: High
  do: [ { create_role: { name: Own, position: 2 }, save_as: made }, { give_role: "{made}" }, { reply: "got {made.name}" } ]
later:
  description: Later
  do: [ { create_role: { name: Late, position: 2 }, save_as: made }, { wait: 10m }, { give_role: "{made}" }, { reply: "got {made.name}" } ]
other:
  description: Other
  options: { role: { type: role, description: Which, required: true } }
  do: [ { create_role: { name: Bait, position: 1 }, save_as: made }, { give_role: "{options.role}" }, { reply: got it } ]
typed:
  description: Typed
  options: { role: { type: string, description: Which, required: true } }
  do: [ { create_role: { name: Bait, position: 1 }, save_as: made }, { give_role: "{options.role}" }, { reply: got it } ]
lone: { description: Lone, do: [ { create_role: { name: Lone, position: 2 } } ] }
drop: { description: Drop, do: [ { create_role: { name: Short, position: 2 }, save_as: made }, { delete_role: "{made}" }, { reply: gone } ] }
`;

Deno.test("a role that a run has made itself is given, changed and deleted without a rank, and no other one is", async () => {
  await using bot = await start(OWN_ROLES);
  const held = (name: string) =>
    bot.guild().members.find(({ user }) => user.id === bot.personId("Bo"))!.roles.includes(
      role(bot, name)!.id,
    );
  await bot.slash("/lone");
  assert.ok(role(bot, "Lone"));
  assert.doesNotMatch(await bot.slash("/other role:@Lone"), /got it/, "an earlier run has made it");
  assert.equal(await bot.slash("/high"), "Bot: got Own");
  assert.ok(held("Own"));
  assert.equal(await bot.slash("/drop"), "Bot: gone");
  assert.match(await bot.slash("/other role:@Moderator"), /Moderator/);
  assert.doesNotMatch(await bot.slash("/other role:@Moderator"), /got it/);
  assert.doesNotMatch(await bot.slash(`/typed role:${STAFF}`), /got it/);
  assert.doesNotMatch(await bot.slash(`/typed role:<@&${STAFF}>`), /got it/);
  assert.ok(!held("Moderator"), "nobody gets another role by naming it");
  await bot.slash("/later");
  await bot.advance(10 * 60_000 + 1_000);
  assert.ok(held("Late"), "also after a wait");
});

Deno.test("edit_role and delete_role ask for the rank of who names the role, and for the bot's", async () => {
  await using bot = await start(ROLES);
  assert.match(await bot.slash("/edit role:@Moderator"), /You can't change the role Moderator/);
  assert.match(await bot.slash("/drop role:@Moderator"), /You can't change the role Moderator/);
  assert.match(await bot.slash("/drop role:@everyone"), /Everybody has this role/);
  bot.actor = "Ada";
  assert.match(await bot.slash("/drop role:@Bot"), /belongs to a bot or another app/);
  bot.addRole("Top", { position: 4 });
  assert.match(await bot.slash("/edit role:@Top"), /I can't change the role Top: my highest role/);
  assert.equal(await bot.slash("/edit role:@Moderator"), "Bot: Edited");
  assert.deepEqual([role(bot, "Renamed")?.color, role(bot, "Renamed")?.permissions], [0x123456, "0"]);
  assert.equal(await bot.slash("/lift"), "Bot: Lifted", "what the author names needs no rank");
  assert.equal(role(bot, "Member")?.position, 2);
  assert.equal(await bot.slash("/drop role:@Renamed"), "Bot: Dropped");
  assert.equal(role(bot, "Renamed"), undefined);
  await using poor = await start(ROLES, without("manage_roles"));
  assert.match(await poor.slash("/lift"), /I need Manage Roles/);
});

Deno.test("what a server refuses for want of room is told in words", async () => {
  const full: WorldSeed = {
    people: DEFAULT_WORLD.people,
    guilds: [{
      name: "Full",
      owner: "Ada",
      roles: Array.from({ length: 248 }, (_, index) => ({ name: `role ${index}` })),
      channels: [
        { name: "general" },
        { name: "Tickets", id: TICKETS, type: 4 },
        ...Array.from({ length: 50 }, (_, index) => ({ name: `ticket-${index}`, parent: "Tickets" })),
        ...Array.from({ length: 448 }, (_, index) => ({ name: `channel-${index}` })),
      ],
      members: [{ person: "Bo" }],
    }],
  };
  await using bot = await start(
    `
channel: { description: Channel, do: { create_channel: talk } }
ticket: { description: Ticket, do: { create_channel: { name: talk, category: tickets } } }
role: { description: Role, do: { create_role: vip } }
`,
    { world: full },
  );
  assert.match(await bot.slash("/channel"), /This server has as many channels as Discord allows/);
  assert.match(await bot.slash("/ticket"), /A category holds at most 50 channels/);
  assert.match(await bot.slash("/role"), /This server has as many roles as Discord allows/);
});
