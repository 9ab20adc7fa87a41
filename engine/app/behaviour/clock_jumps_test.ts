/** The clock of the machine is set while bots run: forth for a moment, or back for good. */
import assert from "node:assert/strict";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const YEAR = 365 * DAY;

const BOT = `
name: Timely
cooldowns: { default_rate: 0 }
data:
  coins: { type: number, per: user, default: 0, expires: 30d }
commands:
  soon: { description: Soon, do: [ { wait: 10s }, { reply: here } ] }
  daily: { description: Daily, cooldown: { rate: 1, per: 1d }, reply: one }
  often: { description: Often, cooldown: { rate: 1, per: 10s }, reply: one }
  earn: { description: Earn, do: [ { add: { to: coins, amount: 1 } }, { reply: "{data.coins} coins" } ] }
`;

const start = () => startTestBot(BOT, { backups: false, rateLimits: false });
const set = (bot: TestBot, ms: number) => bot.clock.set(bot.clock.now() + ms);

Deno.test("a clock that is set back by a year holds up no wait and no cooldown for longer than they last", async () => {
  await using bot = await start();
  await bot.say("!soon");
  assert.match(await bot.say("!daily"), /one/);
  assert.match(await bot.say("!often"), /one/);
  set(bot, -YEAR);
  await bot.advance(20 * SECOND);
  assert.match(await bot.see("Ada"), /here/);
  assert.match(await bot.say("!often"), /one/);
  assert.match(await bot.say("!daily"), /Try again in 1 day/);
  await bot.advance(DAY);
  assert.match(await bot.say("!daily"), /one/);
});

Deno.test("a wait that was kept while the clock was a year ahead is over in time after a restart", async () => {
  await using bot = await start();
  set(bot, YEAR);
  await bot.say("!soon");
  set(bot, -YEAR);
  await bot.restart();
  await bot.advance(11 * SECOND);
  assert.match(await bot.see("Ada"), /here/);
});

Deno.test("requests go on at once when the clock is set back", async () => {
  await using bot = await startTestBot(BOT, { backups: false });
  for (let requests = 0; requests < 4; requests++) assert.match(await bot.say("!earn"), /coins/);
  await bot.advance(6 * SECOND);
  set(bot, -DAY);
  for (let requests = 0; requests < 4; requests++) assert.match(await bot.say("!earn"), /coins/);
});

Deno.test("data that expires is still there when the clock was a year ahead for half an hour", async () => {
  await using bot = await start();
  assert.match(await bot.say("!earn"), /1 coins/);
  set(bot, YEAR);
  await bot.advance(30 * MINUTE);
  set(bot, -YEAR);
  assert.match(await bot.say("!earn"), /2 coins/);
});
