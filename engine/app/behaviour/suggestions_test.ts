/** What an extension offers while somebody types, from its file to what people see. */
import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";

/** An extension of a test runs in the same process, and tells so that it was asked. */
declare global {
  var asked: () => void;
}

const CARDS = `
import { defineCommand, defineCommandGroup, defineExtension } from "cordial";

const NAMES = ["ace", "king", "queen", "knight"];

export default defineExtension({
  suggestions: {
    names: ({ typed }) => NAMES.filter((name) => name.startsWith(typed)),
    asker: ({ userId, serverId, name }) => [{ name: [name, userId, serverId].join(" "), value: "asker" }],
    many: () => Array.from({ length: 40 }, (_, index) => ({ name: "n".repeat(150) + index, value: index })),
    broken: () => { throw new Error("no cards"); },
    slow: () => { asked(); return new Promise(() => {}); },
  },
  commands: {
    draw: defineCommand({
      description: "Draws a card",
      options: {
        card: { type: "string", description: "Which", required: true, suggest: ({ typed }) => [typed + " of hearts"] },
      },
      async run({ options, reply }) { await reply("You drew " + options.card); },
    }),
    deck: defineCommandGroup({
      description: "Decks",
      subcommands: {
        cut: defineCommand({
          description: "Cuts it",
          options: { at: { type: "integer", description: "Where", max: 52, suggest: async () => [26, "half", 13] } },
          async run({ options, reply }) { await reply("Cut at " + options.at); },
        }),
      },
    }),
  },
});
`;

const BOT = `
name: Bot
cooldowns: { default_rate: 0 }
commands:
  play:
    description: Plays a card
    options:
      card: { type: string, description: Which, required: true, suggest: cards.names, max_length: 8 }
      asker: { type: string, description: Who asks, suggest: cards.asker }
      many: { type: integer, description: Many, suggest: cards.many }
      broken: { type: string, description: Broken, suggest: cards.broken }
      slow: { type: string, description: Slow, suggest: cards.slow }
    reply: "You play {options.card}."
`;

const start = (bot = BOT, cards = CARDS) =>
  startTestBot({ "bot.yaml": bot, "../extensions/cards.ts": cards }, { rateLimits: false });

Deno.test("an option offers what the suggestions that it names find, and takes something else as well", async () => {
  await using bot = await start();
  const offered = (option: string, typed = "") =>
    bot.suggestions("play", [{ name: option, value: typed }], option);
  assert.deepEqual(await offered("card", "k"), ["king", "knight"]);
  assert.match((await offered("asker"))[0]!, /^cards \d+ \d+$/);
  const many = await offered("many");
  assert.equal(many.length, 25);
  assert.equal(many[0], `${"n".repeat(99)}…`);
  assert.equal(await bot.slash("/play card:king"), "Bot: You play king.");
  assert.equal(await bot.say("!play joker"), "Bot: You play joker.");
  // What the option demands holds all the same.
  assert.match(await bot.say("!play grandmother"), /\*\*card\*\*.*8/);
});

Deno.test("options of an extension's own commands offer what they find", async () => {
  await using bot = await start();
  assert.deepEqual(await bot.suggestions("draw", [{ name: "card", value: "ace" }], "card"), [
    "ace of hearts",
  ]);
  assert.deepEqual(await bot.suggestions("deck cut", [{ name: "at", value: "" }], "at"), ["26", "13"]);
  assert.equal(await bot.slash("/draw card:ace"), "Bot: You drew ace");
  assert.match(await bot.say("!deck cut 53"), /52/);
});

Deno.test("suggestions that fail or take more than 2 seconds offer nothing, and the log says so", async () => {
  await using bot = await start();
  assert.deepEqual(await bot.suggestions("play", [{ name: "broken", value: "a" }], "broken"), []);
  assert.ok(bot.log.lines.includes("ERROR The suggestions broken failed; none are shown: Error: no cards"));
  const { promise: begun, resolve } = Promise.withResolvers<void>();
  globalThis.asked = resolve;
  const waiting = bot.suggestions("play", [{ name: "slow", value: "a" }], "slow");
  await begun;
  await bot.advance(2_000);
  assert.deepEqual(await waiting, []);
  assert.ok(
    bot.log.lines.includes("WARNING The suggestions slow were not there after 2 s; none are shown"),
  );
});

Deno.test("suggestions are those of the file that was saved last", async () => {
  await using bot = await start();
  await Deno.writeTextFile(`${bot.folder}/extensions/cards.ts`, CARDS.replace('"king"', '"knave"'));
  await bot.reloader.reload();
  assert.deepEqual(await bot.suggestions("play", [{ name: "card", value: "k" }], "card"), [
    "knave",
    "knight",
  ]);
  await bot.app.bots.get("bot")!.services.extensions.unload("cards");
  assert.deepEqual(await bot.suggestions("play", [{ name: "card", value: "k" }], "card"), []);
  assert.equal(await bot.slash("/play card:king"), "Bot: You play king.");
});

Deno.test("an extension whose name is a variable of texts is not loaded, and says why", async () => {
  await using bot = await startTestBot({
    "bot.yaml": BOT.replaceAll(/, suggest: [\w.]+/g, ""),
    "../extensions/user.ts": CARDS,
  });
  const [info] = bot.app.extensions.get("bot")!.list();
  assert.equal(info!.state, "failed");
  assert.match(info!.problem!, /No extension can be called user: `user` already means something else/);
  assert.equal(await bot.slash("/play card:king"), "Bot: You play king.");
});
