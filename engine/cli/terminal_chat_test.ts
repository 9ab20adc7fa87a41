import assert from "node:assert/strict";
import { startTestBot } from "../testkit/test_bot.ts";
import { systemClock } from "../model/clock.ts";
import { runTerminalChat } from "./terminal_chat.ts";
import { recordingTerminal } from "./testing.ts";

Deno.test("runTerminalChat types as a person, shows what that person sees, and obeys its own commands", async () => {
  await using bot = await startTestBot(`
name: Chatty
commands:
  hi: { description: Hi, options: { who: { type: user, description: Who } }, reply: { text: "{user.name}: hi", embed: { title: "To {options.who.name}", footer: { text: bye } } } }
  psst: { description: Psst, reply: { text: secret, ephemeral: true } }
`);
  const terminal = recordingTerminal();
  async function* lines() {
    yield* [
      "!hi Bo",
      ":as bo",
      "/psst",
      ":in nowhere",
      ":in bots",
      "!hi",
      ":people",
      ":as nobody",
      ":help",
      "/nothing",
      ":quit",
      "!hi",
    ];
  }
  await runTerminalChat({ playground: bot.local.playground, terminal, clock: systemClock, lines: lines() });
  const text = terminal.lines.slice(4).join("\n");
  assert.equal(
    text,
    `Chatty:
  Ada: hi
  │ **To Bo**
  │ bye
You are Bo now.
Chatty (only you can see this):
  secret
There is no channel "nowhere": general, mod-log, bots
You are in #bots now.
Chatty:
  Bo: hi
  │ **To **
  │ bye
Ada, Bo, Cy, Dee
There is no "nobody". See :people
:as NAME  speak as another person      :in CHANNEL  go to another channel
:people   who is here                  :quit        stop the bot
  There is no command /nothing. Commands here: /hi, /psst`,
  );
});
