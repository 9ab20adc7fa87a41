import assert from "node:assert/strict";
import { startTestBot } from "../testkit/test_bot.ts";

const BOT = `
name: Greeter
prefix: "!"
commands:
  ban: { description: Bans a person, category: Moderation, permissions: { user: [ban_members] }, reply: Banned }
  hello: { description: Greets, category: Fun, reply: Hi }
`;
/** The 10 s that lie between two calls of some commands, and a little. */
const PAUSE = 10_500;

Deno.test("help answers alike to slash, prefix and mention, with what the asker can use", async () => {
  await using bot = await startTestBot(BOT);
  const slash = await bot.slash("/help");
  assert.match(
    slash,
    /# 📚 Greeter: help\n(.|\n)*<Pick a category: Fun \| General>\n\[ℹ️ Credits\]$/,
  );
  await bot.advance(PAUSE);
  assert.equal(await bot.say("!help"), slash);
  await bot.advance(PAUSE);
  assert.equal(await bot.say(`<@${bot.personId("Greeter")}> help`), slash);
  assert.match(await bot.say("!help", "Cy"), /<Pick a category: Fun \| General \| Moderation>/);
});

Deno.test("help turns pages for its asker alone, and is switched off after three minutes", async () => {
  await using bot = await startTestBot(BOT);
  await bot.say("!help");
  assert.match(await bot.pick("Pick a category", "General"), /^edited: (.|\n)*# 📂 General \(1\/2\)/);
  assert.match(await bot.press("Next ▶"), /\(2\/2\)(.|\n)*\[◀ Previous\] \[Next ▶ \(off\)\]/);
  assert.match(await bot.press("🏠 Back to Main", "Cy"), /^Greeter → Cy only: .*Only the person who asked/);
  assert.match(await bot.press("ℹ️ Credits"), /^Greeter → Bo only: \| # ℹ️ Credits\n(.|\n)*TheHolyOneZ/);
  assert.match(await bot.advance(180_000), /\[🏠 Back to Main \(off\)\] \[ℹ️ Credits \(off\)\]$/);
});

Deno.test("help makes its asker wait 10 s", async () => {
  await using bot = await startTestBot(BOT);
  await bot.slash("/help command:hello");
  assert.match(await bot.slash("/help"), /^Greeter → Bo only: \| You are too fast/);
  await bot.advance(PAUSE);
  assert.match(await bot.slash("/help"), /# 📚/);
});

Deno.test("setprefix holds in its server at once, and is for administrators", async () => {
  await using bot = await startTestBot(BOT);
  assert.match(await bot.say("!setprefix ?"), /You don't have permission .* Administrator/);
  assert.match(await bot.say("!setprefix ?", "Ada"), /is `\?` now, as in `\?help`/);
  assert.match(await bot.say("?hello"), /Hi/);
  assert.equal(await bot.say("!hello"), "");
  assert.match(await bot.say("?setprefix !", "Ada"), /it is `!` again/);
  assert.match(await bot.say("!hello"), /Hi/);
});

Deno.test("config limits a command to a role on every surface, until none lifts that", async () => {
  await using bot = await startTestBot(BOT);
  assert.match(
    await bot.say("!config hello Moderator"),
    /Only the server's owner and the bot's owner can use this command/,
  );
  assert.match(await bot.say("!config hello @Moderator", "Ada"), /can use `hello` now/);
  assert.match(await bot.say("!hello"), /in this server it needs/);
  assert.match(await bot.slash("/hello"), /in this server it needs/);
  assert.match(await bot.say("!hello", "Cy"), /Hi/);
  assert.match(await bot.slash("/config", { command: "hello", role: "none" }, "Ada"), /no longer limited/);
  assert.match(await bot.slash("/hello"), /Hi/);
});

Deno.test("config is offered to the server's owner, and works by its controls", async () => {
  await using bot = await startTestBot(BOT);
  bot.actor = "Ada";
  assert.ok((await bot.suggestions("config", [], "command")).includes("hello"));
  assert.ok((await bot.suggestions("config", [], "role")).includes("Member"));
  await bot.slash("/config");
  await bot.pick("Pick a command", "hello");
  assert.match(await bot.pick("Pick a role to add or remove (1/1)", "Moderator"), /✓? ?✅ Moderator/);
  assert.match(await bot.say("!hello", "Bo"), /in this server it needs/);
  assert.match(await bot.press("Lift"), /no longer limited(.|\n)*\[Lift \(off\)\]/);
  assert.match(await bot.say("!hello", "Bo"), /Hi/);
});

Deno.test("the owner's commands work for the owner, and are unknown to others", async () => {
  await using bot = await startTestBot(BOT, { owner: "Dee" });
  assert.match(await bot.say("!shutdown"), /Only the bot's owner/);
  assert.match(await bot.slash("/help command:shutdown"), /I have no command `shutdown`/);
  bot.actor = "Dee";
  assert.match(await bot.say("!sync"), /up to date/);
  assert.match(await bot.say("!backup"), /bot\.db\.backup_/);
  assert.match(await bot.say("!atomictest"), /All tests of file operations passed/);
  assert.match(await bot.say("!reload"), /Nothing has changed/);
  await bot.say("!shutdown");
  assert.match(await bot.press("Confirm"), /Stopping/);
  assert.equal(bot.shutDowns, 1);
});

Deno.test("mydata shows by direct message what was asked for in a server, and deletes it", async () => {
  await using bot = await startTestBot(BOT);
  await bot.say("!hello");
  await bot.advance(2000);
  const shown = await bot.say("!mydata show");
  assert.match(shown, new RegExp(`^Greeter → Bo directly: (.|\\n)*"user_id": "${bot.personId("Bo")}"`));
  assert.match(shown, /I have sent you a direct message/);
  await bot.slash("/mydata delete");
  assert.match(await bot.press("Confirm"), /All that I kept about you is deleted/);
});

Deno.test("mydata shows nothing in a channel where direct messages are closed", async () => {
  await using bot = await startTestBot(BOT);
  bot.addPerson("Eve", { directMessages: false });
  await bot.say("!hello", "Eve");
  await bot.advance(2000);
  const told = await bot.say("!mydata show", "Eve");
  assert.match(told, /You do not take direct messages from me.* use `\/mydata show`/);
  assert.doesNotMatch(told, /user_id/);
});

Deno.test("a built-in command that its author renamed is told of by its new name", async () => {
  await using bot = await startTestBot(`${BOT}
builtins:
  help: { name: commands }
  config: { name: access }
`);
  assert.match(await bot.say("!commands"), /`!commands hello`/);
  assert.match(await bot.say("!access", "Ada"), /`!access ban @Moderator`/);
  assert.match(await bot.say("!access access Member", "Ada"), /`access` stays with the owners/);
  assert.match(await bot.say("!framework"), /`!commands \[command\]`/);
});
