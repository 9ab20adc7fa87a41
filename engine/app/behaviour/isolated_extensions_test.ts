/** Extensions in workers of their own, from the bot's file to what people see. */
import assert from "node:assert/strict";
import { startTestBot, type TestBot, type TestBotOptions } from "../../testkit/test_bot.ts";

const HANDLERS = ["roll", "refuse", "fail", "lose", "hang", "exit", "home", "began"];

const BOT = (isolate: string) => `
name: Bot
cooldowns: { default_rate: 0 }
extensions: { isolate: { dice: ${isolate} }, settings: { dice: { sides: 20 } } }
messages: { dice.rolled: "{name} got 1d{sides}" }
commands:
${HANDLERS.map((name) => `  ${name}: { description: Test, handler: dice.${name} }\n`).join("")}
  ping: { description: Ping, reply: pong }
  throw:
    description: Throws
    checks: [dice.calm]
    do:
      - dice.throw: 4
        save_as: sum
      - reply: "{sum}"
events:
  big: { when: dice.big, do: [{ send: { to: "{channel.id}", text: "{total} is big" } }] }
`;

const DICE = `
import {
  defineAction, defineCheck, defineCommand, defineEvent, defineExtension, defineSchedule, defineSettings, defineTrigger,
} from "cordial";
const SETTINGS = defineSettings({ sides: { type: "integer", default: 6, min: 2 } });
let began = 0;

export default defineExtension({
  settings: SETTINGS,
  tables: ["CREATE TABLE rolls (who TEXT) STRICT"],
  handlers: {
    async roll({ user, reply, text, storage, tables, files, metrics, ...context }) {
      await tables.run("INSERT INTO rolls VALUES (?)", user.id);
      await files.updateJson("last.json", (last) => (last ?? 0) + 1);
      const rolls = await storage.update(user.id, (present) => (present ?? 0) + 1);
      metrics.count("rolls");
      const [{ count }] = await tables.all("SELECT count(*) AS count FROM rolls");
      const said = text("rolled", { name: user.name, sides: SETTINGS.of(context).sides });
      await reply(said + ", " + rolls + count + await files.readJson("last.json"));
    },
    refuse: ({ refuse }) => refuse("Not today."),
    async fail() {
      await null;
      throw new RangeError("the dice fell off the table");
    },
    async lose({ reply }) {
      Promise.reject(new Error("lost for good"));
      await reply("on and on");
    },
    hang() { for (;;); },
    exit() { Deno.exit(1); },
    home: async ({ reply }) => { await reply(Deno.env.get("HOME") ? "somewhere" : "nowhere"); },
    began: async ({ reply, storage }) => { await reply("began " + await storage.get("began")); },
  },
  commands: {
    draw: defineCommand({
      description: "Draws",
      options: {
        card: { type: "string", description: "Which", required: true, suggest: ({ typed }) => [typed + " of hearts"] },
      },
      run: async ({ options: { card }, reply }) => { await reply("drew " + card); },
    }),
    kick: defineCommand({
      description: "Kicks",
      options: { who: { type: "user", description: "Whom", required: true } },
      async run({ options: { who }, moderate, reply }) {
        await moderate.kick(who.id, "spam");
        await reply("kicked " + who.name);
      },
    }),
  },
  actions: {
    throw: defineAction({
      description: "Throws dice",
      fields: { count: { type: "integer", required: true } },
      main: "count",
      result: "number",
      run: ({ values, emit, channel, user, server }) => {
        const total = values.count * 3;
        emit("big", { values: { total }, userId: user.id, channelId: channel.id, serverId: server.id });
        return total;
      },
    }),
  },
  triggers: {
    big: defineTrigger({ description: "Much", values: { total: "number" }, about: ["person", "channel", "server"] }),
  },
  checks: {
    calm: defineCheck({ description: "Calm", message: "Calm down.", run: ({ user }) => user.name !== "Ada" }),
  },
  events: {
    greet: defineEvent({
      when: "message",
      filters: { contains: ["good morning"] },
      run: async ({ event, reply }) => { await reply("Morning: " + event.message.text.length); },
    }),
    hourly: defineSchedule({ schedule: "every hour", run: ({ log }) => log.info("an hour is over") }),
  },
  texts: { rolled: "{name} rolls 1d{sides}" },
  async setup({ storage, after, log, onUnload }) {
    await storage.update("began", (present) => (present ?? 0) + 1);
    after(5_000, () => log.info("five seconds are over"));
    onUnload(() => log.info("rests"));
  },
});
`;

function start(isolate = "{}", options: TestBotOptions = {}): Promise<TestBot> {
  return startTestBot({ "bot.yaml": BOT(isolate), "../extensions/dice.ts": DICE }, {
    rateLimits: false,
    ...options,
  });
}

const ERROR_ID = /Something went wrong\. Error id: `[a-z0-9]{6}`/;

const info = (bot: TestBot) => bot.app.extensions.get("bot")!.list()[0]!;
const logged = (bot: TestBot, text: string | RegExp) => {
  const lines = bot.log.lines.filter((line) => typeof text === "string" ? line === text : text.test(line));
  return lines.length;
};

Deno.test("an isolated extension does all that it declares", async () => {
  await using bot = await start();
  assert.equal(info(bot).state, "loaded");
  assert.equal(await bot.slash("/roll"), "Bot: Bo got 1d20, 111");
  assert.equal(await bot.say("!roll"), "Bot: Bo got 1d20, 222");
  assert.match(await bot.slash("/refuse"), /Bo only: .*Not today\./);
  await bot.see();
  await bot.slash("/throw");
  assert.deepEqual((await bot.see()).split("\n").sort(), ["Bot: 12", "Bot: 12 is big"]);
  assert.equal(await bot.say("good morning"), "Bot: Morning: 12");
  await bot.advance(3_600_000);
  assert.equal(logged(bot, "INFO five seconds are over"), 1);
  assert.equal(logged(bot, "INFO an hour is over"), 1);
  assert.deepEqual(await bot.suggestions("draw", [{ name: "card", value: "ace" }], "card"), [
    "ace of hearts",
  ]);
  assert.match(await bot.say("!kick @Ada"), /owner of the server/);
  assert.equal(await bot.say("!kick @Dee"), "Bot: kicked Dee");
  bot.actor = "Ada";
  assert.match(await bot.say("!throw"), /Calm down\./);
});

Deno.test("a fault of an isolated extension gives the person an error id and the log its place, and the bot goes on", async () => {
  await using bot = await start();
  assert.match(await bot.slash("/fail"), ERROR_ID);
  const error = bot.reports.at(-1)!.error as Error;
  const line = DICE.split("\n").findIndex((text) => text.includes("fell off")) + 1;
  const place = `RangeError: the dice fell off the table\n    at fail (extensions/dice.ts:${line}:`;
  assert.ok(error.stack!.startsWith(place), error.stack);
  assert.equal(await bot.slash("/lose"), "Bot: on and on");
  await bot.settled();
  assert.equal(logged(bot, "ERROR Something failed, and nobody caught it: Error: lost for good"), 1);
  assert.equal(await bot.slash("/ping"), "Bot: pong");
  assert.equal(await bot.slash("/roll"), "Bot: Bo got 1d20, 111");
});

Deno.test("an endless loop of an isolated extension is stopped, which then begins again", async () => {
  await using bot = await start("{}", { longestTurn: 1_000 });
  await bot.advance(60_000);
  assert.match(await bot.slash("/hang"), ERROR_ID);
  assert.equal(await bot.slash("/ping"), "Bot: pong");
  assert.match(
    info(bot).problem!,
    /^It ran for 1 s without a pause, and was ended\. It begins again now\.$/,
  );
  await bot.advance(0);
  assert.equal(info(bot).state, "loaded");
  assert.equal(await bot.slash("/began"), "Bot: began 2");
});

Deno.test("an isolated extension that ends its process ends its own worker alone", async () => {
  await using bot = await start();
  assert.match(await bot.slash("/exit"), ERROR_ID);
  assert.match(await bot.slash("/roll"), ERROR_ID);
  assert.equal(await bot.slash("/ping"), "Bot: pong");
  assert.equal(info(bot).state, "failed");
  await bot.advance(60_000);
  assert.equal(await bot.slash("/began"), "Bot: began 2");
});

Deno.test("a permission that is missing is told with what to write, and a reload with other permissions begins anew", async () => {
  await using bot = await start();
  assert.match(await bot.slash("/home"), ERROR_ID);
  assert.equal(
    logged(
      bot,
      /^ERROR home failed .* write `env: \["HOME"\]` under `extensions`, `isolate`, `dice` in the bot's file/,
    ),
    1,
  );
  assert.equal(await bot.slash("/began"), "Bot: began 1");
  await bot.save("bot.yaml", BOT("{ env: [HOME] }"));
  assert.equal(await bot.slash("/home"), "Bot: somewhere");
  assert.equal(await bot.slash("/began"), "Bot: began 2");
  assert.equal(logged(bot, "INFO rests"), 1);
  // Another save changes nothing of it.
  await bot.save("bot.yaml", BOT("{ env: HOME }").replace("pong", "pong!"));
  assert.equal(await bot.slash("/began"), "Bot: began 2");
  await bot.save("bot.yaml", BOT("{}"));
  assert.match(await bot.slash("/home"), ERROR_ID);
});

Deno.test("an extension that cannot begin with what it is given does not run on with what it had", async () => {
  await using bot = await start("{ env: [HOME] }");
  const reading = DICE.replace("let began = 0;", 'const home = Deno.env.get("HOME");');
  await Deno.writeTextFile(`${bot.folder}/extensions/dice.ts`, reading);
  await bot.reloader.reload();
  assert.equal(await bot.slash("/began"), "Bot: began 2");
  await bot.save("bot.yaml", BOT("{}"));
  assert.equal(info(bot).state, "failed");
  assert.match(info(bot).problem!, /could not be loaded: Requires env access.*write `env: \["HOME"\]`/);
  assert.match(await bot.slash("/began"), /doesn't work at the moment/);
  assert.match(
    JSON.stringify(bot.notices),
    /"extension-problem","name":"dice".*Requires env access.*"bot":"bot"/,
  );
});

Deno.test("a slip in the bot's file never runs an extension without its isolation", async () => {
  await using bot = await startTestBot({
    "bot.yaml": BOT("{}"),
    "../extensions/dice.ts": `${DICE} Reflect.set(globalThis, "leaked", true);`,
  }, { rateLimits: false });
  for (const wrong of [BOT("{}").replace("isolate: { dice:", "isolate: { dise:"), `${BOT("{}")}\n  - [`]) {
    await bot.save("bot.yaml", wrong);
    assert.equal(bot.notices.at(-1)?.kind, "problems");
    assert.match(await bot.slash("/home"), ERROR_ID);
    assert.ok(!("leaked" in globalThis));
  }
  assert.equal(await bot.slash("/began"), "Bot: began 1");
});

Deno.test("an extension is isolated in the bots that say so", async () => {
  await using bot = await start();
  await bot.save(
    "other.yaml",
    "name: Other\nprefix: '?'\ncommands: { home: { description: Home, handler: dice.home } }",
  );
  assert.equal(await bot.say("?home"), "Other: somewhere");
  assert.match(await bot.say("!home"), ERROR_ID);
});

Deno.test("an extension that cannot be isolated is told of, and the bot runs without it", async () => {
  const FUNCTION = `import { defineExtension, defineFunction } from "cordial";
export default defineExtension({
  functions: { sum: defineFunction({ description: "Adds", params: [], returns: "number", run: () => 1 }) },
});`;
  await using bot = await startTestBot({
    "bot.yaml": `extensions: { isolate: { sums: {} } }
commands: { ping: { description: Ping, reply: pong }, sum: { description: Sum, reply: "{sums.sum()}" } }`,
    "../extensions/sums.ts": FUNCTION,
  });
  assert.match(await bot.slash("/ping"), /pong/);
  assert.match(
    info(bot).problem!,
    /^extensions\/sums\.ts cannot be isolated, because the engine does not wait for the function `sum` of expressions\./,
  );
});
