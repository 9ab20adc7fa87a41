/** Functions of extensions that definitions call, from the file to what people see. */
import assert from "node:assert/strict";
import { startTestBot, type TestBot, type TestBotOptions } from "../../testkit/test_bot.ts";

/** What the handlers of a test tell it, and wait for: they run in the same process. */
declare global {
  var began: () => void;
  var gate: Promise<void>;
}

const DEFINITION = `
name: Bot
cooldowns: { default_rate: 0 }
commands:
  roll:
    description: Roll
    options:
      sides: { type: integer, description: Sides }
      who: { type: user, description: Who }
    handler: dice.roll
  many:
    description: Many
    options: { sides: { type: integer, description: Sides } }
    do:
      - handler: { name: dice.many, with: { sides: "{options.sides}", label: "for {user.name}", extra: [1, { a: true }] } }
        save_as: result
      - reply: "{result.sum} = {result.list}; {result.echo.label} {result.echo.extra[1].a} [{result.nothing}]"
  fail: { description: Fail, handler: dice.fail }
  safe:
    description: Safe
    do: [ { handler: dice.fail, on_error: { reply: caught } } ]
  hang: { description: Hang, handler: dice.hang }
`;

const dice = (word = "rolls", more = "") =>
  `import { defineExtension } from "cordial";
export default defineExtension({
  handlers: {
    async roll({ user, member, server, channel, options, values, reply, log }) {
      log.info("${word} for " + user.name);
      await reply(\`${word} \${options.sides} \${options.who?.name} \${member?.roles.length} \${member?.roleIds.length} \${server?.name} \${channel.name} \${Object.keys(values).length}\`);
      await reply({ text: \`@everyone <@\${user.id}>\`, ephemeral: true, embeds: [{ title: "Roll" }] });
    },
    many: ({ values, options }) => {
      options.sides = 99;
      return { sum: values.sides + 1, list: [1, 2], echo: values, nothing: undefined, later: new Date(0) };
    },
    async fail() {
      await Promise.resolve();
      throw new Error("the dice fell off the table");
    },
    hang({ signal, log }) {
      began();
      signal.addEventListener("abort", () => log.info("told to stop"));
      return new Promise(() => {});
    },
    ${more}
  },
});
`;

function start(files: Readonly<Record<string, string>> = {}, options: TestBotOptions = {}): Promise<TestBot> {
  return startTestBot({ "bot.yaml": DEFINITION, "../extensions/dice.ts": dice(), ...files }, {
    rateLimits: false,
    ...options,
  });
}

const loader = (bot: TestBot) => bot.app.bots.get("bot")!.services.extensions;
const saveDice = (bot: TestBot, text: string) => Deno.writeTextFile(`${bot.folder}/extensions/dice.ts`, text);

Deno.test("handler at a command calls a function that knows who asks, where, and what was given", async () => {
  await using bot = await start();
  const { name } = bot.guild();
  assert.equal(
    await bot.slash("/roll sides:6 who:@Dee"),
    `Bot: rolls 6 Dee 1 1 ${name} ${bot.channel} 0\nBot → Bo only: @everyone @Bo\n| # Roll`,
  );
  assert.match(await bot.say("!roll"), /^Bot: rolls undefined undefined/);
  assert.match(await bot.direct("!roll 3"), /^Bot: rolls 3 undefined undefined undefined undefined/);
  assert.ok(bot.log.lines.includes("INFO rolls for Bo"));
  const { messages } = bot.local.playground.snapshot();
  const sent = messages[bot.channelId(bot.channel)]!.map(({ message }) => message);
  const pinging = sent.filter(({ mention_everyone, mentions }) => mention_everyone || mentions.length > 0);
  assert.deepEqual(pinging, []);
});

Deno.test("handler as a step gets values with their types, and save_as keeps what it returns", async () => {
  await using bot = await start();
  assert.equal(await bot.slash("/many sides:5"), "Bot: 6 = 1, 2; for Bo true []");
});

Deno.test("what a handler throws is the run's failure, with an id for the person and the place for the log", async () => {
  await using bot = await start();
  const told = await bot.slash("/fail");
  const id = bot.reports.at(-1)?.errorId;
  assert.ok(id && told.includes(id));
  assert.ok(!told.includes("table"));
  assert.ok(bot.log.lines.some((line) => line.includes(id) && line.includes("the dice fell off the table")));
  assert.match(String((bot.reports.at(-1)?.error as Error).stack), /extensions\/dice\.ts:\d+:\d+/);
  assert.equal(await bot.slash("/safe"), "Bot: caught");
});

Deno.test("a handler that hangs ends with its run, and is told to stop", async () => {
  const { promise: began, resolve } = Promise.withResolvers<void>();
  globalThis.began = resolve;
  await using bot = await start();
  const hanging = bot.say("!hang");
  await began;
  bot.clock.advance(59_999);
  assert.equal(bot.reports.length, 0);
  bot.clock.advance(1);
  await hanging;
  assert.equal(bot.reports.at(-1)?.outcome, "failed");
  assert.match(bot.reports.at(-1)!.reason!, /longer than 60 s/);
  assert.ok(bot.log.lines.includes("INFO told to stop"));
});

Deno.test("handlers of an extension that is not loaded answer politely", async () => {
  await using bot = await start();
  await loader(bot).unload("dice");
  assert.match(
    await bot.slash("/roll"),
    /This doesn't work at the moment: the extension `dice` is not loaded\./,
  );
  await loader(bot).load("dice");
  assert.match(await bot.slash("/roll"), /^Bot: rolls/);
});

Deno.test("a reload exchanges all handlers; what is under way finishes on the old ones", async () => {
  const { promise: began, resolve } = Promise.withResolvers<void>();
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  Object.assign(globalThis, { began: resolve, gate });
  const held = `async slow({ reply }) { began(); await gate; await reply("old"); },`;
  const definition = `${DEFINITION}  slow: { description: Slow, handler: dice.slow }\n`;
  await using bot = await start({ "bot.yaml": definition, "../extensions/dice.ts": dice("rolls", held) });
  const slow = bot.slash("/slow");
  await began;
  await saveDice(bot, dice("throws", `slow: ({ reply }) => reply("new"),`));
  const reloading = loader(bot).reload("dice");
  open();
  assert.match(await slow, /Bot: old/);
  assert.equal((await reloading).state, "loaded");
  assert.match(await bot.slash("/slow"), /Bot: new/);
  assert.match(await bot.slash("/roll"), /Bot: throws/);
});

Deno.test("a version that is refused leaves the handlers of the one that runs", async () => {
  await using bot = await start();
  await saveDice(bot, dice().replace("async roll(", "async 'not a name'("));
  const { problem } = await loader(bot).reload("dice");
  assert.match(problem!, /`not a name` in `handlers` must be called with letters/);
  assert.match(await bot.slash("/roll"), /^Bot: rolls/);
  await saveDice(bot, dice("rolls", "broken: 5,"));
  assert.match(
    (await loader(bot).reload("dice")).problem!,
    /`broken` in `handlers` is a number, but must be a function/,
  );
});

Deno.test("a save that takes a function away which steps call is refused whole", async () => {
  await assert.rejects(
    start({ "../extensions/dice.ts": dice().replace("many:", "manny:") }),
    /The extension `dice` has no function `many`\./,
  );
  await using bot = await start();
  await saveDice(bot, dice("new").replace("hang(", "hangs("));
  await bot.reloader.reload();
  assert.match(JSON.stringify(bot.notices.at(-1)), /The extension `dice` has no function `hang`\./);
  assert.match(await bot.slash("/roll"), /^Bot: rolls/);
});

Deno.test("a bot may leave out an extension whose functions its steps call; people are told that they do not work", async () => {
  await using bot = await start();
  await bot.save("bot.yaml", `extensions: { blacklist: [dice] }\n${DEFINITION}`);
  assert.equal(JSON.stringify(bot.notices).match(/"extension-absent"/g)?.length, 5);
  assert.match(
    await bot.slash("/many sides:3"),
    /This doesn't work at the moment: the extension `dice` is not loaded\./,
  );
});

Deno.test("a bot that calls an extension of another name is not started, and the nearest one is told", async () => {
  await assert.rejects(
    start({ "bot.yaml": DEFINITION.replaceAll("dice.", "dise.") }),
    /There is no extension `dise` in the folder extensions\./,
  );
});
