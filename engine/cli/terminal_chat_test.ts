import assert from "node:assert/strict";
import { BUTTONS, SELECTS, setUpPressed } from "../simulator/test_pressed.ts";
import { startTestBot } from "../testkit/test_bot.ts";
import { systemClock } from "../model/clock.ts";
import { runTerminalChat } from "./terminal_chat.ts";
import { recordingTerminal } from "./testing.ts";

Deno.test("runTerminalChat types as a person, shows what that person sees, and obeys its own commands", async () => {
  await using bot = await startTestBot(`
name: Chatty
builtins: off
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
  const text = terminal.lines.slice(5).join("\n");
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
:as NAME      speak as another person      :in CHANNEL  go to another channel
:press LABEL  press a button               :pick LABEL  pick in a select, several with A | B
:people       who is here                  :quit        stop the bot
  There is no command /nothing. Commands here: /hi, /psst`,
  );
});

Deno.test("runTerminalChat shows buttons and selects, presses them, and shows what becomes of messages", async () => {
  await using pressed = await setUpPressed();
  const { setup: { discord: { playground }, people }, socket } = pressed;
  const terminal = recordingTerminal();
  /** The bot says what was pressed: at once, or after it thought. */
  const answer = async () => {
    const { id, token, data, message } = await socket.event<{
      id: string;
      token: string;
      data: { custom_id: string; values?: string[] };
      message: { content: string };
    }>("INTERACTION_CREATE");
    const content = `${data.custom_id} ${data.values?.join() ?? message.content}`;
    if (!data.values) return await pressed.callback({ id, token }, { type: 7, data: { content } });
    await pressed.callback({ id, token }, { type: 5, data: { flags: 64 } });
    await pressed.webhook({ token }, "PATCH", "/messages/@original", { content });
  };
  async function* lines() {
    await pressed.post([...BUTTONS, ...SELECTS.slice(0, 2)], { content: "Menu" });
    yield ":as Bo";
    for (const line of [":press next", ":pick apple | PLUM", ":pick @Cy"]) {
      const answered = answer();
      yield line;
      await answered;
    }
    yield* [":press Back", ":press nothing", ":pick APPLE | kiwi", ":press", ":quit"];
  }
  await runTerminalChat({ playground, terminal, clock: systemClock, lines: lines() });
  assert.equal(
    terminal.lines.slice(5).join("\n"),
    `Bot:
  Menu
  [Next] [Back (off)] [Site: https://example.com]
  <Fruit: APPLE | PEAR | PLUM>
  <person: people>
You are Bo now.
Bot (edited):
  next Menu
  [Next] [Back (off)] [Site: https://example.com]
  <Fruit: APPLE | PEAR | PLUM>
  <person: people>
Bot (only you can see this) is thinking…
Bot (only you can see this) (edited):
  fruit apple,plum
Bot (only you can see this) is thinking…
Bot (only you can see this) (edited):
  person ${people.Cy}
  "Back" is switched off.
No button reads "nothing".
No select offers "APPLE | kiwi".
:as NAME      speak as another person      :in CHANNEL  go to another channel
:press LABEL  press a button               :pick LABEL  pick in a select, several with A | B
:people       who is here                  :quit        stop the bot`,
  );
});
