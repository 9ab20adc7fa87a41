/** Forms: shown as the first answer, read in all their kinds, also after a restart. */
import assert from "node:assert/strict";
import { problemsIn } from "../../actions/test_actions.ts";
import { startTestBot } from "../../testkit/test_bot.ts";

const BOT = `
name: Bot
cooldowns: { default_rate: 0 }
commands:
  feedback:
    description: Tell us
    options: { about: { type: string, description: About, default: everything } }
    do:
      - modal:
          title: "Feedback on {options.about}"
          text: Be honest
          fields:
            rating: { type: select, label: How was it, choices: [good, okay, bad] }
            notes: { type: paragraph, label: Anything else, required: false, max_length: 20 }
            age: { type: integer, label: Your age, min: 1, max: 120, required: false }
          do:
            - reply: "{options.about}: {fields.rating}, {fields.notes}, {fields.age}"
  pick:
    description: Pick things
    do:
      - modal:
          title: Pick
          fields:
            who: { type: user, label: Who }
            roles: { type: role, label: Roles, max: 2, required: false }
            colours: { type: checkboxes, label: Colours, choices: [red, green, blue], required: false }
            size: { type: radio, label: Size, choices: { Small: s, Large: l } }
            sure: { type: checkbox, label: Sure }
          do:
            reply:
              text: "{fields.who.name} {fields.roles} {join(fields.colours, \\"+\\")} {fields.size} {fields.sure}"
              ephemeral: true
  hush:
    description: A form without an answer
    do: [ { modal: { title: Hush, fields: { word: Word }, do: [ { random: [ { if: false, then: [ { reply: never } ] } ] } ] } } ]
`;

Deno.test("a slash command shows a form, and does its steps when it is sent in", async () => {
  await using bot = await startTestBot(BOT);
  assert.equal(
    await bot.slash("/feedback about:food"),
    "Bot → Bo modal: # Feedback on food\n| How was it: <good | okay | bad>\n| Anything else (optional): paragraph\n" +
      "| Your age (optional): text",
  );
  assert.equal(
    await bot.submit({ "How was it": "good", "Anything else": "more salt", "Your age": "42" }),
    "Bot: food: good, more salt, 42",
  );
});

Deno.test("a form that was open over a restart is read with all that its command knew", async () => {
  await using bot = await startTestBot(BOT);
  await bot.slash("/feedback about:music");
  await bot.restart();
  assert.equal(await bot.submit({ "How was it": "bad" }), "Bot: music: bad, ,");
});

Deno.test("a form whose definition has gone answers politely", async () => {
  await using bot = await startTestBot(BOT);
  await bot.slash("/feedback");
  await bot.save("bot.yaml", BOT.replaceAll("Feedback on", "Thoughts on"));
  assert.match(await bot.submit({ "How was it": "bad" }), /This form has changed since it was opened/);
});

Deno.test("somebody who typed the command opens the form by a button of their own", async () => {
  await using bot = await startTestBot(BOT);
  assert.equal(
    await bot.say("!feedback tea"),
    "Bot: Press the button to fill in the form.\n[Open the form]",
  );
  assert.match(await bot.press("Open the form", "Cy"), /not for you|only/i);
  assert.match(await bot.press("Open the form"), /^Bot → Bo modal: # Feedback on tea\n/);
  assert.equal(await bot.submit({ "How was it": "okay" }), "Bot: tea: okay, ,");
});

Deno.test("a number that is none is told with the name of the field", async () => {
  await using bot = await startTestBot(BOT);
  await bot.slash("/feedback");
  assert.match(
    await bot.submit({ "How was it": "good", "Your age": "old" }),
    /Your age: this is not a whole number/,
  );
  await bot.slash("/feedback");
  assert.match(await bot.submit({ "How was it": "good", "Your age": "300" }), /Your age: at most 120/);
});

Deno.test("a form reads people, roles, checkboxes and radio buttons", async () => {
  await using bot = await startTestBot(BOT);
  await bot.slash("/pick");
  const moderator = bot.roleId("Moderator");
  assert.equal(
    await bot.submit({
      Who: "Cy",
      Roles: ["Moderator"],
      Colours: ["red", "blue"],
      Size: "Large",
      Sure: true,
    }),
    `Bot → Bo only: Cy <@&${moderator}> red+blue l true`,
  );
});

Deno.test("a form without an answer is confirmed", async () => {
  await using bot = await startTestBot(BOT);
  await bot.slash("/hush");
  assert.match(await bot.submit({ Word: "x" }), /Done\./);
});

Deno.test("what cannot be a form is told at the load", () => {
  const form = (fields: string, more = "") =>
    problemsIn(
      `commands: { x: { description: X, do: [ { modal: { title: T, fields: ${fields}, do: [ { reply: Hi } ] } } ${more} ] } }`,
    );
  assert.deepEqual(form("{ a: { type: txt } }"), ["unknown-word → text at txt"]);
  assert.deepEqual(form("{ a: { type: radio, choices: [b] } }"), ["choices-missing at choices"]);
  assert.deepEqual(form("{ a: { type: paragraph, choices: [b] } }"), ["not-for-this-type at choices"]);
  assert.deepEqual(form("{ Name: x }"), ["bad-variable-name at Name"]);
  assert.deepEqual(form("{ a: A, b: B, c: C, d: D, e: E, f: F }"), ["too-many at fields"]);
  assert.deepEqual(form("{ a: A }", ", { reply: Thanks }"), ["steps-behind-form at reply"]);
  assert.deepEqual(form("{ a: { min_length: 5, max_length: 2 } }"), ["min-over-max at 5"]);
  assert.deepEqual(
    problemsIn(
      "commands: { x: { description: X, do: [ { modal: { title: T, fields: { a: A }, do: [ { modal: { title: U, fields: { b: B }, do: [ stop ] } } ] } } ] } }",
    ).map((one) => one.split(" ")[0]),
    ["form-not-here"],
  );
  assert.deepEqual(
    problemsIn(
      'commands: { x: { description: X, do: [ { modal: { title: T, fields: { a: A }, do: [ { reply: "{fields.b}" } ] } } ] } }',
    ),
    ["expression-unknown-field at b"],
  );
});

Deno.test("a form takes texts for texts alone, no longer than they may be, whatever a client sends", async () => {
  await using bot = await startTestBot(
    `
name: Bot
cooldowns: { default_rate: 0 }
commands:
  form:
    description: A form
    do: [ { modal: { title: A, fields: { said: { label: Said, max_length: 5 }, count: { type: integer, label: Count, required: false } }, do: [ { reply: "[{fields.said}] [{fields.count}]" } ] } } ]
`,
    { rateLimits: false },
  );
  const sent = async (fields: Record<string, unknown>) => {
    await bot.slash("/form");
    const components = Object.entries(fields).map(([custom_id, value]) => ({
      type: 18,
      component: { type: 4, custom_id, value },
    }));
    bot.local.clients.forge((payload) => ({
      ...payload,
      data: { ...payload["data"] as object, components },
    }));
    const seen = await bot.submit({ Said: "x" });
    bot.local.clients.forge();
    return seen;
  };
  assert.equal(await sent({ said: "x".repeat(9), other: "y" }), "Bot: [xxxxx] []");
  assert.equal(await sent({ said: ["x"], count: { toString: 1 } }), "Bot: [] []");
});
