/** Buttons that are for people whom the command knows, and messages that forms and groups change behind a press. */
import assert from "node:assert/strict";
import { problemsIn } from "../../actions/test_actions.ts";
import { startTestBot } from "../../testkit/test_bot.ts";

const REFUSED = /Only certain people can use this/;

const DUEL = `
name: Bot
cooldowns: { default_rate: 0 }
data: { hits: { type: map, per: message } }
groups:
  hit:
    with: { where: string }
    do:
      - set: { data: hits, key: "{user.id}", to: "{where}" }
      - edit: { text: "{size(data.hits)} hit, {message.text}", buttons: keep }
commands:
  duel:
    description: Duel
    options: { who: { type: user, description: Who, required: true } }
    do:
      - send:
          to: "{channel}"
          text: Fight
          who: { people: ["{options.who}"] }
          buttons:
            - { label: Hit, id: strike, do: { run: { group: hit, with: { where: arm } } } }
            - { label: Next, do: [ { edit: { text: Again, buttons: [ { label: Once more, do: [ { reply: Yes } ] } ] } } ] }
            - { label: Stop, who: { people: ["{options.who}"], asker: true }, do: [ { edit: Over } ] }
  hit:
    description: Hit
    do: { run: { group: hit, with: { where: arm } } }
`;

Deno.test("a person whom the command knows may press, also after a restart, and nobody else", async () => {
  await using bot = await startTestBot(DUEL);
  await bot.slash("/duel who:@Cy");
  assert.match(await bot.press("Hit"), REFUSED, "whoever asked");
  assert.match(await bot.press("Hit", "Dee"), REFUSED);
  await bot.restart();
  assert.match(await bot.press("Hit", "Dee"), REFUSED);
  assert.match(await bot.press("Hit", "Cy"), /^edited: Bot: 1 hit, Fight/);
  assert.match(await bot.press("Stop", "Dee"), REFUSED);
  assert.match(await bot.press("Next", "Cy"), /^edited: Bot: Again/);
  assert.match(await bot.press("Once more", "Dee"), REFUSED, "an edit is for the same people");
  assert.equal(await bot.press("Once more", "Cy"), "Bot: Yes");
});

Deno.test("whoever asked may press beside a person whom the command knows", async () => {
  await using bot = await startTestBot(DUEL);
  await bot.slash("/duel who:@Cy");
  assert.match(await bot.press("Stop"), /^edited: Bot: Over/);
});

Deno.test("a group keeps data of the message that was pressed, and is refused where there is none", async () => {
  await using bot = await startTestBot(DUEL);
  await bot.slash("/duel who:@Cy");
  assert.match(await bot.press("strike", "Cy"), /^edited: Bot: 1 hit, Fight/, "found by its id");
  assert.match(await bot.slash("/hit"), /This works only on a message/);
});

const FORM = `
name: Bot
cooldowns: { default_rate: 0 }
data: { answers: { type: number, per: message, default: 0 } }
commands:
  ask:
    description: Ask
    do:
      - send:
          to: "{channel}"
          text: What now?
          buttons:
            - label: Answer
              do:
                - modal:
                    title: Answer
                    fields: { text: Your answer }
                    do:
                      - add: { to: answers, amount: 1 }
                      - edit: { text: "{data.answers}: {fields.text}", buttons: keep }
  wait:
    description: Ask, and be slow
    do:
      - send:
          to: "{channel}"
          text: What then?
          buttons:
            - label: Answer later
              do:
                - modal:
                    title: Later
                    fields: { text: Your answer }
                    do: [ { wait: 1m }, { edit: "{fields.text}" } ]
`;

Deno.test("a form that a press has shown changes the pressed message, and knows its data", async () => {
  await using bot = await startTestBot(FORM);
  await bot.slash("/ask");
  await bot.press("Answer");
  assert.equal(await bot.submit({ "Your answer": "tea" }), "edited: Bot: 1: tea\n[Answer]");
  await bot.press("Answer", "Cy");
  await bot.restart();
  assert.equal(await bot.submit({ "Your answer": "milk" }, "Cy"), "edited: Bot: 2: milk\n[Answer]");
});

Deno.test("a form that a press has shown changes the pressed message behind a wait, too", async () => {
  await using bot = await startTestBot(FORM);
  await bot.slash("/wait");
  await bot.press("Answer later");
  await bot.submit({ "Your answer": "tea" });
  assert.equal(await bot.restart(60_000), "edited: Bot: tea");
});

Deno.test("who may press cannot be said by what is only known at the press", () => {
  const who = (people: string) =>
    problemsIn(
      `commands: { x: { description: X, options: { who: { type: user, description: W }, n: { type: integer, description: N } }, ` +
        `reply: { text: Hi, who: { people: [${people}] }, buttons: [ { label: B, do: [ { reply: Hi } ] } ] } } }`,
    );
  assert.deepEqual(who('"{options.who}"'), []);
  assert.deepEqual(who('"{user}"'), ["who-of-press at {user}"]);
  assert.deepEqual(who('"{options.n}"'), ["placeholder-of-another-kind at {options.n}"]);
});
