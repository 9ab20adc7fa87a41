import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";
import { problemsIn } from "../../actions/test_actions.ts";

const BOT = `
name: Bot
cooldowns: { default_rate: 0 }
data:
  apples: { type: number, per: user, default: 0 }
commands:
  hello:
    description: Greet someone
    options:
      mood: { type: string, description: Tone, choices: [kind, formal], default: kind }
    reply: "Hello, {user.name}!"
  apples:
    description: Count apples
    do:
      - add: { to: apples, amount: 1 }
      - reply: 'You have {data.apples} {plural(data.apples, "apple", "apples")}.'
  quiet:
    description: Says nothing
    do: stop
`;
const OTHERS = `
translations:
  de:
    messages: { done: Erledigt. }
    texts:
      "Hello, {user.name}!": "Hallo, {user.name}!"
      Greet someone: Jemanden grüßen
      formal: förmlich
    commands:
      hello: { name: hallo, options: { mood: laune } }
      apples: äpfel
  pl:
    texts:
      'You have {data.apples} {plural(data.apples, "apple", "apples")}.': 'Masz {data.apples} {plural(data.apples, "jabłko", "jabłka", "jabłek")}.'
`;

Deno.test("a text is said in the asker's language, then the server's, then the bot's", async () => {
  await using bot = await startTestBot({ "bot/bot.yaml": BOT, "bot/others.yaml": OTHERS });
  assert.equal(await bot.slash("/hello"), "Bot: Hello, Bo!");
  bot.speak("Bo", "de");
  assert.equal(await bot.slash("/hello"), "Bot: Hallo, Bo!");
  bot.speak("Bo", "fr");
  assert.equal(await bot.slash("/hello"), "Bot: Hello, Bo!");
  bot.addServer("Haus", { locale: "de" });
  bot.server = "Haus";
  bot.join("Bot");
  assert.equal(await bot.slash("/hello"), "Bot: Hallo, Bo!");
  assert.equal(await bot.say("!hello"), "Bot: Hallo, Bo!");
  bot.speak("Bo", "en-GB");
  assert.equal(await bot.slash("/hello"), "Bot: Hello, Bo!");
});

Deno.test("the engine's own texts are said in the asker's language as far as there are any", async () => {
  await using bot = await startTestBot({ "bot/bot.yaml": BOT, "bot/others.yaml": OTHERS });
  bot.speak("Bo", "de");
  assert.match(await bot.slash("/quiet"), /^Bot → Bo only: \| Erledigt\./);
  bot.speak("Bo", "fr");
  assert.match(await bot.slash("/quiet"), /^Bot → Bo only: \| Done\./);
});

Deno.test("a number takes the form of a word that its language has for it", async () => {
  await using bot = await startTestBot({ "bot/bot.yaml": BOT, "bot/others.yaml": OTHERS }, {
    rateLimits: false,
  });
  bot.speak("Bo", "pl");
  const said: string[] = [];
  for (let count = 0; count < 5; count++) said.push(await bot.slash("/apples"));
  assert.deepEqual(said, [
    "Bot: Masz 1 jabłko.",
    "Bot: Masz 2 jabłka.",
    "Bot: Masz 3 jabłka.",
    "Bot: Masz 4 jabłka.",
    "Bot: Masz 5 jabłek.",
  ]);
});

Deno.test("descriptions and choices are told to Discord in all languages that there are", async () => {
  await using bot = await startTestBot({ "bot/bot.yaml": BOT, "bot/others.yaml": OTHERS });
  const hello = bot.local.playground.snapshot().commands.find(({ name }) => name === "hello")!;
  assert.deepEqual(hello.description_localizations, { de: "Jemanden grüßen" });
  assert.deepEqual(hello.name_localizations, { de: "hallo" });
  const [mood] = hello.options as {
    name_localizations?: object;
    choices?: { name_localizations?: object }[];
  }[];
  assert.deepEqual(mood!.name_localizations, { de: "laune" });
  assert.deepEqual(mood!.choices!.map((one) => one.name_localizations ?? null), [null, { de: "förmlich" }]);
});

Deno.test("translations are checked like the texts that they stand for", () => {
  const problems = problemsIn(`
language: xx
commands:
  hello: { description: Greet, reply: "Hello, {user.name}" }
translations:
  german: { texts: { Hello: Hallo } }
  fr: { commands: { helo: salut } }
  de: { texts: { "Hello, {user.name}": "Hallo, {user.nmae}", "Greet": "${"x".repeat(120)}" } }
`);
  assert.deepEqual(problems.sort(), [
    "expression-unknown-field → name at nmae",
    `too-long at "${"x".repeat(120)}"`,
    "translation-of-nothing → Hello, {user.name} at Hello",
    "translation-of-nothing → hello at helo",
    "unknown-language at german",
    "unknown-language at xx",
  ]);
});
