/** Steps that go on later, from the definition to what people see, with and without a restart in between. */
import assert from "node:assert/strict";
import { startTestBot, type TestBot, type TestBotOptions } from "../testkit/test_bot.ts";

const MINUTE = 60_000;

/** A bot with these commands and no cooldowns. @param top other keys of the bot */
function start(commands: string, options: TestBotOptions = {}, top = "") {
  return startTestBot(definition(commands, top), { rateLimits: false, ...options });
}

function definition(commands: string, top = ""): string {
  return `name: Bot\ncooldowns: { default_rate: 0 }\n${top}\ncommands:\n${commands.replace(/^/gm, "  ")}`;
}

/** What is seen of a bot that does nothing while the clock moves, is restarted, and is told the time. */
async function later(bot: TestBot, ms: number): Promise<string> {
  await bot.restart();
  return await bot.advance(ms);
}

const REMIND = `
remind:
  description: Remind
  options: { when: { type: string, description: When, default: 10m } }
  do:
    - reply: I will
    - wait: { for: "{options.when}", at_most: 30d }
    - reply: "{user.name}, {options.when} are over"
`;

Deno.test("wait does the steps behind it when the time has come, as a further answer", async () => {
  await using bot = await start(REMIND);
  for (const call of [() => bot.say("!remind"), () => bot.slash("/remind")]) {
    assert.equal(await call(), "Bot: I will");
    assert.equal(await bot.advance(10 * MINUTE - 1), "");
    assert.equal(await bot.advance(1), "Bot: Bo, 10m are over");
  }
  assert.deepEqual(
    bot.reports.map(({ outcome, reason, resumed }) => [outcome, reason, resumed]),
    [
      ["answered", "waits until 2026-01-01T00:10:00.000Z", undefined],
      ["answered", undefined, true],
      ["answered", "waits until 2026-01-01T00:20:00.000Z", undefined],
      ["answered", undefined, true],
    ],
  );
});

Deno.test("wait outlives a restart, and what fell due meanwhile is done at once", async () => {
  await using bot = await start(REMIND);
  await bot.slash("/remind when:5m");
  assert.equal(await later(bot, 5 * MINUTE), "Bot: Bo, 5m are over");
  await bot.slash("/remind when:5m");
  assert.equal(await bot.restart(6 * MINUTE), "Bot: Bo, 5m are over");
  assert.equal(await later(bot, 60 * MINUTE), "");
});
