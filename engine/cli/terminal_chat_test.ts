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
  const text = terminal.lines.slice(8).join("\n");
  assert.equal(
    text,
    `Chatty:
  Ada: hi
  │ **To Bo**
  │ bye
You are Bo now.
Chatty (only you can see this):
  secret
There is no channel "nowhere": general, mod-log, bots, Lounge
You are in #bots now.
Chatty:
  Bo: hi
  │ **To **
  │ bye
Ada, Bo, Cy, Dee
There is no "nobody". See :people
:as NAME      speak as another person      :in CHANNEL  go to another channel
:press LABEL  press a button               :pick LABEL  pick in a select, several with A | B
:react EMOJI  react to the last message    :vote ANSWER vote in a poll, several with A | B
:reply TEXT   answer the last message      :edit TEXT   change your last message
:delete       delete your last message     :join NAME   go into a voice channel, :leave it
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
    terminal.lines.slice(8).join("\n"),
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
  Something is missing: :press LABEL`,
  );
});

Deno.test("runTerminalChat asks the fields of a form one after the other, and tells what is wrong", async () => {
  await using bot = await startTestBot(`
name: Formal
builtins: off
cooldowns: { default_rate: 0 }
commands:
  feedback:
    description: Tell us
    do:
      - modal:
          title: Feedback
          text: Be honest
          fields:
            rating: { type: select, label: How was it, choices: [good, okay] }
            notes: { type: paragraph, label: Notes, required: false, max_length: 9 }
            who: { type: user, label: Who, required: false }
            sure: { type: checkbox, label: Sure }
          do:
            - reply: "{fields.rating}, {fields.notes}, {fields.who.name}, {fields.sure}"
`);
  const terminal = recordingTerminal();
  async function* lines() {
    yield* ["/feedback", "", "bad", "good", "much too long", "@Bo", "maybe", "yes"];
    yield* ["", "a\\nb", "", "", "/feedback", ":cancel", "!nothing", ":quit"];
  }
  await runTerminalChat({ playground: bot.local.playground, terminal, clock: systemClock, lines: lines() });
  const [rating, notes, who, sure] = [
    "How was it: good | okay",
    "Notes (optional): a text, \\n begins a new line",
    "Who (optional): Ada | Bo | Cy | Dee | Formal",
    "Sure (optional): yes or no [no]",
  ];
  const intro = `Form: Feedback
  Be honest
  An empty line leaves a field as it is, :cancel closes the form.`;
  assert.equal(
    terminal.lines.slice(8).join("\n"),
    `${intro}
${rating}
  This field must be filled in.
${rating}
  "bad" is not to choose from.
${rating}
${notes}
${who}
${sure}
  Answer yes or no.
${sure}
  "Notes" must have at most 9 characters.
${rating}
${notes}
${who}
${sure}
Formal:
  good, a
  b, Bo, true
${intro}
${rating}`,
  );
  assert.deepEqual(bot.local.playground.snapshot().modals, []);
});

Deno.test("runTerminalChat votes, reacts, replies, edits, deletes and shows what comes of it", async () => {
  await using pressed = await setUpPressed();
  const { setup: { discord: { playground }, channels }, post } = pressed;
  const terminal = recordingTerminal();
  async function* lines() {
    await post([], {
      poll: {
        question: { text: "Tea or coffee?" },
        answers: [{ poll_media: { text: "Tea", emoji: { name: "🍵" } } }, { poll_media: { text: "Coffee" } }],
        duration: 1,
      },
    });
    yield* [":vote milk", ":vote COFFEE", ":vote", ":react 👍", ":react 👍", ":react", "mine", ":edit ours"];
    yield* [":delete", ":delete", ":join nowhere", ":join general", ":leave", ":reply yes", ":quit"];
  }
  await runTerminalChat({ playground, terminal, clock: systemClock, lines: lines() });
  const text = terminal.lines.slice(8).join("\n").replaceAll(/until [^)]+/g, "until later");
  const poll = (tea: number, coffee: number) =>
    `  Poll: Tea or coffee? (one answer, until later)
    🍵 Tea: ${tea} votes
    Coffee: ${coffee} ${coffee === 1 ? "vote" : "votes"}`;
  assert.equal(
    text,
    `Bot:
${poll(0, 0)}
  No poll has the answer "milk".
${poll(0, 1)}
${poll(0, 0)}
${poll(0, 0)}
  👍 1
${poll(0, 0)}
  Something is missing: :react 👍
  You have written nothing here yet.
  There is no channel "nowhere".
  #general is no voice channel.
  You are in no voice channel of Test Server.`,
  );
  const { messages } = playground.snapshot();
  const last = messages[channels.general!]!.at(-1)!.message;
  assert.deepEqual([last.content, last.message_reference?.message_id], [
    "yes",
    messages[channels.general!]!.at(-2)!.message.id,
  ]);
});
