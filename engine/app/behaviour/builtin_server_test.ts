/** Built-in commands that change a server: its prefix, and the roles of commands. */
import assert from "node:assert/strict";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";

const DEFINITION = `
name: Bot
cooldowns: { default_rate: 0 }
command_permissions: { filed: [1130000000010000000] }
commands:
  ping: { description: Ping, reply: Pong }
  ban: { description: Ban, permissions: { user: [ban_members] }, reply: Banned }
  filed: { description: Filed, reply: Filed }
  group:
    description: Group
    subcommands: { one: { description: One, reply: One }, two: { description: Two, reply: Two } }
`;
const start = () => startTestBot(DEFINITION, { rateLimits: false });
const red = (text: string) => `Bot: | ${text}\n| color #ff0000`;
const green = (text: string) => `Bot: | ${text}\n| color #00ff00`;
const hidden = (told: string, who = "Ada") => told.replace(/^Bot:/, `Bot → ${who} only:`);

async function refusal(bot: TestBot, line: string, as: string): Promise<string | undefined> {
  const from = bot.reports.length;
  await bot.say(line, as);
  return bot.reports[from]?.refusedBy;
}

const NEW_PREFIX = (prefix: string) =>
  `The prefix in this server is \`${prefix}\` now, as in \`${prefix}help\`. \`@Bot help\` works too, always.`;

Deno.test("setprefix: the new prefix works at once, the old one no more, a mention always, other servers as before", async () => {
  await using bot = await start();
  assert.equal(await bot.say("!setprefix ?", "Ada"), green(NEW_PREFIX("?")));
  assert.equal(await bot.say("?ping"), "Bot: Pong");
  assert.equal(await bot.say("!ping"), "");
  assert.equal(await bot.say(`<@${bot.personId("Bot")}> ping`), "Bot: Pong");
  assert.match(await bot.say("?help"), /Prefix \(inline\): `\?`/);
  assert.match(await bot.say(`<@${bot.personId("Bot")}>`), /My prefix is `\?`/);
  bot.server = "Second Server";
  assert.equal(await bot.say("!ping"), "Bot: Pong");
  assert.equal(await bot.say("?ping"), "");
  assert.equal(await bot.direct("!ping"), "Bot: Pong");
  bot.server = undefined;
  await bot.restart();
  assert.equal(await bot.say("?ping"), "Bot: Pong");
  assert.equal(await bot.say("!ping"), "");
  assert.equal(
    await bot.slash("/setprefix", { prefix: "!" }, "Ada"),
    green(
      "This server has no prefix of its own any more: it is `!` again, as in `!help`. `@Bot help` works too, always.",
    ),
  );
  assert.equal(await bot.say("!ping"), "Bot: Pong");
});

Deno.test("setprefix takes signs, letters with a sign, emoji and mixed scripts", async () => {
  await using bot = await start();
  for (const prefix of ["?", "b!", "$$", "🎉", "👍🏽", "é!", "hey!!"]) {
    assert.equal(await bot.slash("/setprefix", { prefix }, "Ada"), green(NEW_PREFIX(prefix)), prefix);
    assert.equal(await bot.say(`${prefix}ping`), "Bot: Pong", prefix);
    assert.equal(await bot.say(`${prefix} PING`), "Bot: Pong", prefix);
  }
  assert.equal(
    await bot.slash("/setprefix", { prefix: "hey!!" }, "Ada"),
    hidden(red("The prefix in this server is `hey!!` already.")),
  );
});

Deno.test("setprefix refuses what would not work, and says why", async () => {
  await using bot = await start();
  const MENTION = "A prefix cannot look like a mention, and a mention of me works anyway.";
  const SLASH = "Discord keeps `/` for slash commands. Something like `?` or `b!` works.";
  const BLANK = "A prefix has no blanks. Something like `?` or `b!` works.";
  const refused: Readonly<Record<string, string>> = {
    "/": SLASH,
    "/x": SLASH,
    "@": MENTION,
    "#": MENTION,
    "@everyone": MENTION,
    [`<@${bot.personId("Bo")}>`]: MENTION,
    "a !": BLANK,
    "a\u00a0!": BLANK,
    "\u200b!": BLANK,
    "!!!!!!": "A prefix has at most 5 characters; this has 6.",
    "bot": "With letters and digits alone, ordinary words would call commands. Add a sign, such as `bot!`.",
  };
  for (const [prefix, why] of Object.entries(refused)) {
    assert.equal(await bot.slash("/setprefix", { prefix }, "Ada"), hidden(red(why)), JSON.stringify(prefix));
  }
  assert.equal(await bot.say("!setprefix /", "Ada"), red(SLASH));
  assert.match(await bot.say("!setprefix", "Ada"), /\*\*prefix\*\* is missing/);
  assert.equal(await bot.say('!setprefix ""', "Ada"), red("A prefix needs at least one character."));
  assert.equal(await bot.say("!ping"), "Bot: Pong", "it is still the old one");
});

Deno.test("setprefix is for administrators, in servers", async () => {
  await using bot = await start();
  assert.equal(await refusal(bot, "!setprefix ?", "Bo"), "no_permission");
  assert.equal(await refusal(bot, "!setprefix ?", "Cy"), "no_permission");
  await assert.rejects(bot.slash("/setprefix prefix:?", {}, "Cy"), /Administrator/);
  assert.equal(
    await bot.say("!setprefix ?", "Cy"),
    red("You don't have permission to use this command: it needs Administrator."),
  );
  bot.channel = "@bot";
  assert.equal(await refusal(bot, "!setprefix ?", "Ada"), "server_only");
});

Deno.test("config limits a command to a role, adds another, tells what is there, and lifts the limit", async () => {
  await using bot = await start();
  const [member, moderator] = [bot.roleId("Member"), bot.roleId("Moderator")];
  const only = (roles: string) =>
    `Only members with ${roles} can use \`ping\`. Administrators and the bot's owner always can.`;
  assert.equal(
    await bot.say("!config ping @Moderator", "Ada"),
    green(`<@&${moderator}> can use \`ping\` now.\n\n${only(`<@&${moderator}>`)}`),
  );
  assert.equal(
    await bot.slash("/config command:ping role:moderator", {}, "Ada"),
    hidden(green(`<@&${moderator}> can use \`ping\` already.\n\n${only(`<@&${moderator}>`)}`)),
  );
  assert.equal(await refusal(bot, "!ping", "Bo"), "no_configured_role");
  assert.equal(
    await bot.slash("/ping"),
    "Bot → Bo only: | You don't have permission to use this command: in this server it needs the role Moderator.\n" +
      "| color #ff0000",
  );
  assert.equal(await bot.say("!ping", "Cy"), "Bot: Pong");
  assert.equal(await bot.say("!ping", "Ada"), "Bot: Pong", "owners always can");
  bot.server = "Second Server";
  assert.equal(await bot.say("!ping"), "Bot: Pong", "for this server only");
  assert.doesNotMatch(await bot.say("!config ping", "Ada"), new RegExp(moderator));
  bot.server = undefined;
  assert.equal(
    await bot.say(`!config ping ${member}`, "Ada"),
    green(`<@&${member}> can use \`ping\` now.\n\n${only(`<@&${moderator}> or <@&${member}>`)}`),
  );
  assert.equal(await bot.say("!ping"), "Bot: Pong");
  await bot.restart();
  assert.equal(await refusal(bot, "!ping", "Dee"), "no_configured_role");
  assert.equal(
    await bot.say("!config ping none", "Ada"),
    green(
      "`ping` is no longer limited to roles in this server.\n\nNo role is set for `ping`: it can be used by everybody.",
    ),
  );
  assert.equal(await bot.say("!ping", "Dee"), "Bot: Pong");
});

Deno.test("config holds for a group, a subcommand and a built-in command, on every surface", async () => {
  await using bot = await start();
  await bot.say("!config group Moderator", "Ada");
  assert.equal(await refusal(bot, "!group one", "Bo"), "no_configured_role");
  assert.match(await bot.slash("/group two"), /the role Moderator/);
  await bot.say('!config "group two" Member', "Ada");
  assert.equal(await bot.say("!group two"), "Bot: Two", "what is said of it itself goes first");
  assert.equal(await refusal(bot, "!group two", "Cy"), "no_configured_role");
  await bot.say("!config stats Moderator", "Ada");
  assert.match(await bot.say("!stats"), /the role Moderator/);
  await bot.say("!config ban Member", "Ada");
  assert.equal(await bot.say("!ban"), "Bot: Banned", "roles that are set go before permissions");
  assert.equal(await refusal(bot, "!ban", "Cy"), "no_configured_role");
});

Deno.test("config refuses unknown commands and roles, @everyone, and what no role can change", async () => {
  await using bot = await start();
  const refused: Readonly<Record<string, string>> = {
    "pnig Member": "I have no command `pnig`. Did you mean `ping`?",
    "zzzzzz": "I have no command `zzzzzz`.",
    "ping Membre": "This server has no role `Membre`. Did you mean `Member`?",
    "ping @everyone":
      "Everybody has the role @everyone, so it limits nothing. To lift the limit, say `none` instead.",
    "sync Member": "`sync` is for the bot's owner alone; no role can change that.",
    "config Member": "`config` stays with the owners of the server and of the bot; no role can change that.",
  };
  for (const [line, why] of Object.entries(refused)) {
    assert.equal(await bot.say(`!config ${line}`, "Ada"), red(why));
  }
  assert.equal(await bot.say("!ping"), "Bot: Pong");
});

Deno.test("config is for the owners of the server and of the bot, and for nobody else", async () => {
  await using bot = await start();
  const NOT_YOU = "Only the server's owner and the bot's owner can use this command.";
  bot.changeRole("Moderator", { permissions: ["administrator"] });
  for (const person of ["Bo", "Cy"]) {
    assert.equal(await bot.say("!config ping Member", person), red(NOT_YOU));
    assert.equal(await bot.slash("/config", {}, person), hidden(red(NOT_YOU), person));
  }
  await bot.say("!config", "Ada");
  assert.match(await bot.pick("Pick a command", "ping", "Cy"), /Only the person who asked/);
  bot.channel = "@bot";
  assert.equal(await refusal(bot, "!config", "Ada"), "server_only");
});

Deno.test("config: a command whose role was deleted stays closed, and the role can be removed", async () => {
  await using bot = await start();
  const member = bot.roleId("Member");
  await bot.say("!config ping Member", "Ada");
  bot.deleteRole("Member");
  assert.equal(
    await bot.say("!ping"),
    red(
      "You don't have permission to use this command: in this server it needs a role that no longer exists.",
    ),
  );
  assert.match(await bot.say("!config", "Ada"), new RegExp(`\`ping\`: a deleted role \\(${member}\\)`));
  await bot.pick("Pick a command", "ping", "Ada");
  const told = await bot.pick("Pick a role to add or remove (1/1)", `✅ a deleted role (${member})`, "Ada");
  assert.match(told, new RegExp(`a deleted role \\(${member}\\) no longer opens \`ping\``));
  assert.match(told, /it can be used by everybody\.\n(.|\n)*\[Lift \(off\)\]/);
  assert.equal(await bot.say("!ping"), "Bot: Pong");
});

Deno.test("config: roles of the bot's file hold in each server, and a server can add to them and lift them", async () => {
  await using bot = await start();
  assert.equal(await bot.say("!filed"), "Bot: Filed");
  assert.equal(
    await bot.say("!filed", "Dee"),
    red("You don't have permission to use this command: it needs the role Member."),
  );
  assert.match(
    await bot.say("!config filed", "Ada"),
    /This stands in the bot's file, and this server has not changed it\./,
  );
  await bot.say("!config filed Moderator", "Ada");
  assert.equal(await bot.say("!filed", "Cy"), "Bot: Filed");
  assert.equal(await bot.say("!filed"), "Bot: Filed");
  await bot.say("!config filed none", "Ada");
  assert.equal(await bot.say("!filed", "Dee"), "Bot: Filed");
  bot.server = "Second Server";
  assert.equal(
    await bot.say("!filed", "Dee"),
    red("You don't have permission to use this command: it needs a role that this server doesn't have."),
  );
});

Deno.test("config is walked by its selects and buttons, for the asker alone", async () => {
  await using bot = await start();
  const [member, moderator] = [bot.roleId("Member"), bot.roleId("Moderator")];
  const overview = await bot.slash("/config", {}, "Ada");
  assert.match(overview, /^Bot → Ada only: \| # ⚙️ Command permissions in Test Server\n/);
  assert.match(overview, /Only for the bot's owner: `sync`, `reload`, `load`/);
  assert.match(overview, new RegExp(`Current permissions: \`filed\`: <@&${member}>\n`));
  const page = await bot.pick("Pick a command", "ban", "Ada");
  assert.equal(
    page,
    `edited: Bot → Ada only: | # ⚙️ ban
| No role is set for \`ban\`: it can be used by Ban Members.
| -- Requested by Ada
| color #5865f2
<Pick a role to add or remove (1/1): Bot | Moderator | Member>
[Lift (off)] [🏠 All commands]`,
  );
  const roles = "Pick a role to add or remove (1/1)";
  const added = await bot.pick(roles, "Member", "Ada");
  assert.match(added, new RegExp(`<@&${member}> can use \`ban\` now\\.`));
  assert.match(added, /only to members with Ban Members, whatever is set here\. .*Integrations/);
  assert.match(added, /Moderator \| ✅ Member>\n\[Lift\]/);
  assert.match(
    await bot.pick(roles, "Moderator", "Ada"),
    new RegExp(`<@&${member}> or <@&${moderator}> can use`),
  );
  assert.equal(await bot.say("!ban"), "Bot: Banned");
  assert.match(await bot.pick(roles, "✅ Member", "Ada"), /no longer opens `ban`/);
  assert.equal(await refusal(bot, "!ban", "Bo"), "no_configured_role");
  assert.match(await bot.press("Lift", "Ada"), /`ban` is no longer limited/);
  assert.equal(await refusal(bot, "!ban", "Bo"), "no_permission");
  assert.match(
    await bot.press("🏠 All commands", "Ada"),
    /^edited: Bot → Ada only: \| # ⚙️ Command permissions/,
  );
});

Deno.test("config offers commands and roles to owners, and nothing to others", async () => {
  await using bot = await start();
  const offered = (option: string, value: string) =>
    bot.suggestions("config", [{ name: option, value }], option);
  assert.deepEqual(await offered("command", "p"), []);
  assert.deepEqual(await offered("role", ""), []);
  bot.actor = "Ada";
  assert.deepEqual(await offered("command", "g"), ["group", "group one", "group two"].concat(["ping"]));
  assert.deepEqual(await offered("command", "sync"), []);
  assert.deepEqual(await offered("role", "m"), ["Moderator", "Member"]);
  assert.deepEqual(await offered("role", "no"), ["none"]);
});
