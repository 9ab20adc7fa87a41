/** Built-in commands of the bot's owner. */
import assert from "node:assert/strict";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";

const define = (reply = "Pong", more = "") =>
  `{ name: Bot, cooldowns: { default_rate: 0 }, ${more} commands: { ping: { description: Ping, reply: ${reply} } } }`;
const DICE = (text: string) =>
  `import { defineExtension } from "cordial";
export default defineExtension({ setup({ log, onUnload }) { log.info("${text}"); onUnload(() => log.info("rests")); } });
`;

/** Ada, at the page, owns the bot. */
async function start(files: Record<string, string> = {}, definition = define()): Promise<TestBot> {
  const bot = await startTestBot({ "bot.yaml": definition, ...files }, { rateLimits: false });
  bot.actor = "Ada";
  return bot;
}

const steady = (told: string) => told.replaceAll(/\d+(\.\d+)? ms/g, "N ms");

/** Asks by slash and by prefix; both have to say the same, by slash to the asker alone. */
async function both(bot: TestBot, slash: string, prefix: string): Promise<string> {
  const typed = steady(await bot.say(prefix));
  const called = steady(await bot.slash(slash));
  assert.equal(called.replace("Bot → Ada only:", "Bot:"), typed);
  assert.match(called, /^Bot → Ada only: \| /);
  return typed;
}

const GREEN = "| color #00ff00";
const RED = "| color #ff0000";

Deno.test("commands of the owner are refused to everybody else, and not offered to them", async () => {
  await using bot = await start();
  for (const name of ["sync", "reload", "load x", "unload x", "atomictest", "backup", "shutdown"]) {
    assert.equal(
      await bot.say(`!${name}`, "Cy"),
      `Bot: | Only the bot's owner can use this command.\n${RED}`,
    );
    assert.equal(bot.reports.at(-1)!.refusedBy, "owner_only");
  }
  await assert.rejects(bot.slash("/shutdown", {}, "Cy"), /only be used by administrators/);
  bot.changeRole("Moderator", { permissions: ["administrator"] });
  assert.match(await bot.slash("/shutdown", {}, "Cy"), /^Bot → Cy only: \| Only the bot's owner/);
  assert.equal(bot.shutDowns, 0);
});

Deno.test("sync says that nothing differs, and then writes nothing", async () => {
  await using bot = await start();
  const same = `Bot: | The slash commands are up to date: nothing had to be changed.\n${GREEN}`;
  assert.equal(await both(bot, "/sync", "!sync"), same);
  const { bots } = bot.local.playground.snapshot();
  const before = bot.requests.length;
  await bot.say("!sync");
  const methods = bot.requests.slice(before).filter(({ path }) => path.includes("/commands"));
  assert.deepEqual(methods.map(({ method }) => method), ["GET"], "nothing is written where nothing differs");
  assert.equal(bots.length, 1);
});

Deno.test("reload takes over what is on disk, keeps the old version where it is broken, and says so", async () => {
  await using bot = await start();
  const same = `Bot: | Nothing has changed in the bot's files. Looked through in N ms.\n${GREEN}`;
  assert.equal(await both(bot, "/reload", "!reload"), same);
  const write = (text: string) => Deno.writeTextFile(`${bot.folder}/bots/bot.yaml`, text);
  await write(define("Two"));
  assert.equal(
    steady(await bot.say("!reload")),
    `Bot: | The bot's files are loaded again, in N ms.\n${GREEN}`,
  );
  assert.equal(await bot.say("!ping"), "Bot: Two");
  await write(define('"{user.nmae} {usr}"'));
  assert.equal(
    await both(bot, "/reload", "!reload"),
    "Bot: | The bot's files have 2 problems, so the last good version keeps running. What they are stands in the " +
      `terminal and in the log.\n${RED}`,
  );
  assert.equal(await bot.say("!ping"), "Bot: Two");
  await write(define("Three"));
  assert.match(await bot.slash("/reload"), /loaded again/);
  assert.equal(await bot.slash("/ping"), "Bot: Three");
});

Deno.test("reload by a version that needs other intents still answers", async () => {
  await using bot = await start({}, define().replace("description: Ping", "description: Ping, as: [slash]"));
  await Deno.writeTextFile(`${bot.folder}/bots/bot.yaml`, define("Two"));
  assert.match(await bot.slash("/reload"), /loaded again/);
  await bot.reloader.reload();
  assert.equal(await bot.say("!ping"), "Bot: Two");
});

Deno.test("load, unload and reload of an extension, and what cannot be loaded", async () => {
  await using bot = await start({
    "../extensions/dice.ts": DICE("one"),
    "../extensions/bad.ts": "throw new Error('boom');",
  });
  const lines = () => bot.log.lines.filter((line) => /^INFO (one|two|rests)$/.test(line));
  assert.equal(
    await both(bot, "/unload extension:dice", "!unload dice"),
    `Bot: | The extension \`dice\` is no longer loaded.\n${GREEN}`,
  );
  assert.deepEqual(lines(), ["INFO one", "INFO rests"]);
  await Deno.writeTextFile(`${bot.folder}/extensions/dice.ts`, DICE("two"));
  assert.equal(
    await both(bot, "/load extension:dice", "!load dice.ts"),
    `Bot: | The extension \`dice\` is loaded, in N ms.\n${GREEN}`,
  );
  assert.equal(
    await both(bot, "/reload extension:dice", "!reload dice"),
    `Bot: | The extension \`dice\` is loaded, in N ms.\n${GREEN}`,
  );
  assert.deepEqual(lines().slice(2, 3), ["INFO two"]);
  assert.equal(
    await both(bot, "/load extension:bad", "!load bad"),
    `Bot: | The extension \`bad\` is not loaded.\n\`\`\`\nextensions/bad.ts could not be loaded: boom (extensions/bad.ts:1:7)\n\`\`\`\n${RED}`,
  );
  const unknown = await both(bot, "/load extension:dcie", "!load dcie");
  assert.match(unknown, /^Bot: \| The extension `dcie` is not loaded\.(.|\n)*Did you mean `dice`\?/);
  assert.match(await bot.say("!load ../bots/bot"), /is not loaded/);
});

Deno.test("a broken save of an extension keeps the one that runs", async () => {
  await using bot = await start({ "../extensions/dice.ts": DICE("one") });
  await Deno.writeTextFile(`${bot.folder}/extensions/dice.ts`, "export default 5;");
  const told = await bot.say("!reload dice");
  assert.match(
    told,
    new RegExp(`^Bot: \\| The extension \`dice\` is not loaded\\.(.|\\n)*${RED.replace("|", "\\|")}$`),
  );
});

Deno.test("a blacklisted extension is not loaded", async () => {
  await using bot = await start(
    { "../extensions/dice.ts": DICE("one") },
    define("Pong", "extensions: { blacklist: [dice] },"),
  );
  assert.match(await both(bot, "/load extension:dice", "!load dice"), /`dice` stands on the blacklist/);
  assert.deepEqual(bot.log.lines.filter((line) => line === "INFO one"), []);
});

Deno.test("reload, load and unload offer the extensions that they are for, to the owner", async () => {
  await using bot = await start({
    "../extensions/dice.ts": DICE("one"),
    "../extensions/bad.ts": "throw new Error('boom');",
  });
  const offered = (command: string, value = "") =>
    bot.suggestions(command, [{ name: "extension", value }], "extension");
  assert.deepEqual(await offered("unload"), ["dice"]);
  assert.deepEqual(await offered("reload"), ["dice"]);
  assert.deepEqual(await offered("load"), ["bad"]);
  assert.deepEqual(await offered("load", "x"), []);
  bot.changeRole("Moderator", { permissions: ["administrator"] });
  bot.actor = "Cy";
  assert.deepEqual(await offered("unload"), []);
});

Deno.test("atomictest tries files and shows how long each step took", async () => {
  await using bot = await start();
  const told = await bot.say("!atomictest");
  assert.match(told, /^Bot: \| # 🧪 All tests of file operations passed\n/);
  for (const step of ["write", "read", "cached read", "integrity", "10 writes at once"]) {
    assert.match(told, new RegExp(`✓  ${step} +\\d+\\.\\d\\d ms`));
  }
  assert.match(
    told,
    /10 of 10 changes kept\n```\nThe cache of files holds \d+ of at most 512, each for 300 s\./,
  );
  assert.match(await bot.slash("/atomictest"), /^Bot → Ada only: \| # 🧪 All tests/);
});

Deno.test("backup copies the database, and says which file it is", async () => {
  await using bot = await start();
  assert.equal(
    steady(await bot.say("!backup")),
    `Bot: | The database is copied to \`bot.db.backup_20260101_000000\`, in N ms.\n${GREEN}`,
  );
  assert.match(
    await bot.slash("/backup"),
    /^Bot → Ada only: \| The database is copied to `bot\.db\.backup_20260101_000000_2`/,
  );
  for (const name of ["bot.db.backup_20260101_000000", "bot.db.backup_20260101_000000_2"]) {
    assert.ok((await Deno.stat(`${bot.folder}/data/${name}`)).size > 0);
  }
});

Deno.test("shutdown asks first, and stops only when it is confirmed by the owner", async () => {
  await using bot = await start();
  const QUESTION =
    "Bot: | Stop Bot? Nobody can start it from Discord again.\n| color #ffff00\n[Confirm] [Cancel]";
  assert.equal(await both(bot, "/shutdown", "!shutdown"), QUESTION);
  assert.equal(await bot.press("Cancel"), "edited: Bot → Ada only: | Nothing was done.\n| color #2b2d31");
  assert.equal(await bot.say("!shutdown"), QUESTION);
  assert.match(await bot.press("Confirm", "Bo"), /^Bot → Bo only: \| Only the person who asked/);
  assert.equal(bot.shutDowns, 0);
  assert.equal(
    await bot.press("Confirm"),
    "edited: Bot: | Stopping: running commands end, data is saved.\n| color #ffff00",
  );
  assert.equal(bot.shutDowns, 1);
});

Deno.test("a question to stop that was asked long ago stops nothing", async () => {
  await using bot = await start();
  await bot.say("!shutdown");
  await bot.restart();
  await bot.advance(180_000);
  assert.match(await bot.press("Confirm"), /This has expired/);
  assert.equal(bot.shutDowns, 0);
});
