/** What giveaways are made of, over a restart: entries of a message, read after a wait by another process. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { startTestBot } from "../../testkit/test_bot.ts";

const EXAMPLE = fileURLToPath(new URL("../../../bots/examples/giveaways.yaml", import.meta.url));
const HOUR = 3_600_000;

Deno.test("a giveaway ends over a restart: those who took part before and after it can win", async () => {
  const yaml = (await Deno.readTextFile(EXAMPLE)).replace("permissions: { user: [manage_guild] }", "");
  await using bot = await startTestBot(yaml, { heartbeatInterval: 24 * HOUR });
  await bot.slash("/giveaway prize:Cake lasts:2h winners:2");
  await bot.press("Take part", "Dee");
  await bot.restart(HOUR);
  await bot.press("Take part", "Cy");
  const ended = await bot.restart(2 * HOUR);
  assert.match(ended, /edited: .*It is over: 2 took part\./s);
  assert.match(ended, /🎉 .*(Dee.*Cy|Cy.*Dee).* won: Cake/);
});

Deno.test("get: gives what another person has, and what is kept of a named message", async () => {
  await using bot = await startTestBot(
    `
name: Bot
data:
  coins: { type: number, per: member, default: 5 }
  notes: { type: list, per: message }
commands:
  look:
    description: Look
    options: { who: { type: user, description: Who, required: true } }
    do:
      - { get: { data: coins, who: "{options.who}" }, save_as: theirs }
      - reply: "{theirs}"
  get:
    description: Get some
    do: [{ add: { to: coins, amount: 2 } }, { reply: "{data.coins}" }]
  board:
    description: A board
    do:
      - send:
          to: "{channel}"
          text: Board
          who: anyone
          buttons: [{ label: Note, do: [{ push: { to: notes, value: "{user.name}" } }, { reply: Noted }] }]
        save_as: board
      - wait: 1m
      - { get: { data: notes, message: board }, save_as: notes }
      - send: { to: "{channel}", text: "Notes of {notes}" }
`,
    { rateLimits: false },
  );
  await bot.slash("/get", {}, "Dee");
  assert.match(await bot.slash("/look who:@Dee"), /: 7$/);
  assert.match(await bot.slash("/look who:@Bo"), /: 5$/);
  await bot.slash("/board");
  await bot.press("Note", "Dee");
  await bot.press("Note", "Cy");
  assert.match(await bot.advance(60_000), /Notes of Dee, Cy/);
});
