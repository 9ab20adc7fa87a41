import assert from "node:assert/strict";
import type { MemberView, RoleView } from "../model/views.ts";
import { BOT } from "../runtime/test_world.ts";
import { program } from "../runtime/test_program.ts";
import { type Actor, checkModeration, checkRoleChange } from "./moderation.ts";
import { refusalText } from "./refusal.ts";
import {
  ADMIN,
  bits,
  BOT_ROLE,
  GENERAL,
  GONE,
  GUILD,
  HELPER,
  MODERATOR,
  NOW,
  OWNER_OF_SERVER,
  server,
} from "./test_places.ts";

const { texts } = program([]);
const member = (id: string, ...roles: string[]): MemberView => ({ id, roles });
const owner = member(OWNER_OF_SERVER);
const moderator = member("20", MODERATOR);
const helper = member("21", HELPER);
const admin = member("22", ADMIN);
const nobody = member("23");
const KICK = bits("kick_members");

function moderate(actor: Actor, target: MemberView, permission = KICK, guild = server()): string | undefined {
  const refusal = checkModeration({ guild, actor, target, permission, now: NOW, texts });
  return refusal && refusalText(refusal, texts);
}

const botBelow = (role: string) =>
  `I can't do this: my highest role has to stand above the role ${role}. Move my role up under Server Settings, Roles.`;
const actorBelow = (role: string) =>
  `You can't do this: your highest role has to stand above the role ${role}.`;

Deno.test("checkModeration lets pass what Discord would let pass", () => {
  for (const actor of [moderator, owner, admin, "the bot itself"] as const) {
    assert.equal(moderate(actor, helper), undefined);
    assert.equal(moderate(actor, nobody), undefined);
  }
});

Deno.test("checkModeration spares the server's owner and the bot itself, whoever asks", () => {
  for (const actor of [moderator, owner, "the bot itself"] as const) {
    assert.equal(moderate(actor, owner), "I can't do this to the owner of the server: nobody can.");
    assert.equal(moderate(actor, member(BOT.id, BOT_ROLE)), "I can't do this to myself.");
  }
});

Deno.test("checkModeration asks for a place above the target, of the person and of the bot", () => {
  assert.equal(moderate(helper, moderator), actorBelow("Moderator"));
  assert.equal(moderate(nobody, member("30")), actorBelow("@everyone"));
  assert.equal(
    moderate(moderator, member("30", HELPER, MODERATOR)),
    actorBelow("Moderator"),
    "the same role",
  );
  assert.equal(moderate(owner, admin), botBelow("Admin"));
  assert.equal(moderate("the bot itself", member("30", BOT_ROLE)), botBelow("Cordial"));
  assert.equal(moderate(moderator, moderator), undefined, "oneself");
});

Deno.test("checkModeration lets a deleted role lift nobody", () => {
  assert.equal(moderate(member("20", GONE), helper), actorBelow("Helper"));
  assert.equal(
    moderate("the bot itself", helper, KICK, server({ me: member(BOT.id, GONE) })),
    "I can't do this here: I need Kick Members.",
  );
});

Deno.test("checkModeration takes the older of two roles at one position as the higher one", () => {
  const guild = server();
  const at = (id: string, position: number) => ({ ...guild.roles.get(id)!, position });
  const tied = new Map(guild.roles).set(HELPER, at(HELPER, 2)).set(MODERATOR, at(MODERATOR, 2));
  assert.equal(moderate(moderator, helper, KICK, { ...guild, roles: tied }), undefined);
  assert.equal(moderate(helper, moderator, KICK, { ...guild, roles: tied }), actorBelow("Moderator"));
});

Deno.test("checkModeration names the permissions that the bot lacks, in the channel where one is given", () => {
  assert.equal(moderate(moderator, helper, bits("ban_members")), "I can't do this here: I need Ban Members.");
  const guild = server();
  const general = {
    ...guild.channels.get(GENERAL)!,
    overwrites: [{ id: BOT_ROLE, allow: bits("manage_messages"), deny: 0n }],
  };
  const asked = {
    guild,
    actor: moderator,
    target: helper,
    permission: bits("manage_messages"),
    now: NOW,
    texts,
  };
  assert.deepEqual(checkModeration(asked), { key: "bot_permission", values: { missing: "Manage Messages" } });
  assert.equal(checkModeration({ ...asked, channel: general }), undefined);
});

Deno.test("checkModeration counts a timeout of the bot until it is over", () => {
  const me = { id: BOT.id, roles: [BOT_ROLE] };
  const inTimeout = (until: number) =>
    moderate(moderator, helper, KICK, server({ me: { ...me, timedOutUntil: until } }));
  assert.equal(inTimeout(NOW + 1), "I can't do this here: I need Kick Members.");
  assert.equal(inTimeout(NOW), undefined);
});

Deno.test("checkModeration times out no administrator", () => {
  const guild = server();
  const low = { ...guild.roles.get(HELPER)!, permissions: bits("administrator") };
  const changed = { ...guild, roles: new Map(guild.roles).set(HELPER, low) };
  const refused = "This person is an administrator, and Discord lets nobody time out administrators.";
  assert.equal(moderate(owner, helper, bits("moderate_members"), changed), refused);
  assert.equal(moderate(owner, helper, KICK, changed), undefined);
});

function give(
  actor: Actor,
  roleId: string,
  more: Partial<RoleView> = {},
  guild = server(),
): string | undefined {
  const role = { ...guild.roles.get(roleId)!, ...more };
  const refusal = checkRoleChange({ guild, actor, role, now: NOW, texts });
  return refusal && refusalText(refusal, texts);
}

Deno.test("checkRoleChange lets pass a role below the bot's and the person's highest", () => {
  assert.equal(give(moderator, HELPER), undefined);
  assert.equal(give(owner, MODERATOR), undefined);
  assert.equal(give("the bot itself", MODERATOR), undefined);
});

Deno.test("checkRoleChange refuses roles that nobody can give", () => {
  assert.equal(give(owner, GUILD), "Everybody has this role: it can't be given or taken.");
  const refused = "The role Helper belongs to a bot or another app: it can't be given or taken by hand.";
  assert.equal(give(owner, HELPER, { managed: true }), refused);
});

Deno.test("checkRoleChange asks for a place above the role, of the person and of the bot", () => {
  const low = (role: string) =>
    `You can't give or take the role ${role}: your highest role has to stand above it.`;
  assert.equal(give(moderator, MODERATOR), low("Moderator"));
  assert.equal(give(nobody, HELPER), low("Helper"));
  const refused = "I can't give or take the role Admin: my highest role has to stand above it. " +
    "Move my role up under Server Settings, Roles.";
  assert.equal(give(owner, ADMIN), refused);
  assert.equal(give("the bot itself", BOT_ROLE), refused.replace("Admin", "Cordial"));
});

Deno.test("checkRoleChange needs Manage Roles", () => {
  const guild = server();
  const weak = new Map(guild.roles).set(BOT_ROLE, { ...guild.roles.get(BOT_ROLE)!, permissions: 0n });
  assert.equal(
    give(owner, HELPER, {}, { ...guild, roles: weak }),
    "I can't do this here: I need Manage Roles.",
  );
});
