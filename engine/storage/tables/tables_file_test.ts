import assert from "node:assert/strict";
import { join } from "node:path";
import { TestFolder } from "../../files/test_folder.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { backUp } from "../backup/back_up.ts";
import { openSqliteStorage } from "../open_sqlite_storage.ts";
import { TablesDatabase } from "./tables_database.ts";
import { holdsTables, tablesBeside, tablesPath } from "./tables_file.ts";

const clock = new VirtualClock();

async function makeTables(path: string): Promise<string> {
  await (await TablesDatabase.open({ path, extension: "x", texts: ["CREATE TABLE t (a)"] }, { clock }))
    .close();
  return path;
}

async function makeBot(path: string): Promise<string> {
  await (await openSqliteStorage(path, { clock })).close();
  return path;
}

Deno.test("tablesPath puts the name of the extension before the ending", () => {
  assert.equal(tablesPath(join("p", "data", "bot.db"), "dice"), join("p", "data", "bot.dice.db"));
  assert.equal(tablesPath(join("p", "my.bot.sqlite"), "dice"), join("p", "my.bot.dice.sqlite"));
  assert.equal(tablesPath(join("p", "bot"), "dice"), join("p", "bot.dice"));
});

Deno.test("tablesBeside finds the tables of one bot, and no database of another one", async () => {
  using folder = new TestFolder();
  const bot = await makeBot(folder.file("my.db"));
  await makeBot(folder.file("my.bot.db"));
  const dice = await makeTables(folder.file("my.dice.db"));
  const deck = await makeTables(folder.file("my.a-deck.db"));
  await makeTables(folder.file("my.bot.dice.db"));
  await backUp(dice, { clock });
  folder.file("my.notes.txt", "");
  assert.deepEqual([...tablesBeside(bot)], [["a-deck", deck], ["dice", dice]]);
  assert.deepEqual([...tablesBeside(folder.file("my.bot.db")).keys()], ["dice"]);
  assert.deepEqual([...tablesBeside(folder.file("none/bot.db"))], []);
});

Deno.test("holdsTables tells by the file, and by the name where the file is ruined", async () => {
  using folder = new TestFolder();
  const bot = await makeBot(folder.file("bot.db"));
  const tables = await makeTables(folder.file("anything.db"));
  assert.deepEqual([holdsTables(bot), holdsTables(tables)], [false, true]);
  assert.ok(holdsTables((await backUp(tables, { clock })).path));
  const ruined = "ruined ".repeat(100);
  assert.ok(holdsTables(folder.file("bot.dice.db", ruined)));
  assert.ok(!holdsTables(folder.file("other.dice.db", ruined)));
  assert.ok(!holdsTables(folder.file("bot.db", ruined)));
});
