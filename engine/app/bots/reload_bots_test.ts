/** Saves that concern several bots and extensions at once: they are taken over by all of them, or by none. */
import assert from "node:assert/strict";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";

const define = (prefix: string, more = "") =>
  `{ name: Bot${prefix}, prefix: "${prefix}", cooldowns: { default_rate: 0 },
     extensions: { settings: { dice: { place: "${prefix}" } } },
     commands: { roll: { description: Roll, handler: dice.roll }, ${more} } }`;

const dice = (word: string, { before = "", setup = "" } = {}) =>
  `import { defineExtension, defineSettings } from "cordial";
export default defineExtension({
  ${before}
  settings: defineSettings({ place: { type: "text", default: "nowhere" } }),
  setup({ settings, log, onUnload }) {
    ${setup}
    log.info("${word} begins in " + settings.place);
    onUnload(() => log.info("${word} ends in " + settings.place));
  },
  handlers: { roll: ({ reply }) => reply("${word}") },
});
`;

const REFUSE_B = `if (settings.place === "?") throw new Error("not here");`;

async function saveExtension(bot: TestBot, name: string, text: string): Promise<void> {
  await Deno.writeTextFile(`${bot.folder}/extensions/${name}.ts`, text);
  await bot.reloader.reload();
}

const rolls = async (bot: TestBot) => [await bot.say("!roll"), await bot.say("?roll")];

Deno.test("a version that one of several bots refuses runs in none of them", async () => {
  await using bot = await startTestBot(
    { "a.yaml": define("!"), "b.yaml": define("?"), "../extensions/dice.ts": dice("one") },
    { rateLimits: false },
  );
  assert.deepEqual(await rolls(bot), ["Bot!: one", "Bot?: one"]);
  await saveExtension(bot, "dice", dice("two", { setup: REFUSE_B }));
  assert.deepEqual(await rolls(bot), ["Bot!: one", "Bot?: one"]);
  const told = bot.notices.filter(({ kind }) => kind === "reloaded" || kind === "extension-problem");
  assert.deepEqual(told.map(({ kind }) => kind), ["extension-problem"]);
  assert.match(JSON.stringify(told), /not here.*The version from before keeps running/);
  // What was begun in the other bot was ended, and what ran was left alone.
  assert.equal(bot.log.lines.filter((line) => line === "INFO one ends in !").length, 0);
  assert.deepEqual(
    bot.log.lines.filter((line) => line.includes("two")).filter((line) => !line.includes("Not reloaded")),
    ["INFO two begins in !", "INFO two ends in !"],
  );
  await saveExtension(bot, "dice", dice("three"));
  assert.deepEqual(await rolls(bot), ["Bot!: three", "Bot?: three"]);
});

Deno.test("an extension that one bot alone cannot begin with keeps running in the others", async () => {
  const files = { "a.yaml": define("!"), "../extensions/dice.ts": dice("one", { setup: REFUSE_B }) };
  await using bot = await startTestBot(files, { rateLimits: false });
  const other = /^Bot\?: .*the extension `dice` is not loaded/;
  const told = () => bot.notices.flatMap((notice) => notice.kind === "extension-problem" ? [notice.bot] : []);
  await bot.save("b.yaml", define("?"));
  assert.equal(await bot.say("!roll"), "Bot!: one");
  assert.match(await bot.say("?roll"), other);
  assert.equal(bot.app.extensions.get("b")!.list()[0]!.state, "failed");
  assert.deepEqual(told(), ["b"]);
  // Neither does it keep the bot from being changed, nor is it told again.
  await bot.save("b.yaml", define("?", "hi: { description: Hi, reply: hi }"));
  assert.equal(await bot.say("?hi"), "Bot?: hi");
  assert.deepEqual(told(), ["b"]);
  await bot.restart();
  assert.equal(await bot.say("!roll"), "Bot!: one");
  assert.match(await bot.say("?roll"), other);
  await saveExtension(bot, "dice", dice("two"));
  assert.deepEqual(await rolls(bot), ["Bot!: two", "Bot?: two"]);
});

Deno.test("a save with settings that an extension cannot begin with changes nothing", async () => {
  const files = { "b.yaml": define("."), "../extensions/dice.ts": dice("one", { setup: REFUSE_B }) };
  await using bot = await startTestBot(files, { rateLimits: false });
  await bot.save("b.yaml", define("?"));
  assert.equal(await bot.say(".roll"), "Bot.: one");
  assert.deepEqual(bot.notices.at(-1), {
    kind: "extensions-refused",
    bot: "b",
    failed: [{ name: "dice", problem: "Its setup failed: not here (extensions/dice.ts:6:39)" }],
  });
  await bot.save("b.yaml", define("!"));
  assert.equal(await bot.say("!roll"), "Bot.: one");
});

Deno.test("a bot that goes while an extension is refused is told of once", async () => {
  await using bot = await startTestBot(
    {
      "a.yaml": define("!"),
      "b.yaml": define("?"),
      "c.yaml": define("."),
      "../extensions/dice.ts": dice("one"),
    },
    { rateLimits: false },
  );
  await Deno.remove(`${bot.folder}/bots/c.yaml`);
  await saveExtension(bot, "dice", dice("two", { setup: REFUSE_B }));
  assert.deepEqual(await rolls(bot), ["Bot!: one", "Bot?: one"]);
  assert.equal(bot.notices.filter(({ kind }) => kind === "removed").length, 1);
});

Deno.test("extensions stay that require one whose new version is refused", async () => {
  const table = dice("table", { before: `requires: { dice: "*" },` });
  await using bot = await startTestBot(
    {
      "a.yaml": define("!"),
      "b.yaml": define("?"),
      "../extensions/dice.ts": dice("one", { before: `version: "1.0.0",` }),
      "../extensions/table.ts": table,
    },
    { rateLimits: false },
  );
  await saveExtension(bot, "dice", dice("two", { before: `version: "1.1.0",`, setup: REFUSE_B }));
  assert.deepEqual(await rolls(bot), ["Bot!: one", "Bot?: one"]);
  for (const loader of bot.app.extensions.values()) {
    assert.deepEqual(loader.list().map(({ name, state }) => [name, state]), [
      ["dice", "loaded"],
      ["table", "loaded"],
    ]);
  }
  // Beside those that run one was begun for the refused version, and ended with it.
  const count = (line: string) => bot.log.lines.filter((one) => one === line).length;
  assert.equal(count("INFO table begins in nowhere") - count("INFO table ends in nowhere"), 2);
});

Deno.test("a save that makes bots share a prefix, or is no definition by its name, is told once", async () => {
  const definition = (prefix: string) =>
    `{ name: B, token: "\${A${prefix === "!" ? 1 : 2}}", prefix: "${prefix}", commands: {} }`;
  await using bot = await startTestBot({ "a.yaml": definition("!"), "b.yaml": definition("?") });
  const told = () =>
    bot.notices.flatMap((notice) =>
      notice.kind === "project-problems" ? notice.problems.map(({ code }) => code) : []
    );
  await bot.save("b.yaml", definition("?").replace('"?"', '"!"'));
  assert.deepEqual(told(), ["prefix-shared"]);
  await bot.save("b.yaml", `# again\n${definition("?").replace('"?"', '"!"')}`);
  assert.deepEqual(told(), ["prefix-shared"]);
  await bot.save("c.yml.txt", definition("+"));
  assert.deepEqual(told(), ["prefix-shared", "file-txt-ending"]);
});
