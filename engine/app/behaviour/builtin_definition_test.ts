/** What a definition makes of built-in commands: other names, other rules, none at all. */
import assert from "node:assert/strict";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";

const start = (more: string, commands = "ping: { description: Ping, reply: Pong }") =>
  startTestBot(`{ name: Bot, cooldowns: { default_rate: 0 }, ${more} commands: { ${commands} } }`, {
    rateLimits: false,
  });

/** Names that Discord lists. */
const listed = (bot: TestBot) => bot.local.playground.snapshot().commands.map(({ name }) => name).sort();

Deno.test("an author's command takes the place of a built-in one of its name or alias", async () => {
  await using bot = await start(
    "",
    "stats: { description: Mine, reply: mine }, botinfo: { description: Mine, reply: my bot }",
  );
  assert.equal(await bot.say("!stats"), "Bot: mine");
  assert.equal(await bot.slash("/stats"), "Bot: mine");
  assert.equal(await bot.say("!botinfo"), "Bot: my bot");
  assert.match(await bot.say("!framework"), /# 🤖 Bot/);
  assert.equal(listed(bot).filter((name) => name === "stats").length, 1);
});

Deno.test("a renamed built-in command answers to its new name alone, and is called so wherever it is named", async () => {
  await using bot = await start(
    "builtins: { help: { name: hilfe, aliases: [h], cooldown: none }, config: { name: rechte } },",
  );
  assert.match(await bot.say("!hilfe"), /ask for one command: `!hilfe ping`/);
  assert.match(await bot.say("!h"), /# 📚/);
  assert.match(await bot.slash("/hilfe command:hilfe"), /# 📖 !hilfe\n/);
  assert.equal(await bot.say("!help"), "");
  assert.ok(!listed(bot).includes("help"));
  assert.match(await bot.say("!rechte", "Ada"), /`!rechte ping @Moderator` lets only that role/);
  assert.match(await bot.say("!rechte rechte Member", "Ada"), /`rechte` stays with the owners/);
  assert.match(await bot.say("!setprefix ?", "Ada"), /as in `\?hilfe`\. `@Bot hilfe` works too/);
  assert.match(
    await bot.say("?framework"),
    /Commands for everybody: `\?hilfe \[command\]`\n(.|\n)*`\?rechte \[command\] \[role\]`/,
  );
});

Deno.test("a built-in command can be hidden, switched off, or moved to another category and surface", async () => {
  await using bot = await start(
    "builtins: { help: { cooldown: none }, stats: off, setprefix: { hidden: true }, mydata: { category: Yours }, sync: { as: [prefix] }, backup: { as: [slash] } },",
  );
  assert.equal(await bot.say("!stats"), "");
  assert.deepEqual(listed(bot).filter((name) => ["stats", "sync", "backup", "setprefix"].includes(name)), [
    "backup",
    "setprefix",
  ]);
  await bot.say("!help", "Ada");
  assert.match(await bot.pick("Pick a category", "Yours", "Ada"), /mydata show/);
  assert.doesNotMatch(await bot.pick("Pick a category", "Server", "Ada"), /setprefix/);
  assert.match(await bot.say("!setprefix ?", "Ada"), /is `\?` now/);
  assert.match(await bot.say("?sync", "Ada"), /up to date/);
  assert.equal(await bot.say("?backup", "Ada"), "");
  assert.match(await bot.slash("/backup", {}, "Ada"), /is copied to/);
});

Deno.test("an author decides who may use a built-in command, but not where it cannot work", async () => {
  await using bot = await start(
    "builtins: { setprefix: { permissions: { user: [manage_messages] } }, backup: { permissions: { users: ['1140000000020000000'] } } },",
  );
  assert.match(await bot.say("!setprefix ?", "Cy"), /is `\?` now/);
  assert.match(await bot.say("?setprefix !", "Bo"), /it needs Manage Messages/);
  assert.match(await bot.say("?backup", "Bo"), /is copied to/);
  assert.match(await bot.say("?backup", "Cy"), /Only certain people/);
  assert.match(await bot.direct("!setprefix ?", "Cy"), /works only in a server/);
});

Deno.test("without built-in commands there is nothing but the author's own", async () => {
  await using bot = await start("builtins: off,");
  assert.deepEqual(listed(bot), ["ping"]);
  assert.equal(await bot.say("!help"), "");
  assert.equal(await bot.say("!ping"), "Bot: Pong");
});

Deno.test("a button of a command that was switched off meanwhile says so", async () => {
  await using bot = await start("");
  await bot.say("!help");
  await bot.save(
    "bot.yaml",
    `{ name: Bot, builtins: { help: off }, commands: { ping: { description: Ping, reply: Pong } } }`,
  );
  assert.match(
    await bot.press("ℹ️ Credits"),
    /^Bot → Bo only: \| This is no longer in use\. Call the command again\./,
  );
});
