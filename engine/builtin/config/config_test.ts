import assert from "node:assert/strict";
import { NO_RULES } from "../../model/rules.ts";
import { PERMISSIONS } from "../../model/permissions.ts";
import type { GuildView } from "../../model/views.ts";
import { ANN, BO, GUILD, GUILD_ID, id } from "../../runtime/test_world.ts";
import { command, group } from "../../runtime/test_program.ts";
import { controlsOf, type TestOptions, TestRuns } from "../test_run.ts";

const [NEWS, MASTER, GONE] = [id(300), id(301), id(999)] as const;
const BAN = command("ban", {
  rules: [{ ...NO_RULES, userPermissions: PERMISSIONS.ban_members.bit }],
});
const ROLES = group("roles", [command("add"), command("clear", { hidden: true })]);
const COMMANDS = [BAN, ROLES];
const ACCESS = { teamOwns: false, ownersSkipCooldowns: false };

const runsWith = (more: TestOptions = {}) => new TestRuns({ commands: COMMANDS, ...more });
const stored = (runs: TestRuns, path: string) => runs.servers.views.get(GUILD_ID)?.commandRoles.get(path);

Deno.test("config shows usage, commands, what is set in this server, and who the asker is", async () => {
  const runs = runsWith({
    program: { access: { ...ACCESS, commandRoles: new Map([["help", [NEWS, GONE]], ["stats", [GONE]]]) } },
  });
  await runs.servers.updateCommandRoles(GUILD_ID, "roles clear", () => [MASTER, GONE]);
  assert.equal(
    await runs.call("config"),
    [
      "reply (for the asker) menu",
      "| # ⚙️ Command permissions in Test Server",
      "| `!config ban @Moderator` lets only that role use the command; again with another role adds it.",
      "| `!config ban none` lifts the limit. `!config ban` shows one command.",
      "| ",
      "| **Configurable commands (1/1)**",
      "| `ban`, `roles`, `roles add`, `help`, `stats`, `extensions`, `discordbotframework`, `setprefix`, `mydata`, " +
      "`mydata show`, `mydata delete`",
      `| Current permissions: \`roles clear\`: <@&${MASTER}>, a deleted role (${GONE})`,
      `| \`help\`: <@&${NEWS}>`,
      "| `stats`: a role that this server doesn't have",
      "| Only for the bot's owner: `sync`, `reload`, `load`, `unload`, `atomictest`, `explain`, `backup`, `shutdown`",
      "| You are: the server's owner",
      "| -- Requested by Annie",
      "{Pick a command: ban / roles / roles add / help / stats / extensions / discordbotframework / setprefix / " +
      "mydata / mydata show / mydata delete}",
    ].join("\n"),
  );
});

Deno.test("config is for the owners of the server and of the bot alone, also under its controls", async () => {
  const runs = runsWith({ owners: [BO.id] });
  assert.match(await runs.as({ user: BO }).call("config"), /You are: the bot's owner/);
  const stranger = runsWith().as({ user: BO });
  const refused =
    "reply (for the asker) error\n| Only the server's owner and the bot's owner can set who may use commands.";
  assert.equal(await stranger.call("config"), refused);
  assert.equal(await stranger.call("config", { command: "ban", role: "News" }), refused);
  stranger.as({ user: ANN });
  await stranger.call("config", { command: "ban" });
  stranger.as({ user: BO });
  assert.equal(await stranger.press("News"), refused);
  assert.equal(await stranger.press("🏠 All commands"), refused);
  assert.equal(stored(stranger, "ban"), undefined);
  assert.match(
    await runsWith({ owners: [ANN.id] }).call("config"),
    /You are: the owner of the bot and of the server/,
  );
});

Deno.test("config is for those whom the bot's author has chosen, where that was changed", async () => {
  const [config] = new TestRuns().bot.program.commands.filter(({ builtin }) => builtin === "config");
  const changed = { ...config!, name: "access", path: ["access"], rules: [{ ...NO_RULES, users: [BO.id] }] };
  const allows: TestOptions["allows"] = ({ name }, { user }) => name !== "access" || user.id === BO.id;
  const runs = new TestRuns({ program: { commands: [BAN, changed] }, allows }).as({ user: BO });
  const told = await runs.call("config");
  assert.match(told, /`!access ban @Moderator` lets only/);
  assert.match(told, /You are: somebody whom the bot's author lets do this/);
  assert.match(
    await runs.call("config", { command: "access", role: "News" }),
    /`access` stays with the owners/,
  );
  assert.deepEqual((await runs.suggestions("config", "command", "")).map(({ name }) => name), ["ban"]);
  runs.as({ user: { ...BO, id: id(77) } });
  assert.match(await runs.call("config"), /Only the server's owner and the bot's owner/);
});

Deno.test("config is for servers that are known", async () => {
  assert.match(await runsWith().as({ guildId: undefined }).call("config"), /works only in a server/);
  assert.match(await runsWith().as({ guildId: id(5) }).call("config"), /I do not know this server yet/);
});

Deno.test("config adds a role to a command, and says so where it is there", async () => {
  const runs = runsWith();
  const only = (roles: string) =>
    `Only members with ${roles} can use \`ban\`. Administrators and the bot's owner always can.`;
  assert.equal(
    await runs.call("config", { command: "ban", role: `<@&${NEWS}>` }),
    `reply (for the asker) success\n| <@&${NEWS}> can use \`ban\` now.\n| \n| ${only(`<@&${NEWS}>`)}`,
  );
  assert.equal(
    await runs.call("config", { command: "!BAN", role: NEWS }),
    `reply (for the asker) success\n| <@&${NEWS}> can use \`ban\` already.\n| \n| ${only(`<@&${NEWS}>`)}`,
  );
  assert.match(
    await runs.call("config", { command: "ban", role: "@Game Master" }),
    new RegExp(`with <@&${NEWS}> or <@&${MASTER}> can use`),
  );
  assert.deepEqual(stored(runs, "ban"), [NEWS, MASTER]);
});

Deno.test("config lifts the limit by none, and says so where there is none", async () => {
  const runs = runsWith();
  await runs.call("config", { command: "ban", role: "News" });
  assert.equal(
    await runs.as({ surface: "prefix" }).call("config", { command: "ban", role: "NONE" }),
    "reply (for the asker, deleted after 30 s) success\n| `ban` is no longer limited to roles in this server.\n| \n" +
      "| No role is set for `ban`: it can be used by Ban Members.",
  );
  assert.equal(stored(runs, "ban"), undefined);
  assert.match(
    await runs.call("config", { command: "ban", role: "none" }),
    /`ban` is not limited to roles in this server\./,
  );
});

Deno.test("config takes subcommands with quotes or without, and groups", async () => {
  const runs = runsWith();
  await runs.call("config", { command: "roles add", role: "News" });
  assert.deepEqual(stored(runs, "roles add"), [NEWS]);
  await runs.call("config", { command: "roles", role: "add Game Master" });
  assert.deepEqual(stored(runs, "roles add"), [NEWS, MASTER]);
  await runs.call("config", { command: "roles", role: "Game Master" });
  assert.deepEqual(stored(runs, "roles"), [MASTER]);
  assert.match(await runs.call("config", { command: "roles", role: "ADD" }), /# ⚙️ roles add\n/);
});

Deno.test("config tells of the group's roles where a subcommand has none of its own", async () => {
  const runs = runsWith();
  await runs.call("config", { command: "roles", role: "News" });
  assert.match(
    await runs.call("config", { command: "roles add" }),
    new RegExp(
      `No role is set for \`roles add\`: it can be used by <@&${NEWS}> \\(set for this server\\)\\.`,
    ),
  );
});

Deno.test("config refuses what cannot be configured, and says why", async () => {
  const runs = runsWith().as({ surface: "prefix" });
  const refused = async (command: string, role?: string) => {
    const told = await runs.call("config", { command, role });
    const start = "reply (for the asker, deleted after 10 s) error\n| ";
    assert.ok(told.startsWith(start), told);
    return told.slice(start.length);
  };
  assert.match(await refused("sync", "News"), /^`sync` is for the bot's owner alone/);
  assert.match(await refused("sync"), /^`sync` is for the bot's owner alone/);
  assert.match(await refused("config", "News"), /^`config` stays with the owners/);
  assert.equal(await refused("bna"), "I have no command `bna`. Did you mean `ban`?");
  assert.equal(await refused("zzzzzz"), "I have no command `zzzzzz`.");
  assert.match(await refused("ban", "@everyone"), /^Everybody has the role @everyone/);
  assert.equal(await refused("ban", "twin"), "Several roles are called `twin`. Mention the one you mean.");
  assert.equal(await refused("ban", "Nwes"), "This server has no role `Nwes`. Did you mean `News`?");
  assert.match(await refused("ban", "zzzzzz"), /has no role `zzzzzz`\. Name it by mention, id or name/);
  assert.equal(stored(runs, "ban"), undefined);
});

Deno.test("config shows one command, and its roles can be picked, removed and lifted there", async () => {
  const runs = runsWith();
  await runs.call("config");
  assert.equal(
    await runs.press("ban"),
    [
      "update category",
      "| # ⚙️ ban",
      "| No role is set for `ban`: it can be used by Ban Members.",
      "| -- Requested by Annie",
      "{Pick a role to add or remove (1/1): twin / Twin / Game Master / News}",
      "[(Lift)] [🏠 All commands]",
    ].join("\n"),
  );
  assert.equal(
    await runs.press("News"),
    [
      "update category",
      "| # ⚙️ ban",
      `| <@&${NEWS}> can use \`ban\` now.`,
      "| ",
      `| Only members with <@&${NEWS}> can use \`ban\`. Administrators and the bot's owner always can.`,
      "| -- Requested by Annie",
      "{Pick a role to add or remove (1/1): twin / Twin / Game Master / ✅ News · can use it; pick to remove}",
      "[Lift] [🏠 All commands]",
    ].join("\n"),
  );
  await runs.press("Game Master");
  assert.deepEqual(stored(runs, "ban"), [NEWS, MASTER]);
  assert.match(await runs.press("✅ News"), new RegExp(`<@&${NEWS}> no longer opens \`ban\``));
  assert.deepEqual(stored(runs, "ban"), [MASTER]);
  assert.match(await runs.press("Lift"), /`ban` is no longer limited(.|\n)*\[\(Lift\)\]/);
  assert.equal(stored(runs, "ban"), undefined);
  assert.match(await runs.press("🏠 All commands"), /^update menu\n(.|\n)*No command is limited/);
});

Deno.test("config shows a deleted role as such, and it can be removed", async () => {
  const runs = runsWith();
  await runs.servers.updateCommandRoles(GUILD_ID, "ban", () => [GONE]);
  const told = await runs.call("config", { command: "ban" });
  assert.match(told, new RegExp(`Only members with a deleted role \\(${GONE}\\) can use`));
  assert.match(await runs.press(`✅ a deleted role (${GONE})`), /no longer opens/);
  assert.equal(stored(runs, "ban"), undefined);
});

Deno.test("config says what stands in the bot's file, and can lift it for this server", async () => {
  const runs = runsWith({ program: { access: { ...ACCESS, commandRoles: new Map([["ban", [NEWS]]]) } } });
  assert.match(
    await runs.call("config", { command: "ban" }),
    new RegExp(
      `<@&${NEWS}> can use .*\n\\| This stands in the bot's file, and this server has not changed it\\.`,
    ),
  );
  await runs.press("Lift");
  assert.deepEqual(stored(runs, "ban"), []);
  assert.doesNotMatch(await runs.call("config"), /<@&/);
});

Deno.test("config tells where Discord asks for a permission besides", async () => {
  const body = (bits: string) => ({ name: "ban", description: "x", default_member_permissions: bits });
  const told = async (bits: string) => {
    const runs = runsWith({ program: { applicationCommands: [body(bits)] } });
    assert.doesNotMatch(await runs.call("config", { command: "ban" }), /Integrations/);
    return await runs.call("config", { command: "ban", role: "News" });
  };
  assert.match(await told("4"), /only to members with Ban Members,.* Server Settings → Integrations\.$/);
  assert.match(await told("6"), /only to members with Kick Members and Ban Members,/);
  assert.match(await told("0"), /only to members with Administrator,/);
});

Deno.test("config turns pages of commands and of roles", async () => {
  const roles = Array.from({ length: 250 }, (_, index) => ({
    id: index === 0 ? GUILD_ID : id(1000 + index),
    name: `role ${index}`.padEnd(100, "r"),
    color: 0,
    position: index,
    permissions: 0n,
  }));
  const guild: GuildView = {
    ...GUILD,
    name: "S".repeat(100),
    roles: new Map(roles.map((role) => [role.id, role])),
  };
  const commands = Array.from({ length: 60 }, (_, index) => command(`c${index}`));
  const runs = new TestRuns({ guild, commands });
  await runs.servers.updateCommandRoles(GUILD_ID, "c40", () => roles.slice(1).map((role) => role.id));
  assert.match(await runs.call("config"), /commands \(1\/3\)(.|\n)*\[\(◀ Previous\)\] \[Next ▶\]$/);
  assert.match(await runs.press("Next ▶"), /commands \(2\/3\)/);
  const shown = await runs.press("c40");
  assert.match(shown, /and \d+ more can use `c40`/);
  assert.match(shown, /add or remove \(1\/10\)(.|\n)*\[\(◀ Previous\)\] \[Next ▶\]\n\[Lift\]/);
  assert.match(await runs.press("Next ▶"), /add or remove \(2\/10\)/);
  assert.equal(controlsOf(runs.last.message).length, 5);
  assert.match(
    await runs.press(`✅ ${"role 224".padEnd(98, "r")}`.slice(0, 99) + "…"),
    /add or remove \(2\/10\)/,
  );
  assert.equal(stored(runs, "c40")!.length, 248);
  assert.match(await runs.press("🏠 All commands"), /commands \(2\/3\)/);
});

Deno.test("config shows the overview where a command is gone", async () => {
  const before = runsWith();
  await before.call("config", { command: "ban" });
  const lift = controlsOf(before.last.message).find((one) => "label" in one && one.label === "Lift");
  const customId = lift && "custom_id" in lift ? lift.custom_id : "";
  const after = new TestRuns();
  assert.match(await after.pressId(customId), /^update menu\n/);
  assert.match(await after.pressId("config_role|nothing:0", [NEWS]), /^update menu\n/);
  assert.match(await after.pressId("config_command|0", ["nothing"]), /^update menu\n/);
  assert.match(await after.pressId("config_page|99"), /^update menu\n/);
});

Deno.test("config offers commands and roles to those who may configure", async () => {
  const runs = runsWith();
  const names = async (option: string, typed: string) =>
    (await runs.suggestions("config", option, typed)).map(({ name }) => name);
  assert.deepEqual(await names("command", "ro"), ["roles", "roles add"]);
  assert.deepEqual(await names("command", "sync"), []);
  assert.deepEqual(await names("role", ""), ["none", "twin", "Twin", "Game Master", "News"]);
  assert.deepEqual(await runs.suggestions("config", "role", "@game"), [{
    name: "Game Master",
    value: MASTER,
  }]);
  runs.as({ user: BO });
  assert.deepEqual(await names("command", ""), []);
  assert.deepEqual(await names("role", ""), []);
  runs.as({ user: ANN, guildId: undefined });
  assert.deepEqual(await names("role", ""), []);
});
