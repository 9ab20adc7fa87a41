/** What extensions have at hand, from their files to what people see. */
import assert from "node:assert/strict";
import { prometheusText } from "../../metrics/mod.ts";
import { listBackups } from "../../storage/mod.ts";
import type { ExtensionContext } from "../../extensions/mod.ts";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";

/** What the extensions of a test leave for it: they run in the same process. */
declare global {
  var left: Record<string, unknown>;
}

const DEFINITION = `
name: Bot
cooldowns: { default_rate: 0 }
data: { coins: { type: number, per: user, default: 5 } }
commands:
  all: { description: All, handler: keeper.all }
  add: { description: Add, options: { n: { type: integer, description: N, required: true } }, handler: keeper.add }
  hang: { description: Hang, handler: keeper.hang }
  meta: { description: Meta, handler: keeper.meta }
`;

const TABLES = '"CREATE TABLE notes (id INTEGER PRIMARY KEY, n INTEGER NOT NULL) STRICT"';

const keeper = (tables = TABLES, setup = "") =>
  `import { defineExtension } from "cordial";
export default defineExtension({
  tables: [${tables}],
  setup(context) { ${setup} },
  handlers: {
    async all({ storage, tables, files, data, world, discord, rest, metrics, server, channel, user, reply, log, name }) {
      const uses = await storage.update("uses", (n = 0) => n + 1);
      await storage.set("about", { name: user.name }, { userId: user.id });
      const { id } = await tables.run("INSERT INTO notes (n) VALUES (?)", uses * 10);
      const notes = await tables.all("SELECT n FROM notes ORDER BY id");
      await files.writeJson("seen/people.json", [user.name]);
      await data.add("coins", 2);
      metrics.count("calls");
      metrics.gauge("notes", () => notes.length);
      const asked = await rest.getChannel(channel.id);
      const sent = await discord.send(channel.id, { content: "by the port", allowed_mentions: {} });
      await reply([
        name,
        uses,
        (await storage.list()).map(({ key }) => key).join("+"),
        id,
        notes.map(({ n }) => n).join("+"),
        (await files.list()).join(),
        JSON.stringify(await files.readJson("seen/people.json")),
        await data.get("coins"),
        world.guild(server.id).name === server.name,
        world.me.username,
        asked.name,
        typeof sent,
        (await storage.commandStats(1)).map(String).join(),
        (await storage.stats()).commandsProcessed,
      ].join("; "));
    },
    add: ({ tables, options, reply }) =>
      tables.transaction(async (scope) => {
        await scope.run("INSERT INTO notes (n) VALUES (?)", options.n);
        const { sum } = await scope.get("SELECT sum(n) AS sum FROM notes");
        if (options.n < 0) throw new Error("below nothing");
        await reply(String(sum));
      }),
    async hang({ tables }) {
      await tables.transaction(async (scope) => {
        await scope.run("INSERT INTO notes (n) VALUES (99)");
        left.hanging();
        await new Promise(() => {});
      });
    },
    async meta({ tables, reply }) {
      await reply((await tables.all("SELECT name FROM pragma_table_info('notes')")).map(({ name }) => name).join());
    },
  },
});
`;

function start(text = keeper(), definition = DEFINITION): Promise<TestBot> {
  globalThis.left = {};
  return startTestBot({ "bot.yaml": definition, "../extensions/keeper.ts": text }, { rateLimits: false });
}

const loader = (bot: TestBot) => bot.app.bots.get("bot")!.services.extensions;
const save = (bot: TestBot, text: string) => Deno.writeTextFile(`${bot.folder}/extensions/keeper.ts`, text);
const dataFiles = (bot: TestBot) =>
  [...Deno.readDirSync(`${bot.folder}/data`)].map(({ name }) => name).filter((name) => name.includes(".db"))
    .sort();
const numbers = (bot: TestBot) =>
  prometheusText(bot.metrics.read()).split("\n").filter((line) => line.startsWith("cordial_extension_"));

Deno.test("a handler uses storage, tables, files, data, world, discord, rest and metrics", async () => {
  await using bot = await start();
  const answer = (uses: number, notes: string, used: string) =>
    `Bot: by the port\nBot: keeper; ${uses}; about+uses; ${uses}; ${notes}; seen/people.json; ["Bo"]; ` +
    `${5 + 2 * uses}; true; Bot; ${bot.channel}; string; ${used}`;
  assert.equal(await bot.slash("/all"), answer(1, "10", "; 0"));
  assert.equal(await bot.slash("/all"), answer(2, "10+20", "all,1; 1"));
  assert.deepEqual(numbers(bot), [
    'cordial_extension_keeper_calls{bot="bot"} 2',
    'cordial_extension_keeper_notes{bot="bot"} 2',
  ]);
  assert.deepEqual(dataFiles(bot).filter((name) => name.endsWith(".db")), ["bot.db", "bot.keeper.db"]);
  assert.equal(
    await Deno.readTextFile(`${bot.folder}/data/extensions/keeper/seen/people.json`),
    '[\n  "Bo"\n]\n',
  );
  const services = bot.app.bots.get("bot")!.services;
  assert.equal((await services.exportPerson(bot.personId("Bo")))!.values.length, 2);
  await services.deletePerson(bot.personId("Bo"));
  assert.match(await bot.slash("/all"), /; 3; about\+uses; 3; 10\+20\+30; /);
});

Deno.test("a transaction of a handler that fails leaves nothing, and one that hangs is undone after 10 s", async () => {
  await using bot = await start();
  assert.equal(await bot.slash("/add n:5"), "Bot: 5");
  await bot.slash("/add n:-1");
  assert.equal(bot.reports.at(-1)?.outcome, "failed");
  const { promise: hanging, resolve } = Promise.withResolvers<void>();
  globalThis.left["hanging"] = resolve;
  const run = bot.slash("/hang");
  await hanging;
  const next = bot.slash("/add n:1");
  bot.clock.advance(10_000);
  await run;
  assert.match(
    String(bot.reports.find(({ command }) => command === "hang")?.error),
    /was not over after 10 s/,
  );
  assert.match(await next, /Bot: 6/);
});

Deno.test("a reload brings new tables and keeps rows, while the version from before finishes", async () => {
  await using bot = await start();
  await bot.slash("/add n:5");
  await save(bot, keeper(`${TABLES}, "ALTER TABLE notes ADD COLUMN mood TEXT"`));
  assert.equal((await loader(bot).reload("keeper")).state, "loaded");
  assert.equal(await bot.slash("/meta"), "Bot: id,n,mood");
  assert.equal(await bot.slash("/add n:2"), "Bot: 7");
});

Deno.test("tables that were changed refuse a version in words for its developer; the one from before goes on", async () => {
  await using bot = await start();
  await bot.slash("/add n:5");
  for (
    const [tables, why] of [
      [
        TABLES.replace("notes", "others"),
        /^Text 1 of `tables` of keeper is another one than that which has made/,
      ],
      [
        `${TABLES}, "CREATE TABLE a (x)", "CREATE TABEL b (x)"`,
        /^Text 3 of `tables` of keeper cannot be run: near "TABEL"/,
      ],
    ] as const
  ) {
    await save(bot, keeper(tables));
    assert.match((await loader(bot).reload("keeper")).problem!, why);
    assert.equal(await bot.slash("/meta"), "Bot: id,n");
  }
  await save(bot, keeper(`${TABLES}, "CREATE TABLE a (x)"`));
  assert.equal((await loader(bot).reload("keeper")).problem, undefined);
  await save(bot, keeper());
  assert.match(
    (await loader(bot).reload("keeper")).problem!,
    /made by 2 texts of `tables` of keeper, which has 1 now/,
  );
});

Deno.test("what an extension still holds after it was unloaded refuses, and its numbers are gone", async () => {
  await using bot = await start(keeper(TABLES, "left.context = context; context.metrics.count('loads');"));
  const context = left["context"] as ExtensionContext;
  assert.equal(typeof context.world.me.id, "string");
  assert.equal(numbers(bot).length, 1);
  await loader(bot).unload("keeper");
  assert.deepEqual(numbers(bot), []);
  const unloaded = { message: /The extension keeper was unloaded\./ };
  const uses: readonly (() => unknown)[] = [
    () => context.storage.get("a"),
    () => context.storage.set("a", 1),
    () => context.storage.list(),
    () => context.storage.commandStats(),
    () => context.storage.stats(),
    () => context.storage.commandUsed("a"),
    () => context.tables.all("SELECT 1"),
    () => context.tables.transaction(() => 1),
    () => context.files.readText("a"),
    () => context.files.list(),
    () => context.metrics.count("a"),
    () => context.metrics.gauge("a", () => 1),
    () => context.world.guild("1"),
    () => context.discord.send,
    () => context.rest.getChannel,
    () => context.emit("a"),
    () => context.use("a"),
  ];
  for (const use of uses) await assert.rejects(async () => await use(), unloaded, String(use));
});

Deno.test("world, discord and rest go to the bot's present connection when it has logged in anew", async () => {
  const slash = DEFINITION.replaceAll(": { description", ": { as: [slash], description");
  await using bot = await start(keeper(TABLES, "left.context = context;"), slash);
  const { world, discord, rest } = left["context"] as ExtensionContext;
  const before = bot.app.bots.get("bot")!.connection;
  assert.equal(world.me.id, before.me.id);
  await bot.save("bot.yaml", DEFINITION);
  const now = bot.app.bots.get("bot")!.connection;
  assert.notEqual(now, before, "it has logged in anew");
  const id = await discord.send(bot.channelId(bot.channel), { content: "again", allowed_mentions: {} });
  assert.equal((await rest.getMessage(bot.channelId(bot.channel), id)).content, "again");
  assert.throws(() => Object.assign(rest, { token: "x" }), TypeError);
  assert.equal(await Promise.resolve(world), world, "awaiting it asks for nothing");
});

Deno.test("files of an extension lie in its own folder", async () => {
  await using _bot = await start(keeper(TABLES, "left.context = context;"));
  const { files } = left["context"] as ExtensionContext;
  await files.writeText("a.txt", "one");
  for (const path of ["../x.json", "/etc/hostname", "a/../../x", "..\\x", ".hidden", ""]) {
    await assert.rejects(files.readText(path), { name: "FileError", code: "outside" }, path);
  }
  assert.deepEqual(await files.list(), ["a.txt"]);
});

Deno.test("emit lets events run, and refuses what the trigger does not declare", async () => {
  await using _bot = await start(
    keeper(TABLES, "left.context = context;").replace(
      "handlers: {",
      'triggers: { rung: { description: "It rang", values: { times: "number" } } },\n  handlers: {',
    ),
  );
  const { emit } = left["context"] as ExtensionContext;
  assert.doesNotThrow(() => emit("rung", { values: { times: 3 } }));
  assert.throws(
    () => emit("rung", { values: { times: "3" } }),
    /`values.times` is "3", and must be a number/,
  );
  assert.throws(() => emit("rang"), /keeper declares no such trigger \(it declares rung\)/);
});

Deno.test("backups hold the tables with the same moment, of extensions that are not loaded, too", async () => {
  await using bot = await start();
  await bot.slash("/add n:5");
  const { services } = bot.app.bots.get("bot")!;
  assert.equal(await services.backUp(), "bot.db.backup_20260101_000000");
  await loader(bot).unload("keeper");
  bot.clock.advance(60_000);
  await services.backUp();
  assert.deepEqual(dataFiles(bot).filter((name) => name.includes(".backup_")), [
    "bot.db.backup_20260101_000000",
    "bot.db.backup_20260101_000100",
    "bot.keeper.db.backup_20260101_000000",
    "bot.keeper.db.backup_20260101_000100",
  ]);
});

Deno.test("damaged tables are moved aside, and only their extension fails until the owner decides", async () => {
  await using bot = await start();
  await bot.slash("/add n:5");
  await bot.app.bots.get("bot")!.services.backUp();
  await loader(bot).unload("keeper");
  const path = `${bot.folder}/data/bot.keeper.db`;
  await Deno.writeFile(path, new Uint8Array(20_000).fill(0xff));
  const { state, problem } = await loader(bot).load("keeper");
  assert.equal(state, "failed");
  assert.match(
    problem!,
    /^The database of the extension keeper of bot is damaged \(.*\) and was moved to \S+bot\.keeper\.db\.damaged_\S+\. The newest good backup is \S+bot\.keeper\.db\.backup_\S+\. Take it with: deno task restore /,
  );
  assert.match((await loader(bot).load("keeper")).problem!, /found at an earlier start/);
  await Deno.copyFile(listBackups(path)[0]!.path, path);
  assert.equal((await loader(bot).load("keeper")).state, "loaded");
  assert.equal(await bot.slash("/add n:2"), "Bot: 7");
});
