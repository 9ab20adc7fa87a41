/** Declared data, from the definition to what people see. */
import assert from "node:assert/strict";
import { startTestBot, type TestBot } from "../testkit/test_bot.ts";

const CASINO = `
name: Bot
cooldowns: { default_rate: 0 }
data:
  coins: { type: number, per: member, default: 0, min: 0, max: 1000, expires: 30d }
  visits: { type: number, per: server }
  notes: { type: list, per: user, max: 2 }
  looks: { type: map, per: user }
  seen: { type: time, per: member }
commands:
  daily:
    description: Collect coins
    do:
      - add: { to: coins, amount: 100 }
      - reply: "You now have {data.coins} coins."
  balance:
    description: Count
    reply: "{data.coins} coins"
  gamble:
    description: Bet
    options: { bet: { type: number, description: How much, required: true } }
    do:
      - take: { from: coins, amount: "{options.bet}", else: { reply: "You have only {data.coins}." } }
      - add: { to: coins, amount: "{options.bet * 2}" }
      - reply: "You won, and have {data.coins}!"
  pay:
    description: Pay somebody
    options:
      who: { type: user, description: Whom, required: true }
      amount: { type: integer, description: How much, required: true }
    do:
      - take: { from: coins, amount: "{options.amount}" }
      - { add: { to: coins, amount: "{options.amount}", who: "{options.who}" }, save_as: theirs }
      - reply: "You have {data.coins}, they have {theirs}."
  top:
    description: The richest
    do: [ { leaderboard: { of: coins, top: 2, title: "Rich in {server.name}" } } ]
  visit:
    description: Count visits
    do:
      - { add: { to: visits, amount: 1 }, if: data.visits < 2, else: { reply: "full" } }
      - reply: "{data.visits}"
  note:
    description: Write down
    options: { text: { type: string, description: What, required: true } }
    do:
      - push: { to: notes, value: "{options.text}", else: { reply: "No room beside {data.notes}" } }
      - reply: "{size(data.notes)}: {data.notes}"
  forget:
    description: Forget
    options: { text: { type: string, description: What, required: true } }
    do:
      - remove: { from: notes, value: "{options.text}", else: { reply: "not there" } }
      - reply: "left: {data.notes}"
  look:
    description: Choose looks
    options: { what: { type: string, description: What, required: true } }
    do:
      - set: { data: looks, key: "{options.what}", to: red }
      - set: { seen: "{now}" }
      - reply: "{data.looks.hair} {data.looks[options.what]} {relative(data.seen)}"
`;

Deno.test("data is kept for each member, and no bet goes below the minimum", async () => {
  await using bot = await startTestBot(CASINO);
  assert.equal(await bot.say("!daily"), "Bot: You now have 100 coins.");
  assert.equal(await bot.slash("/gamble bet:40"), "Bot: You won, and have 140!");
  assert.equal(await bot.slash("/gamble bet:141"), "Bot: You have only 140.");
  assert.equal(await bot.slash("/balance"), "Bot: 140 coins");
  assert.match(await bot.slash("/gamble bet:-5"), /-5 is no amount/);
  assert.match(await bot.slash("/gamble bet:0.5"), /0.5 is no amount/);
  assert.equal(await bot.say("!balance", "Ann"), "Bot: 0 coins");
  assert.equal(await bot.slash("/pay who:@Ann amount:40"), "Bot: You have 100, they have 40.");
  assert.match(await bot.slash("/pay who:@Ann amount:101"), /You have only 100/);
  assert.equal(await bot.say("!balance", "Ann"), "Bot: 40 coins");
  assert.match(await bot.slash("/top"), /Rich in [^]*1\. @Bo: 100[^]*2\. @Ann: 40/);
  assert.match(await bot.direct("!daily"), /only in a server/);
});
