/** Steps of commands, from the definition to what people see. */
import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";

Deno.test("steps are done in order, each where its condition holds", async () => {
  await using bot = await startTestBot(`
name: Bot
cooldowns: { default_rate: 0 }
commands:
  bet:
    description: Bet
    options: { coins: { type: integer, description: Coins, required: true } }
    do:
      - reply: First
      - if: options.coins > 100
        then:
          - reply: "{options.coins} is a lot"
          - stop
        else: { reply: "{options.coins} is little" }
      - { reply: even, if: options.coins % 2 == 0, else: { reply: odd } }
  nothing:
    description: Nothing
    do: stop
`);
  assert.equal(await bot.say("!bet 200"), "Bot: First\nBot: 200 is a lot");
  assert.equal(await bot.slash("/bet coins:4"), "Bot: First\nBot: 4 is little\nBot: even");
  assert.equal(await bot.slash("/bet coins:5"), "Bot: First\nBot: 5 is little\nBot: odd");
  assert.equal(await bot.slash("/nothing"), "Bot → Bo only: | Done.\n| color #5865f2");
});
