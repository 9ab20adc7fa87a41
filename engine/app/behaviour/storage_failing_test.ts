/** A disk that is full while a bot runs: who is told what, and how often. */
import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { startTestBot } from "../../testkit/test_bot.ts";

const BOT = `
name: Saver
alerts: owners
cooldowns: { default_rate: 0 }
data: { puts: { type: number, per: user, default: 0 } }
commands:
  put: { description: Put, do: [ { add: { to: puts, amount: 1 } }, { reply: "{data.puts}" } ] }
  ping: { description: Ping, reply: pong }
`;

Deno.test("a bot that cannot save tells members so plainly, its owner once, and goes on by itself", async () => {
  await using bot = await startTestBot(BOT, { owner: "Ada", rateLimits: false });
  assert.match(await bot.say("!put"), /1/);
  const other = new DatabaseSync(bot.app.memories.get("bot")!.path);
  other.exec("BEGIN IMMEDIATE");
  const first = bot.say("!put");
  for (let tries = 0; tries < 200; tries++) {
    bot.clock.advance(50);
    await new Promise((resolve) => setTimeout(resolve));
  }
  const words = /I can't save anything right now, so this did not work\. Please try again later\./;
  let seen = await first;
  assert.match(seen, words);
  for (let more = 0; more < 20; more++) {
    const answer = await bot.say("!put");
    assert.match(answer, words);
    seen += answer;
    assert.match(await bot.say("!ping"), /pong/);
  }
  seen += await bot.advance(60_000);
  assert.equal(seen.split("Nothing can be saved at the moment; what needs no saving goes on.").length, 2);
  const told = bot.notices.filter(({ kind }) => kind.startsWith("storage"));
  assert.deepEqual(told, [{
    kind: "storage-failing",
    bot: "bot",
    why:
      "Could not begin a transaction: another program keeps the database locked. Close that program and try again.",
  }]);
  assert.deepEqual(bot.log.lines.filter((line) => line.startsWith("ERROR")), []);

  other.exec("ROLLBACK");
  other.close();
  await bot.advance(10_000);
  assert.deepEqual(bot.notices.at(-1), { kind: "storage-works", bot: "bot" });
  assert.match(await bot.say("!put"), /2/);
});
