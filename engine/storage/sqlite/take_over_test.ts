import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { TestFolder } from "../../files/test_folder.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { listBackups } from "../backup/backup_name.ts";
import { openSqliteStorage } from "../open_sqlite_storage.ts";

/** A database with the tables of the same names that bots had before, with ids as numbers. */
function formerDatabase(path: string): void {
  using db = new DatabaseSync(path);
  db.exec(`
    CREATE TABLE guild_settings (guild_id INTEGER PRIMARY KEY, prefix TEXT, settings TEXT, created_at TIMESTAMP);
    CREATE TABLE user_data (user_id INTEGER PRIMARY KEY, data TEXT, last_seen TIMESTAMP);
    CREATE TABLE command_stats (command_name TEXT PRIMARY KEY, usage_count INTEGER, last_used TIMESTAMP);
    INSERT INTO guild_settings VALUES (823475887319941131, '?', '{"a": {"b": 1}}', '2024-05-06 07:08:09');
    INSERT INTO guild_settings VALUES (2, NULL, NULL, NULL);
    INSERT INTO user_data VALUES (1234567890123456789, 'colour:red', '2024-05-06T07:08:09.123456+02:00');
    INSERT INTO user_data VALUES (8, '[1]', 1714979289);
    INSERT INTO command_stats VALUES ('ping', 12, '2024-05-06 07:08:09'), ('help', NULL, NULL);
    CREATE TABLE tickets (id INTEGER PRIMARY KEY, text TEXT);
    INSERT INTO tickets VALUES (1, 'keep me');
  `);
}

Deno.test("openSqliteStorage takes over the rows of former tables, and backs the file up before", async () => {
  using folder = new TestFolder();
  const path = folder.file("bot.db");
  formerDatabase(path);
  const clock = new VirtualClock();
  const storage = await openSqliteStorage(path, { clock });
  assert.deepEqual(await storage.guilds.get("823475887319941131"), {
    guildId: "823475887319941131",
    prefix: "?",
    settings: { a: { b: 1 } },
    createdAt: Date.UTC(2024, 4, 6, 7, 8, 9),
  });
  assert.deepEqual(await storage.guilds.get("2"), {
    guildId: "2",
    prefix: undefined,
    settings: {},
    createdAt: clock.now(),
  });
  assert.deepEqual(await storage.users.get("1234567890123456789"), {
    userId: "1234567890123456789",
    data: { former: "colour:red" },
    lastSeen: Date.UTC(2024, 4, 6, 5, 8, 9, 123),
  });
  assert.deepEqual(await storage.users.get("8"), {
    userId: "8",
    data: { former: "[1]" },
    lastSeen: 1_714_979_289_000,
  });
  storage.activity.commandUsed("ping");
  storage.activity.commandUsed("help");
  assert.deepEqual(await storage.commandStats(), [["ping", 13], ["help", 1]]);
  await storage.close();

  const [backup, ...others] = listBackups(path);
  assert.equal(others.length, 0);
  using before = new DatabaseSync(backup!.path, { readOnly: true });
  assert.equal(
    before.prepare("SELECT data FROM user_data WHERE user_id = 1234567890123456789").get()?.data,
    "colour:red",
  );
  using after = new DatabaseSync(path, { readOnly: true });
  assert.equal(after.prepare("SELECT text FROM tickets").get()?.text, "keep me");
  const left = after.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'former%'").all();
  assert.deepEqual(left, []);
});

Deno.test("openSqliteStorage takes over former tables that lack columns", async () => {
  using folder = new TestFolder();
  const path = folder.file("bot.db");
  {
    using db = new DatabaseSync(path);
    db.exec(`CREATE TABLE user_data (user_id INTEGER PRIMARY KEY, data TEXT);
      INSERT INTO user_data VALUES (7, '{"coins": 5}');
      CREATE TABLE command_stats (name TEXT);
      INSERT INTO command_stats VALUES ('x')`);
  }
  const storage = await openSqliteStorage(path, { clock: new VirtualClock() });
  assert.deepEqual(await storage.users.get("7"), { userId: "7", data: { coins: 5 }, lastSeen: undefined });
  assert.deepEqual(await storage.commandStats(), []);
  await storage.close();
});
