/** The example of tickets over restarts: its button, an open form, the button in a ticket. */
import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";

const CATEGORY = 4;

Deno.test("tickets are opened and closed by buttons and forms that were there before a restart", async () => {
  const text = await Deno.readTextFile(new URL("../../../bots/examples/tickets.yaml", import.meta.url));
  await using bot = await startTestBot(text, {
    environment: { DISCORD_TOKEN: "token" },
    rateLimits: false,
    world: {
      people: [{ name: "Ann" }, { name: "Bo" }, { name: "Cy" }],
      guilds: [{
        name: "Den",
        owner: "Ann",
        roles: [{ name: "team", id: "1130000000060000000" }],
        channels: [
          { name: "general" },
          { name: "tickets", id: "1120000000060000000", type: CATEGORY },
          { name: "ticket_log", id: "1120000000060000001" },
        ],
        members: [{ person: "Bo" }, { person: "Cy", roles: ["team"] }],
      }],
    },
  });
  bot.channel = "general";
  await bot.slash("/ticket-panel", {}, "Ann");
  await bot.restart();
  await bot.press("Open a ticket");
  await bot.restart();
  assert.match(await bot.submit({ "What is it about": "A role" }), /Your ticket/);
  await bot.restart();
  bot.channel = "ticket-1";
  assert.match(await bot.press("Close", "Cy"), /Close this ticket\?/);
  await bot.press("Close it", "Cy");
  assert.ok(!bot.guild().channels.some(({ name }) => name === "ticket-1"));
  bot.channel = "general";
  assert.match(await bot.press("Open a ticket"), /New ticket/, "the first one is closed");
});
