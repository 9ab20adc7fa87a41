/** What extensions add to bots: commands, steps, events, functions, checks and texts, from the file to what people see. */
import assert from "node:assert/strict";
import { loadBots } from "../load/load_bots.ts";
import { startTestBot } from "../../testkit/test_bot.ts";

const DICE = `
import {
  defineAction, defineCheck, defineCommand, defineCommandGroup, defineEvent, defineExtension, defineFunction,
  defineHandler, defineSettings, defineTrigger,
} from "cordial";

const SETTINGS = defineSettings({ sides: { type: "integer", default: 6, min: 2 } });

export default defineExtension({
  version: "1.2.0",
  settings: SETTINGS,
  handlers: {
    double: defineHandler({ with: { number: { type: "integer", required: true } }, run: ({ values }) => values.number * 2 }),
  },
  commands: {
    roll: defineCommand({
      description: "Rolls a die",
      aliases: ["r"],
      options: {
        sides: { type: "integer", description: "How many sides", min: 2, max: 100 },
        mood: { type: "string", description: "How", choices: ["calm", "wild"], default: "calm" },
      },
      async run({ options, reply, text, user, ...context }) {
        const sides = options.sides ?? SETTINGS.of(context).sides;
        await reply(text("rolled", { sides, mood: options.mood, name: user.name }));
      },
    }),
    deck: defineCommandGroup({
      description: "Cards",
      subcommands: {
        draw: defineCommand({
          description: "Draws a card",
          permissions: { user: ["manage_messages"] },
          run: async ({ reply }) => { await reply("ace"); },
        }),
      },
    }),
  },
  actions: {
    throw: defineAction({
      description: "Throws dice",
      fields: { count: { type: "integer", required: true, min: 1, max: 5 }, label: { type: "text", default: "dice" } },
      main: "count",
      result: "number",
      run: ({ values }) => values.count * 3,
    }),
  },
  functions: {
    sum: defineFunction({
      description: "Adds",
      params: [{ name: "a", type: "number" }, { name: "b", type: "number", optional: true }],
      returns: "number",
      run: (a, b = 100) => a + b,
    }),
  },
  events: {
    greet: defineEvent({
      when: "message",
      filters: { contains: ["good morning"] },
      async run({ event, reply, user }) {
        await reply("Morning, " + user.name + ": " + event.message.text.length);
      },
    }),
  },
  texts: { rolled: { "en-US": "{name} rolls 1d{sides}, {mood}.", de: "{name} würfelt W{sides}." } },
});
`;

const BOT = `
name: Bot
cooldowns: { default_rate: 0 }
extensions: { settings: { dice: { sides: 20 } } }
commands:
  double:
    description: Doubles
    options: { number: { type: integer, description: Number, required: true } }
    do:
      - handler: { name: dice.double, with: { number: "{options.number}" } }
        save_as: result
      - reply: "{result}"
  throw:
    description: Throws
    do:
      - dice.throw: 4
        save_as: sum
      - reply: "{sum} and {dice.sum(sum, 1)} and {dice.sum(1)}"
`;

const files = { "bot.yaml": BOT, "../extensions/dice.ts": DICE };

Deno.test("commands of an extension answer on every surface, with their options, choices, texts and settings", async () => {
  await using bot = await startTestBot(files, { rateLimits: false });
  assert.equal(await bot.say("!roll"), "Bot: Bo rolls 1d20, calm.");
  assert.equal(await bot.slash("/roll sides:8 mood:wild"), "Bot: Bo rolls 1d8, wild.");
  assert.match(await bot.say("!r 1"), /2/);
  assert.equal(await bot.say("!r 2 wild"), "Bot: Bo rolls 1d2, wild.");
  assert.match(await bot.say("!help roll"), /Rolls a die/);
});

Deno.test("subcommands of an extension ask for permissions as those of a definition do", async () => {
  await using bot = await startTestBot(files, { rateLimits: false });
  assert.match(await bot.say("!deck draw"), /Manage Messages/);
});

Deno.test("steps and functions of an extension stand in definitions like those of the engine", async () => {
  await using bot = await startTestBot(files, { rateLimits: false });
  assert.equal(await bot.say("!double 21"), "Bot: 42");
  assert.equal(await bot.slash("/throw"), "Bot: 12 and 13 and 101");
});

Deno.test("events of an extension run", async () => {
  await using bot = await startTestBot(files, { rateLimits: false });
  assert.equal(await bot.say("good morning"), "Bot: Morning, Bo: 12");
});

Deno.test("an extension is exchanged with what it declares when its file is saved", async () => {
  await using bot = await startTestBot(files, { rateLimits: false });
  const save = async (text: string) => {
    await Deno.writeTextFile(`${bot.folder}/extensions/dice.ts`, text);
    await bot.reloader.reload();
  };
  await save(
    DICE.replaceAll("values.count * 3", "values.count * 5").replace('aliases: ["r"]', 'aliases: ["x"]'),
  );
  assert.equal(await bot.slash("/throw"), "Bot: 20 and 21 and 101");
  assert.equal(await bot.say("!x 9"), "Bot: Bo rolls 1d9, calm.");
  // What cannot begin changes nothing.
  await save(DICE.replace("version:", 'setup() { throw new Error("boom"); }, version:'));
  assert.equal(await bot.slash("/throw"), "Bot: 20 and 21 and 101");
  assert.match(
    JSON.stringify(bot.notices.at(-1)),
    /extension-problem.*boom.*version from before keeps running/,
  );
  await save("export default (");
  assert.equal(await bot.say("!x 9"), "Bot: Bo rolls 1d9, calm.");
  await Deno.remove(`${bot.folder}/extensions/dice.ts`);
  await bot.reloader.reload();
  assert.match(JSON.stringify(bot.notices.at(-1)), /"problems".*dice.throw/);
  assert.equal(await bot.slash("/throw"), "Bot: 20 and 21 and 101");
});

Deno.test("a command of the bot's own file goes before one of the same name in an extension", async () => {
  const own = BOT.replace("commands:\n", "commands:\n  roll: { description: Mine, reply: My own roll }\n");
  await using bot = await startTestBot({ ...files, "bot.yaml": own }, { rateLimits: false });
  assert.equal(await bot.say("!roll"), "Bot: My own roll");
  assert.match(await bot.say("!deck draw"), /Manage Messages/);
  const { problems } = await loadBots(bot.folder).then(({ bots: [loaded] }) => loaded!);
  assert.deepEqual(problems.map(({ code, severity }) => [code, severity]), [[
    "extension-command-hidden",
    "warning",
  ]]);
});
