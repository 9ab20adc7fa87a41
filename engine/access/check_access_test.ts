import assert from "node:assert/strict";
import { NO_RULES } from "../model/rules.ts";
import { command, group } from "../runtime/test_program.ts";
import { checkAccess, usableCommands } from "./check_access.ts";
import {
  ADMIN,
  ADULT,
  ADULT_THREAD,
  answer,
  type Asking,
  bits,
  BOT_ROLE,
  caller,
  CATEGORY,
  context,
  EVERYDAY,
  GENERAL,
  GONE,
  GUILD,
  HELPER,
  MODERATOR,
  NOW,
  OTHER,
  OWNER_OF_BOT,
  OWNER_OF_SERVER,
  PERSON,
  ruled,
  server,
  THREAD,
} from "./test_places.ts";

const botOwner: Asking = { userId: OWNER_OF_BOT };
const serverOwner: Asking = { userId: OWNER_OF_SERVER };
const moderator: Asking = { roles: [MODERATOR] };
const admin: Asking = { roles: [ADMIN] };
const IN_A_SERVER = "This command works only in a server.";
const AGE = "This command works only in a channel with an age restriction.";
const needs = (missing: string) => `You don't have permission to use this command: it needs ${missing}.`;
const needsHere = (missing: string) =>
  `You don't have permission to use this command: in this server it needs ${missing}.`;

Deno.test("checkAccess lets everybody pass where nothing is ruled", () => {
  for (const asking of [{}, { direct: true }, botOwner]) {
    assert.equal(answer(command("ping"), asking), undefined);
    assert.equal(answer(ruled("ping", {}), asking), undefined);
  }
});

Deno.test("checkAccess binds everybody to places, owners of the bot, too", () => {
  for (const asking of [{}, botOwner, serverOwner]) {
    assert.equal(answer(ruled("x", { serverOnly: true }), { ...asking, direct: true }), IN_A_SERVER);
    assert.equal(answer(ruled("x", { serverOnly: true }), asking), undefined);
    assert.equal(
      answer(ruled("x", { dmOnly: true }), asking),
      "This command works only in direct messages with me.",
    );
    assert.equal(answer(ruled("x", { dmOnly: true }), { ...asking, direct: true }), undefined);
    assert.equal(answer(ruled("x", { ageRestricted: true }), asking), AGE);
  }
});

Deno.test("checkAccess takes a thread's age restriction from its channel", () => {
  const adult = ruled("x", { ageRestricted: true });
  assert.equal(answer(adult, { channelId: ADULT }), undefined);
  assert.equal(answer(adult, { channelId: ADULT_THREAD }), undefined);
  assert.equal(answer(adult, { channelId: THREAD }), AGE);
});

Deno.test("checkAccess leaves an age restriction to Discord where Discord judges it itself", () => {
  const adult = ruled("x", { ageRestricted: true });
  for (const surface of ["prefix", "mention"] as const) {
    assert.equal(answer(adult, { direct: true, surface }), AGE);
    assert.equal(answer(adult, { channelId: "404", surface }), AGE);
  }
  for (const surface of ["slash", "user_menu", "component"] as const) {
    assert.equal(answer(adult, { direct: true, surface }), undefined);
    assert.equal(answer(adult, { channelId: "404", surface }), undefined);
    assert.equal(answer(adult, { surface }), AGE, "a channel that is known to be none is none");
  }
});

Deno.test("checkAccess sends what needs permissions or roles from direct messages to a server", () => {
  const direct = { direct: true };
  const byRole = ruled("x", { roles: [MODERATOR], users: [PERSON] });
  for (const asking of [direct, { ...direct, ...botOwner }]) {
    assert.equal(answer(ruled("x", { userPermissions: bits("ban_members") }), asking), IN_A_SERVER);
    assert.equal(answer(ruled("x", { roles: [MODERATOR] }), asking), IN_A_SERVER);
  }
  assert.equal(answer(byRole, direct), undefined, "who is named needs no role");
  assert.equal(answer(byRole, { ...direct, userId: OWNER_OF_SERVER }), IN_A_SERVER);
  assert.equal(
    answer(ruled("x", { ownerOnly: true, roles: [MODERATOR] }), { ...direct, ...botOwner }),
    undefined,
  );
});

Deno.test("checkAccess lets owners of the bot pass everything about who", () => {
  const rules = [
    { ownerOnly: true },
    { userPermissions: bits("ban_members") },
    { roles: [GONE] },
    { users: [PERSON] },
    { channels: [OTHER] },
  ];
  for (const rule of rules) {
    assert.equal(answer(ruled("x", rule), botOwner), undefined);
    assert.notEqual(answer(ruled("x", rule), { userId: "1" }), undefined);
  }
  const setting = { ofServer: { x: [GONE] }, ofFiles: { x: [GONE] } };
  assert.equal(answer(command("x"), botOwner, setting), undefined);
});

Deno.test("checkAccess keeps owner-only commands for owners, whatever a server has set", () => {
  const owners = ruled("x", { ownerOnly: true, users: [PERSON], roles: [MODERATOR] });
  const setting = { ofServer: { x: [MODERATOR] } };
  for (const asking of [{}, moderator, admin, serverOwner]) {
    assert.equal(answer(owners, asking, setting), "Only the bot's owner can use this command.");
  }
  const below = ruled("x", { ownerOnly: true }, {});
  assert.equal(answer(below), "Only the bot's owner can use this command.", "a rule of the command above");
});

Deno.test("checkAccess takes permissions, roles and people each as a way in, and names those that are open", () => {
  const rule = { userPermissions: bits("manage_messages"), roles: [HELPER], users: ["77"] };
  const asked = ruled("x", rule);
  for (const asking of [moderator, { roles: [HELPER] }, { userId: "77" }, admin, serverOwner]) {
    assert.equal(answer(asked, asking), undefined);
  }
  assert.equal(answer(asked), needs("Manage Messages or the role Helper"));
  assert.equal(
    answer(ruled("x", { users: ["77"] })),
    "Only certain people can use this command, and you are not one of them.",
  );
  assert.equal(
    answer(ruled("x", { roles: [HELPER, MODERATOR, ADMIN] })),
    needs("the role Helper, the role Moderator or the role Admin"),
  );
  assert.equal(answer(ruled("x", { roles: [GUILD] })), undefined, "everybody has the role @everyone");
});

Deno.test("checkAccess takes the server's owner where a rule lets the owner in, and no administrator", () => {
  const asked = ruled("x", { serverOwner: true });
  for (const asking of [serverOwner, botOwner]) assert.equal(answer(asked, asking), undefined);
  for (const asking of [{}, moderator, admin]) {
    assert.equal(answer(asked, asking), "Only the server's owner and the bot's owner can use this command.");
  }
  const either = ruled("x", { serverOwner: true, roles: [HELPER] });
  assert.equal(answer(either, { roles: [HELPER] }), undefined);
  assert.equal(answer(either), needs("the role Helper or ownership of this server"));
});

Deno.test("checkAccess asks for all permissions at once, and names those that are missing", () => {
  const asked = ruled("x", { userPermissions: bits("manage_messages", "ban_members", "kick_members") });
  assert.equal(answer(asked, moderator), needs("Ban Members"));
  assert.equal(answer(asked), needs("Kick Members, Ban Members and Manage Messages"));
});

Deno.test("checkAccess gives administrators and the server's owner permissions, and asks them for no role", () => {
  for (const asking of [admin, serverOwner]) {
    assert.equal(answer(ruled("x", { userPermissions: bits("ban_members") }), asking), undefined);
    assert.equal(answer(ruled("x", { roles: [HELPER] }), asking), undefined);
    assert.equal(
      answer(ruled("x", { users: ["77"] }), asking),
      "Only certain people can use this command, and you are not one of them.",
    );
  }
});

Deno.test("checkAccess computes permissions in the channel, by its overwrites and a timeout", () => {
  const asked = ruled("x", { userPermissions: bits("manage_messages") });
  assert.equal(answer(asked, { ...moderator, channelId: OTHER }), needs("Manage Messages"));
  assert.equal(answer(asked, { ...moderator, channelId: THREAD }), undefined);
  assert.equal(
    answer(asked, { ...moderator, timedOutUntil: new Date(NOW + 1).toISOString() }),
    needs("Manage Messages"),
  );
  assert.equal(answer(asked, { ...moderator, timedOutUntil: new Date(NOW).toISOString() }), undefined);
});

Deno.test("checkAccess believes what Discord tells of a person's permissions", () => {
  const asked = ruled("x", { userPermissions: bits("manage_messages") });
  const told = (names: bigint): Asking => ({ surface: "slash", told: names });
  assert.equal(answer(asked, told(EVERYDAY | bits("manage_messages"))), undefined);
  assert.equal(answer(asked, { ...moderator, ...told(EVERYDAY) }), needs("Manage Messages"));
  assert.equal(answer(asked, told(bits("administrator"))), undefined);
  assert.equal(answer(asked, { ...serverOwner, ...told(EVERYDAY) }), undefined);
});

Deno.test("checkAccess lets a person in only where the rules of all commands above do", () => {
  const asked = ruled("x", { roles: [HELPER] }, { userPermissions: bits("kick_members") });
  assert.equal(answer(asked, { roles: [HELPER, MODERATOR] }), undefined);
  assert.equal(answer(asked, {}), needs("the role Helper"), "the outermost rule is told first");
  assert.equal(answer(asked, { roles: [HELPER] }), needs("Kick Members"));
});

Deno.test("checkAccess names no role of another server where this one has one that helps", () => {
  assert.equal(answer(ruled("x", { roles: [GONE, HELPER] })), needs("the role Helper"));
  assert.equal(answer(ruled("x", { roles: [GONE] })), needs("a role that this server doesn't have"));
});

Deno.test("checkAccess holds a command to its channels, categories, and threads in them", () => {
  const only = (...channels: string[]) => ruled("x", { channels });
  for (const channels of [[GENERAL], [CATEGORY], [OTHER, CATEGORY]]) {
    assert.equal(answer(only(...channels), { channelId: GENERAL }), undefined);
    assert.equal(answer(only(...channels), { channelId: THREAD }), undefined);
  }
  assert.equal(answer(only(THREAD), { channelId: THREAD }), undefined);
  assert.equal(answer(only(THREAD), { channelId: GENERAL }), `This command works only in <#${THREAD}>.`);
  const refused = `This command works only in <#${GENERAL}> or <#${ADULT}>.`;
  for (const asking of [{}, admin, serverOwner]) {
    assert.equal(answer(only(GENERAL, "404", ADULT), { ...asking, channelId: OTHER }), refused);
  }
  assert.equal(answer(only("404")), "This command doesn't work in this server.");
  assert.equal(answer(only(GENERAL), { direct: true }), IN_A_SERVER);
});

Deno.test("configured roles take the place of the definition's own ways in", () => {
  const asked = ruled("x", { userPermissions: bits("manage_messages"), users: ["77"] });
  const setting = { ofServer: { x: [HELPER] } };
  assert.equal(answer(asked, { roles: [HELPER] }, setting), undefined);
  for (const asking of [{}, moderator, { userId: "77" }]) {
    assert.equal(answer(asked, asking, setting), needsHere("the role Helper"));
  }
  for (const asking of [admin, serverOwner]) assert.equal(answer(asked, asking, setting), undefined);
});

Deno.test("configured roles close a command that was open, and open none in other channels", () => {
  const setting = { ofServer: { x: [HELPER, MODERATOR] } };
  assert.equal(answer(command("x"), {}, setting), needsHere("the role Helper or the role Moderator"));
  const bound = ruled("x", { channels: [OTHER] });
  for (const asking of [{ roles: [HELPER] }, serverOwner]) {
    assert.equal(answer(bound, asking, setting), `This command works only in <#${OTHER}>.`);
  }
});

Deno.test("a command stays closed when its configured role is deleted", () => {
  const refused = needsHere("a role that no longer exists");
  assert.equal(answer(command("x"), {}, { ofServer: { x: [GONE] } }), refused);
  assert.equal(answer(command("x"), moderator, { ofServer: { x: [GONE, "398"] } }), refused);
  const refusedBoth = needsHere("the role Helper or a role that no longer exists");
  assert.equal(answer(command("x"), {}, { ofServer: { x: [GONE, HELPER] } }), refusedBoth);
  assert.equal(
    answer(command("x"), {}, { ofFiles: { x: [GONE] } }),
    needs("a role that this server doesn't have"),
  );
});

Deno.test("an empty list lifts what the bot's settings say, and the definition's rules hold again", () => {
  const asked = ruled("x", { userPermissions: bits("manage_messages") });
  const ofFiles = { x: [HELPER] };
  assert.equal(answer(asked, moderator, { ofFiles }), needs("the role Helper"));
  assert.equal(answer(asked, moderator, { ofFiles, ofServer: { x: [] } }), undefined);
  assert.equal(answer(asked, {}, { ofFiles, ofServer: { x: [] } }), needs("Manage Messages"));
  assert.equal(answer(asked, { roles: [HELPER] }, { ofFiles, ofServer: { y: [] } }), undefined);
});

Deno.test("configured roles hold for the nearest command above, the server's before the settings'", () => {
  const asked = command("add", { path: ["config", "roles", "add"] });
  const only = (ofServer: Record<string, string[]>, ofFiles: Record<string, string[]> = {}) => {
    const passed = [HELPER, MODERATOR, BOT_ROLE].filter((role) =>
      !answer(asked, { roles: [role] }, { ofServer, ofFiles })
    );
    return passed.length === 3 ? "open" : passed;
  };
  assert.deepEqual(only({ config: [HELPER] }), [HELPER]);
  assert.deepEqual(only({ config: [HELPER], "config roles": [MODERATOR] }), [MODERATOR]);
  assert.deepEqual(only({ config: [HELPER], "config roles add": [BOT_ROLE] }), [BOT_ROLE]);
  assert.deepEqual(only({ config: [HELPER], "config roles": [] }), "open");
  assert.deepEqual(only({ config: [HELPER] }, { "config roles add": [BOT_ROLE] }), [HELPER]);
  assert.deepEqual(only({ other: [HELPER] }, { "config roles": [BOT_ROLE] }), [BOT_ROLE]);
  assert.deepEqual(only({ conf: [HELPER], add: [HELPER], "config add": [HELPER] }), "open");
});

Deno.test("roles of the bot's settings close a command in direct messages to all but owners of the bot", () => {
  const setting = { ofFiles: { x: [HELPER] } };
  assert.equal(answer(command("x"), { direct: true }, setting), IN_A_SERVER);
  assert.equal(answer(command("x"), { direct: true, ...botOwner }, setting), undefined);
});

Deno.test("checkAccess names what the bot lacks, last of all and to owners, too", () => {
  const asked = ruled("x", { botPermissions: bits("ban_members") }, {
    botPermissions: bits("embed_links", "manage_messages"),
  });
  const refused = "I can't do this here: I need Ban Members and Manage Messages.";
  for (const asking of [{}, botOwner, serverOwner]) assert.equal(answer(asked, asking), refused);
  assert.equal(answer(asked, { direct: true }), undefined);
  const both = ruled("x", { botPermissions: bits("ban_members"), roles: [HELPER] });
  assert.equal(answer(both), needs("the role Helper"));
});

Deno.test("checkAccess believes what Discord tells of the bot's permissions", () => {
  const asked = ruled("x", { botPermissions: bits("ban_members") });
  assert.equal(answer(asked, { surface: "slash", toldOfBot: bits("ban_members") }), undefined);
  const kicks = ruled("x", { botPermissions: bits("kick_members") });
  assert.equal(
    answer(kicks, { surface: "slash", toldOfBot: EVERYDAY }),
    "I can't do this here: I need Kick Members.",
  );
});

Deno.test("checkAccess computes the bot's permissions in the channel", () => {
  const asked = ruled("x", { botPermissions: bits("embed_links") });
  const guild = server({ me: { id: "1", roles: [MODERATOR] } });
  assert.equal(answer(asked, { channelId: GENERAL }, { guild }), undefined);
  assert.equal(answer(asked, { channelId: OTHER }, { guild }), "I can't do this here: I need Embed Links.");
});

Deno.test("checkAccess stays closed in a server that Discord has not told of", () => {
  const here = context();
  const elsewhere = { ...caller({ roles: [MODERATOR] }), guildId: "5" };
  const asked = ruled("x", { userPermissions: bits("manage_messages") });
  assert.equal(checkAccess(asked, elsewhere, here)?.key, "no_permission");
  assert.equal(checkAccess(ruled("x", { botPermissions: bits("ban_members") }), elsewhere, here), undefined);
});

Deno.test("usableCommands keeps the order and passes over what the bot lacks", () => {
  const commands = [
    ruled("kick", { userPermissions: bits("kick_members"), botPermissions: bits("ban_members") }),
    ruled("secret", { ownerOnly: true }),
    command("ping"),
    ruled("direct", { dmOnly: true }),
    command("closed"),
  ];
  const here = context({ ofServer: { closed: [HELPER] } });
  const names = (asking: Asking) => usableCommands(commands, caller(asking), here).map(({ name }) => name);
  assert.deepEqual(names({}), ["ping"]);
  assert.deepEqual(names(moderator), ["kick", "ping"]);
  assert.deepEqual(names({ roles: [HELPER] }), ["ping", "closed"]);
  assert.deepEqual(names(botOwner), ["kick", "secret", "ping", "closed"]);
});

Deno.test("usableCommands has a group where the person may use one of its commands", () => {
  const closed = command("ban", { rules: [{ ...NO_RULES, roles: [MODERATOR] }] });
  const open = command("list");
  const here = context();
  const usable = (...children: typeof open[]) =>
    usableCommands([group("mod", children)], caller({}), here).length;
  assert.equal(usable(closed, open), 1);
  assert.equal(usable(closed), 0);
});

Deno.test("usableCommands computes a person's permissions once for all commands", () => {
  const guild = server();
  let reads = 0;
  const roles = new Map(guild.roles);
  const counted = Object.assign(roles, {
    get: (roleId: string) => {
      if (roleId === GUILD) reads++;
      return Map.prototype.get.call(roles, roleId);
    },
  });
  const commands = Array.from(
    { length: 500 },
    (_, n) => ruled(`x${n}`, { userPermissions: bits("ban_members") }),
  );
  const here = context({ guild: { ...guild, roles: counted } });
  assert.equal(usableCommands(commands, caller({}), here).length, 0);
  assert.equal(reads, 1);
});

Deno.test("checkAccess lets in the server's owner where that is a way in, and the bot's, and nobody else", () => {
  const owned = ruled("x", { serverOwner: true, serverOnly: true });
  assert.equal(answer(owned, serverOwner), undefined);
  assert.equal(answer(owned, botOwner), undefined);
  for (const asking of [{}, moderator, admin]) {
    assert.equal(
      answer(owned, asking),
      "Only the server's owner and the bot's owner can use this command.",
    );
  }
  const either = ruled("x", { serverOwner: true, roles: [MODERATOR] });
  assert.equal(answer(either, serverOwner), undefined);
  assert.equal(answer(either, moderator), undefined);
  assert.notEqual(answer(either, {}), undefined);
});
