/** Named checks: conditions that commands and steps share. */
import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";

const BOT = `
name: Bot
cooldowns: { default_rate: 0 }
data: { coins: { type: number, per: member, default: 0, min: 0 } }
checks:
  rich: { if: data.coins >= 100, message: "You need 100 coins and have {data.coins}." }
  is_member: "'Member' in member.roles"
commands:
  earn: { description: Earn, do: [ { add: { to: coins, amount: 60 } }, { reply: "{data.coins}" } ] }
  vault:
    description: The vault
    checks: [rich, is_member]
    cooldown: { rate: 1, per: 1h }
    reply: Welcome
  hall:
    description: A hall
    checks: is_member
    subcommands:
      big: { description: Big, do: { reply: "rich", if: checks.rich, else: { reply: "not rich" } } }
`;

Deno.test("a command is refused to whoever does not pass its checks, in the author's words, and costs no use", async () => {
  await using bot = await startTestBot(BOT);
  const poor = "Bot: | You need 100 coins and have 0.\n| color #ff0000";
  assert.equal(await bot.say("!vault"), poor);
  assert.equal(await bot.slash("/vault"), poor.replace("Bot:", "Bot → Bo only:"));
  assert.deepEqual(bot.reports.map(({ outcome, refusedBy }) => [outcome, refusedBy]), [
    ["refused", "check_says"],
    ["refused", "check_says"],
  ]);
  await bot.say("!earn");
  await bot.say("!earn");
  assert.equal(await bot.say("!vault"), "Bot: Welcome");
  for (let turn = 0; turn < 2; turn++) await bot.say("!earn", "Dee");
  assert.equal(
    await bot.say("!vault", "Dee"),
    "Bot: | You can't use this command now: the check is_member does not hold.\n| color #ff0000",
  );
});

Deno.test("checks hold for subcommands, and are known to conditions with the data that they read", async () => {
  await using bot = await startTestBot(BOT);
  assert.equal(await bot.slash("/hall big"), "Bot: not rich");
  await bot.say("!earn");
  await bot.say("!earn");
  assert.equal(await bot.slash("/hall big"), "Bot: rich");
  assert.match(await bot.slash("/hall big", {}, "Dee"), /the check is_member does not hold/);
});

Deno.test("a check that does not exist is told when the file is loaded, with the nearest one", async () => {
  await assert.rejects(
    startTestBot(BOT.replace("checks: [rich,", "checks: [rihc,")),
    /There is no check `rihc`/,
  );
  await assert.rejects(startTestBot(BOT.replace("checks.rich", "checks.rihc")), /rihc/);
});
