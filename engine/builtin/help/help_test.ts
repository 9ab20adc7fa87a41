import assert from "node:assert/strict";
import { NO_RULES } from "../../model/rules.ts";
import { PERMISSIONS } from "../../model/permissions.ts";
import { ANN, BO, GUILD_ID, id } from "../../runtime/test_world.ts";
import { choices, command, group, option } from "../../runtime/test_program.ts";
import { TestRuns } from "../test_run.ts";

const BAN = command("ban", {
  description: "Bans a person",
  category: "Moderation",
  aliases: ["b", "out"],
  options: [
    option("who", "user", { required: true }),
    option("days", "integer", { minValue: 0, maxValue: 7, default: 1 }),
    option("mood", "string", { choices: choices("Very Kind", "Formal"), default: "very kind" }),
    option("note", "string", { minLength: 2, maxLength: 50 }),
  ],
  rules: [{
    ...NO_RULES,
    userPermissions: PERMISSIONS.ban_members.bit,
    roles: [id(301), id(999)],
    serverOnly: true,
  }],
  cooldowns: [{ id: "ban#0", rate: 2, per: 90_000, scope: "server" }],
});
const ROLES = group("roles", [
  command("add", { description: "Adds a role", category: "Moderation" }),
  command("secret", { description: "Nobody knows", category: "Moderation", hidden: true }),
], { category: "Moderation", description: "Changes roles" });
const REPORT = command("report", {
  category: "Fun",
  menuName: "Report this",
  surfaces: new Set(["user_menu", "message_menu"]),
});
const ONLY_SLASH = command("roll", { category: "Fun", surfaces: new Set(["slash"]) });
const ONLY_PREFIX = command("hey", { category: "Fun", surfaces: new Set(["prefix"]) });
const COMMANDS = [BAN, ROLES, REPORT, ONLY_SLASH, ONLY_PREFIX];

Deno.test("help shows categories in order of their names, with what the asker can use in each", async () => {
  const runs = new TestRuns({ commands: COMMANDS });
  assert.equal(
    await runs.call("help"),
    [
      "reply menu",
      "| # 📚 Cordial: help",
      "| Pick a category below, or ask for one command: `!help ban`",
      "| Categories (inline): 4",
      "| Commands (inline): 13",
      "| Prefix (inline): `!`",
      "| thumbnail https://cdn.discordapp.com/embed/avatars/1.png",
      "| -- Requested by Annie",
      "{Pick a category: Fun · 3 commands / General · 6 commands / Moderation · 2 commands / Server · 2 commands}",
      "[ℹ️ Credits]",
    ].join("\n"),
  );
});

Deno.test("help leaves out what the asker cannot use here", async () => {
  const runs = new TestRuns({ commands: COMMANDS, allows: ({ name }) => name === "hey" });
  assert.match(await runs.call("help"), /\{Pick a category: Fun · 1 command\}/);
});

Deno.test("help answers also where nothing can be used", async () => {
  const told = await new TestRuns({ allows: () => false }).call("help");
  assert.match(told, /There is no command that you can use here\.\n/);
  assert.match(told, /Annie\n\[ℹ️ Credits\]$/);
});

Deno.test("help shows a mention of the bot where it has no prefix, and the server's own prefix where it has one", async () => {
  assert.match(await new TestRuns({ prefix: "" }).call("help"), /`@Cordial help help`/);
  const runs = new TestRuns();
  await runs.servers.setPrefix(GUILD_ID, "??");
  assert.match(await runs.call("help"), /Prefix \(inline\): `\?\?`/);
  assert.match(await runs.as({ guildId: undefined }).call("help"), /Prefix \(inline\): `!`/);
});

Deno.test("help turns to a category: usage, other names, cooldown, who, and how it can be called", async () => {
  const runs = new TestRuns({ commands: COMMANDS });
  await runs.call("help");
  assert.equal(
    await runs.press("Moderation"),
    [
      "update category",
      "| # 📂 Moderation (1/1)",
      "| ban · 🔀 hybrid: Bans a person",
      "| **Usage:** `!ban <who> [days: 0–7] [mood: Very Kind|Formal] [note]`",
      "| **Other names:** `b`, `out`",
      "| **Cooldown:** 2 uses per 1 minute 30 seconds for the whole server",
      `| **Who:** Ban Members or <@&${id(301)}>`,
      "| roles add · 🔀 hybrid: Adds a role",
      "| **Usage:** `!roles add`",
      "| **Who:** everybody",
      "| -- Requested by Annie",
      "{Pick a category: Fun · 3 commands / General · 6 commands / *Moderation · 2 commands* / Server · 2 commands}",
      "[(◀ Previous)] [(Next ▶)] [🏠 Back to Main] [ℹ️ Credits]",
    ].join("\n"),
  );
  const fun = await runs.press("Fun");
  assert.match(
    fun,
    /report · 👤 user menu · 📝 message menu: Does report\n\| \*\*Usage:\*\* `Apps → Report this`/,
  );
  assert.match(fun, /roll · ⚡ slash: Does roll\n\| \*\*Usage:\*\* `\/roll`/);
  assert.match(fun, /hey · 💬 prefix: Does hey\n\| \*\*Usage:\*\* `!hey`/);
});

Deno.test("help shows the roles that are set for a command in the place of its own rules", async () => {
  const runs = new TestRuns({
    commands: COMMANDS,
    program: {
      access: {
        commandRoles: new Map([["roles", [id(300), id(999)]], ["ban", [id(999)]]]),
        teamOwns: false,
        ownersSkipCooldowns: false,
      },
    },
  });
  await runs.servers.updateCommandRoles(GUILD_ID, "ban", () => [id(300), id(301)]);
  await runs.call("help");
  const told = await runs.press("Moderation");
  assert.match(told, new RegExp(`Who:\\*\\* <@&${id(300)}> or <@&${id(301)}> \\(set for this server\\)`));
  assert.match(told, new RegExp(`roles add(.|\\n)*Who:\\*\\* <@&${id(300)}>\n`));
});

Deno.test("help turns pages of five commands, switched off at the ends", async () => {
  const many = Array.from({ length: 11 }, (_, index) => command(`c${index}`, { category: "Many" }));
  const runs = new TestRuns({ commands: many });
  await runs.call("help");
  assert.match(
    await runs.press("Many"),
    /# 📂 Many \(1\/3\)\n\| c0 (.|\n)*c4 (.|\n)*\[\(◀ Previous\)\] \[Next ▶\]/,
  );
  assert.match(await runs.press("Next ▶"), /# 📂 Many \(2\/3\)\n\| c5 (.|\n)*\[◀ Previous\] \[Next ▶\]/);
  assert.match(await runs.press("Next ▶"), /# 📂 Many \(3\/3\)\n\| c10 (.|\n)*\[◀ Previous\] \[\(Next ▶\)\]/);
  assert.match(await runs.press("◀ Previous"), /\(2\/3\)/);
  assert.match(await runs.press("🏠 Back to Main"), /# 📚 Cordial: help/);
});

Deno.test("help shows over 25 categories on several pages, and comes back to the one it left", async () => {
  const many = Array.from(
    { length: 60 },
    (_, index) => command(`c${index}`, { category: `Category ${index + 10}` }),
  );
  const runs = new TestRuns({ commands: many });
  assert.match(
    await runs.call("help"),
    /Category 34 · 1 command\}\n\[\(◀ Previous\)\] \[Next ▶\] \[ℹ️ Credits\]/,
  );
  assert.match(await runs.press("Next ▶"), /\{Pick a category: Category 35/);
  await runs.press("Category 40");
  assert.match(await runs.press("🏠 Back to Main"), /\{Pick a category: Category 35/);
});

Deno.test("help finds a category again after a reload has added others, and the main page where it is gone", async () => {
  const before = new TestRuns({ commands: [BAN] });
  await before.call("help");
  const { message } = before.last;
  const select = JSON.stringify(message.components);
  const value = /"label":"Moderation","value":"([^"]+)"/.exec(select)![1]!;
  const after = new TestRuns({ commands: [command("a", { category: "Aaa" }), BAN] });
  assert.match(await after.pressId("help_category|0", [value]), /# 📂 Moderation \(1\/1\)/);
  assert.match(await after.pressId(`help_page|${value}:9`), /# 📂 Moderation \(1\/1\)/);
  const gone = new TestRuns();
  assert.match(await gone.pressId("help_category|0", [value]), /# 📚 Cordial: help/);
  assert.match(await gone.pressId(`help_page|${value}:1`), /# 📚 Cordial: help/);
  assert.match(await gone.pressId("help_main|7"), /# 📚 Cordial: help/);
});

Deno.test("help tells everything of one command", async () => {
  const runs = new TestRuns({ commands: COMMANDS });
  assert.equal(
    await runs.call("help", { command: "!BAN" }),
    [
      "reply category",
      "| # 📖 !ban",
      "| Bans a person",
      "| Usage: `!ban <who> [days: 0–7] [mood: Very Kind|Formal] [note]`",
      "| Options: `who` (person, required): The who",
      "| `days` (whole number, 0 to 7, `1` if left out): The days",
      "| `mood` (text, one of `Very Kind` or `Formal`, `Very Kind` if left out): The mood",
      "| `note` (text, 2 to 50 characters): The note",
      "| Other names (inline): `b`, `out`",
      "| Called by (inline): 🔀 hybrid",
      "| Cooldown (inline): 2 uses per 1 minute 30 seconds for the whole server",
      `| Who (inline): Ban Members or <@&${id(301)}>`,
      "| Where (inline): in servers",
      "| -- Requested by Annie",
      "[🏠 Back to Main] [ℹ️ Credits]",
    ].join("\n"),
  );
});

Deno.test("help tells of every kind of limit that a command can have", async () => {
  const strict = command("strict", {
    options: [
      option("a", "number", { minValue: 1.5 }),
      option("b", "number", { maxValue: 2 }),
      option("c", "string", { minLength: 3 }),
      option("d", "string", { maxLength: 4, autocomplete: true }),
      option("e", "attachment"),
    ],
    rules: [
      { ...NO_RULES, users: [BO.id], ageRestricted: true, botPermissions: PERMISSIONS.embed_links.bit },
      { ...NO_RULES, userPermissions: PERMISSIONS.kick_members.bit | PERMISSIONS.ban_members.bit },
      { ...NO_RULES, channels: [id(200), id(201), id(999)], serverOwner: true },
      { ...NO_RULES, dmOnly: true },
    ],
  });
  const told = await new TestRuns({ commands: [strict] }).call("help", { command: "strict" });
  assert.match(told, /`a` \(number, 1\.5 or more\)/);
  assert.match(told, /`b` \(number, 2 or less\)/);
  assert.match(told, /`c` \(text, 3 or more characters\)/);
  assert.match(told, /`d` \(text, 4 characters or fewer\)/);
  assert.match(told, /`e` \(file\)/);
  assert.match(
    told,
    new RegExp(`Who \\(inline\\): <@${BO.id}>, Kick Members and Ban Members and the server's owner\n`),
  );
  assert.match(
    told,
    new RegExp(
      "in direct messages with me, in channels with an age restriction, " +
        `in <#${id(200)}> or <#${id(201)}>\n`,
    ),
  );
  assert.match(told, /I need \(inline\): Embed Links/);
});

Deno.test("help tells of a group by those of its commands that the asker can use", async () => {
  const told = await new TestRuns({ commands: COMMANDS }).call("help", { command: "roles" });
  assert.match(told, /# 📖 !roles\n\| Changes roles\n\| Subcommands: `!roles add` Adds a role\n\| Called by/);
  const inner = await new TestRuns({ commands: COMMANDS }).call("help", { command: "roles ADD" });
  assert.match(inner, /# 📖 !roles add\n/);
});

Deno.test("help does not know what the asker cannot use, unless it is only limited to another place", async () => {
  const runs = new TestRuns({
    commands: COMMANDS,
    allows: ({ rules }) => !rules.some(({ serverOnly, ownerOnly }) => serverOnly || ownerOnly),
  }).as({ guildId: undefined });
  assert.match(await runs.call("help", { command: "ban" }), /# 📖 !ban/);
  assert.equal(
    await runs.call("help", { command: "shutdown" }),
    "reply (for the asker) error\n| I have no command `shutdown` that you can use.",
  );
  const nobody = new TestRuns({ commands: COMMANDS, allows: () => false });
  assert.match(await nobody.call("help", { command: "roles" }), /I have no command `roles`/);
});

Deno.test("help names the nearest commands for an unknown one; behind a prefix that goes away again", async () => {
  const runs = new TestRuns({ commands: COMMANDS }).as({ surface: "prefix" });
  assert.equal(
    await runs.call("help", { command: "bna" }),
    "reply (for the asker, deleted after 10 s) error\n" +
      "| I have no command `bna` that you can use. Did you mean `ban`?",
  );
  assert.match(
    await runs.call("help", { command: "secrt`" }),
    /I have no command `` secrt` `` that you can use\./,
  );
});

Deno.test("help knows a hidden command by its exact name, and offers none", async () => {
  const runs = new TestRuns({ commands: COMMANDS });
  assert.match(await runs.call("help", { command: "roles secret" }), /# 📖 !roles secret/);
  assert.deepEqual((await runs.suggestions("help", "command", "ro")).map(({ name }) => name), [
    "roles add",
    "roll",
  ]);
});

Deno.test("help offers what the asker can use", async () => {
  const commands = [BAN, command("bow")];
  const runs = new TestRuns({
    commands,
    owners: [ANN.id],
    allows: ({ name }, { user }) => name !== "ban" || user.id === ANN.id,
  });
  const names = async () => (await runs.suggestions("help", "command", "b")).map(({ name }) => name);
  assert.deepEqual((await names()).slice(0, 3), ["ban", "bow", "backup"]);
  runs.as({ user: BO });
  assert.equal((await names()).includes("ban"), false);
});

Deno.test("credits name the original design, its author, its address and its licence, for the asker alone", async () => {
  const runs = new TestRuns();
  await runs.call("help");
  const told = await runs.press("ℹ️ Credits");
  assert.match(told, /^reply \(for the asker\) credits\n/);
  assert.match(
    told,
    /\*\*Discord Bot Framework\*\*, created by \[TheHolyOneZ\]\(https:\/\/github\.com\/TheHolyOneZ\)/,
  );
  assert.match(told, /Repository: https:\/\/github\.com\/TheHolyOneZ\/discord-bot-framework\n/);
  assert.match(told, /Cordial, an engine of its own/);
  assert.match(told, /MIT with additional terms/);
});

Deno.test("credits stay where an author empties every text", async () => {
  const runs = new TestRuns({ program: { texts: { get: () => "" } } });
  await runs.call("help");
  const told = await runs.press("ℹ️ Credits");
  assert.match(told, /created by \[TheHolyOneZ\]/);
  assert.match(told, /https:\/\/github\.com\/TheHolyOneZ\/discord-bot-framework/);
});
