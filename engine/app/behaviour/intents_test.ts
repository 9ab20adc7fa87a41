import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";

const PING = `{ name: Ping, commands: { ping: { description: Ping, reply: pong } } }`;

Deno.test("without the message content intent the bot says once what to switch on, and answers to mentions", async () => {
  await using bot = await startTestBot(PING, { grantedIntents: 0 });
  const missing = bot.notices.filter((notice) => notice.kind === "missing-intents");
  assert.deepEqual(missing.map((notice) => notice.intents), [["Message Content Intent"]]);
  assert.equal(await bot.say("!ping"), "");
  const me = [...bot.app.bots.values()][0]!.connection.me.id;
  assert.equal(await bot.say(`<@${me}> ping`), "Ping: pong");
  assert.equal(await bot.slash("/ping"), "Ping: pong");
});

Deno.test("a bot without prefix commands asks for no privileged intent", async () => {
  await using bot = await startTestBot(
    `{ name: Ping, commands: { ping: { description: Ping, as: [slash], reply: pong } } }`,
    { grantedIntents: 0 },
  );
  assert.deepEqual(bot.notices.filter((notice) => notice.kind === "missing-intents"), []);
  assert.equal(await bot.slash("/ping"), "Ping: pong");
});
