import assert from "node:assert/strict";
import { join } from "node:path";
import { systemClock as clock } from "../../model/clock.ts";
import { listBackups, openSqliteStorage, TablesDatabase } from "../../storage/mod.ts";
import { backUpProject, backupsOf, databasesOf, restoreProject } from "./back_up_project.ts";
import { openProject } from "./project.ts";

const ROLLS = "CREATE TABLE rolls (n INTEGER)";

/** A project with one bot, its database, and the tables of an extension: both hold the number 1. */
async function setUp() {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(join(folder, "bots"));
  await Deno.writeTextFile(
    join(folder, "bots/bot.yaml"),
    "{ name: Bot, commands: { ping: { description: Ping, reply: pong } } }",
  );
  const path = join(folder, "data/bot.db");
  const tables = join(folder, "data/bot.dice.db");
  const set = async (n: number) => {
    const storage = await openSqliteStorage(path, { clock });
    await storage.users.set("1", "n", n);
    await storage.close();
    const database = await TablesDatabase.open({ path: tables, extension: "dice", texts: [ROLLS] }, {
      clock,
    });
    await database.session().run("DELETE FROM rolls");
    await database.session().run("INSERT INTO rolls VALUES (?)", n);
    await database.close();
  };
  await set(1);
  return {
    folder,
    path,
    tables,
    set,
    project: () => openProject(folder, { variables: { get: () => undefined } }),
    /** Of the bot's database and the extension's. */
    async numbers() {
      const storage = await openSqliteStorage(path, { clock });
      const first = await storage.users.value("1", "n");
      await storage.close();
      const database = await TablesDatabase.open({ path: tables, extension: "dice", texts: [ROLLS] }, {
        clock,
      });
      const row = await database.session().get("SELECT n FROM rolls");
      await database.close();
      return [first, row?.["n"]];
    },
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

Deno.test("backUpProject copies the tables of extensions with the database of their bot", async () => {
  await using test = await setUp();
  const { path, tables } = test;
  const project = await test.project();
  assert.deepEqual(await databasesOf(project), [path]);
  const made = await backUpProject(project);
  const stamp = made[0]!.path.slice(path.length);
  assert.match(stamp, /^\.backup_\d{8}_\d{6}$/);
  assert.deepEqual(made.map((backup) => backup.path), [path + stamp, tables + stamp]);
  assert.deepEqual((await backupsOf(project)).map((backup) => backup.path).sort(), [
    path + stamp,
    tables + stamp,
  ]);
});

Deno.test("restoreProject puts the tables back with the database of their bot, or alone, and keeps what was there", async () => {
  await using test = await setUp();
  const { folder, path, tables } = test;
  const [backup, tablesBackup] = await backUpProject(await test.project());
  await test.set(2);
  const restored = await restoreProject(folder, path, undefined);
  assert.equal(restored.from, backup!.path);
  assert.deepEqual(restored.tables.map(({ extension, from }) => [extension, from]), [[
    "dice",
    tablesBackup!.path,
  ]]);
  assert.deepEqual(restored.left, []);
  assert.deepEqual(await test.numbers(), [1, 1]);
  assert.match(restored.tables[0]!.kept!, /bot\.dice\.db\.before_restore_/);
  await test.set(3);
  assert.deepEqual((await restoreProject(folder, tables, tablesBackup!.path)).tables, []);
  assert.deepEqual(await test.numbers(), [3, 1]);
});

Deno.test("restoreProject leaves tables alone that have no backup of that moment, and brings back those that are gone", async () => {
  await using test = await setUp();
  const { folder, path, tables } = test;
  await backUpProject(await test.project());
  await Deno.remove(tables);
  await restoreProject(folder, path, undefined);
  assert.deepEqual(await test.numbers(), [1, 1]);
  for (const { path } of listBackups(tables)) await Deno.remove(path);
  await test.set(2);
  const restored = await restoreProject(folder, path, undefined);
  assert.deepEqual([restored.tables, restored.left], [[], ["dice"]]);
  assert.deepEqual(await test.numbers(), [1, 2]);
});
