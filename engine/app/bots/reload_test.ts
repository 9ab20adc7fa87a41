import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";

const PING = (reply: string) => `{ name: Ping, commands: { ping: { description: Ping, reply: ${reply} } } }`;

Deno.test("a saved file is taken over", async () => {
  await using bot = await startTestBot(PING("one"));
  await bot.save("bot.yaml", PING("two"));
  assert.equal(await bot.say("!ping"), "Ping: two");
  assert.ok(bot.notices.some(({ kind }) => kind === "reloaded"));
});

Deno.test("a file with errors is refused whole, and the last good version keeps running", async () => {
  await using bot = await startTestBot(PING("one"));
  await bot.save("bot.yaml", PING('"{user.nmae}"'));
  assert.equal(await bot.say("!ping"), "Ping: one");
  const notice = bot.notices.at(-1);
  assert.ok(notice?.kind === "problems");
  assert.deepEqual(notice.problems.map((problem) => problem.code), ["expression-unknown-field"]);
  await bot.save("bot.yaml", PING("three"));
  assert.equal(await bot.say("!ping"), "Ping: three");
});

Deno.test("a new file is a new bot, and a deleted file ends one", async () => {
  await using bot = await startTestBot(PING("one"));
  await bot.save(
    "other.yaml",
    `{ name: Other, prefix: "?", commands: { pong: { description: Pong, reply: two } } }`,
  );
  assert.equal(await bot.say("?pong"), "Other: two");
  await Deno.remove(`${bot.folder}/bots/other.yaml`);
  await bot.reloader.reload();
  assert.deepEqual([...bot.app.bots.keys()], ["bot"]);
  assert.deepEqual(bot.notices.map((notice) => notice.kind).slice(-1), ["removed"]);
});

Deno.test("a version that needs other intents logs in anew", async () => {
  await using bot = await startTestBot(
    `{ name: Ping, commands: { ping: { description: Ping, as: [slash], reply: one } } }`,
  );
  await bot.save("bot.yaml", PING("two"));
  assert.equal(await bot.say("!ping"), "Ping: two");
});

Deno.test("Reloader takes nothing over any more once it is stopped", async () => {
  await using bot = await startTestBot(PING("one"));
  await bot.reloader.stop();
  await bot.save("bot.yaml", PING("two"));
  assert.equal(await bot.say("!ping"), "Ping: one");
  await assert.rejects(bot.reloader.reloadOf("bot"), /The bots are being stopped\./);
});
