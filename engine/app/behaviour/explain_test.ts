/** What an owner is told of the newest runs. */
import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";

const BOT = `
name: Bot
cooldowns: { default_rate: 0 }
data: { coins: { type: number, per: member, default: 50, min: 0 } }
checks: { rich: { if: data.coins > 40, message: Earn some first. } }
commands:
  bet:
    description: Bet
    options: { coins: { type: integer, description: Coins, required: true } }
    checks: [rich]
    cooldown: { rate: 2, per: 1h }
    do:
      - if: options.coins > 10
        then:
          - take: { from: coins, amount: "{options.coins}" }
            save_as: left
          - reply: "{left} left"
        else: { reply: Too little }
  secret: { description: For nobody, permissions: { user: [administrator] }, reply: Hi }
events:
  greet: { when: member_join, do: [ { send: { to: general, text: "Hi {user.name}" } } ] }
names: { channels: { general: "100000000000000001" } }
`;

Deno.test("explain tells what a run checked and did, with values and places", async () => {
  await using bot = await startTestBot(BOT, { owner: "Bo", rateLimits: false });
  assert.equal(await bot.slash("/bet coins:30"), "Bot: 20 left");
  const told = await bot.say("!explain");
  assert.match(told, /^Bot: \| # 🔎 bet: done\n/);
  const lines = told.split("\n").map((line) => line.replaceAll("\u2003", "  ").replace(/^\| /, ""));
  assert.deepEqual(lines.filter((line) => /^ *(✅|▫️|⛔|❌|\S+ = )/.test(line)), [
    "coins = `30`",
    "✅ **access**",
    "▫️ **check** · `bots/bot.yaml:5:11`",
    "  coins = `50`",
    "✅ **cooldown**",
    "▫️ **if** · `bots/bot.yaml:13:9`",
    "  if = `true`",
    "  ▫️ **take** · `bots/bot.yaml:15:13`",
    "    coins = `20`, left = `20`",
    "  ▫️ **reply** · `bots/bot.yaml:17:13`",
  ]);
});

Deno.test("explain keeps what was refused and what failed apart from what went well", async () => {
  await using bot = await startTestBot(BOT, { owner: "Bo", rateLimits: false });
  await bot.slash("/bet coins:20");
  assert.match(await bot.slash("/bet coins:20"), /Earn some first/);
  await bot.say("!secret", "Cy");
  assert.match(await bot.say("!explain refused"), /# 🔎 secret: refused\n(.|\n)*⛔ \*\*access\*\*/);
  assert.match(await bot.say("!explain refused 1"), /# 🔎 bet: refused\n(.|\n)*⛔ \*\*check\*\*/);
  assert.match(await bot.say("!explain"), /# 🔎 secret: refused/);
  assert.match(await bot.say("!explain last 2"), /# 🔎 bet: done/);
  assert.match(await bot.say("!explain failed"), /There is no such run: 0 runs of this kind/);
});

Deno.test("explain knows the runs of events, and tells nobody but owners", async () => {
  await using bot = await startTestBot(BOT, { owner: "Bo", rateLimits: false });
  bot.addPerson("Eve");
  await bot.see();
  assert.match(await bot.say("!explain refused"), /# 🔎 event greet: refused(.|\n)*⛔ \*\*send\*\*/);
  assert.doesNotMatch(await bot.say("!explain", "Cy"), /greet/);
});
