import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { TestFolder } from "../files/test_folder.ts";
import { TestProcess } from "./test_process.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { openSqliteStorage } from "./open_sqlite_storage.ts";
import { MIGRATIONS } from "./sqlite/migrations.ts";
import { codeOf } from "./test_storage.ts";

Deno.test.sanitizer({ ops: true, resources: true });

const windows = Deno.build.os === "windows";
const clock = new VirtualClock();
const open = (path: string) => openSqliteStorage(path, { clock });

async function messageOf(promise: Promise<unknown>): Promise<string> {
  return await promise.then(
    () => "it did not fail",
    (error) => error instanceof Error ? error.message : String(error),
  );
}

Deno.test("openSqliteStorage creates the folders and a file that only its owner can read", async () => {
  using folder = new TestFolder();
  const path = folder.file("data/bots/bot.db");
  const storage = await open(path);
  await storage.users.set("1", "a", 1);
  if (!windows) {
    for (const end of ["", "-wal", "-shm"]) assert.equal(Deno.statSync(path + end).mode! & 0o777, 0o600, end);
  }
  await storage.close();
  assert.deepEqual([...Deno.readDirSync(folder.file("data/bots"))].map(({ name }) => name), ["bot.db"]);
});

Deno.test("openSqliteStorage uses a write-ahead log and keeps what was written", async () => {
  using folder = new TestFolder();
  const path = folder.file("bot.db");
  const first = await open(path);
  await first.guilds.setPrefix("1", "?");
  first.activity.commandUsed("ping");
  first.activity.errorHappened();
  await first.close();
  const second = await open(path);
  assert.equal((await second.guilds.get("1"))?.prefix, "?");
  assert.deepEqual(await second.commandStats(), [["ping", 1]]);
  assert.deepEqual(await second.totals(), { commands_processed: 1, messages_seen: 0, error_count: 1 });
  await second.close();
  using db = new DatabaseSync(path);
  assert.equal(db.prepare("PRAGMA journal_mode").get()?.journal_mode, "wal");
});

Deno.test("openSqliteStorage opens a path that SQLite would read as something else", async () => {
  using folder = new TestFolder();
  for (const path of [":memory:", "file:x?mode=memory", "bot # 1 % é.db"]) {
    // In a process of its own: the working folder belongs to all test files that run at the same time.
    assert.deepEqual(await new TestProcess(["write", path], folder.path).end(), ["written"]);
    assert.ok(folder.names().includes(path), path);
  }
});

Deno.test("openSqliteStorage refuses a file that is no database and leaves it as it is", async () => {
  using folder = new TestFolder();
  const text = "These are my notes, and no database.\n".repeat(200);
  const path = folder.file("bot.db", text);
  assert.equal(await codeOf(open(path)), "damaged");
  assert.match(await messageOf(open(path)), /bot\.db.*damaged.*Restore a backup/);
  assert.equal(Deno.readTextFileSync(path), text);
  assert.deepEqual(folder.names(), ["bot.db"]);
});

Deno.test("openSqliteStorage refuses a database of another program and leaves it as it is", async () => {
  using folder = new TestFolder();
  const path = folder.file("bot.db");
  {
    using db = new DatabaseSync(path);
    db.exec("CREATE TABLE bookmarks (url TEXT)");
  }
  const before = Deno.readFileSync(path);
  assert.equal(await codeOf(open(path)), "not_ours");
  assert.deepEqual(Deno.readFileSync(path), before);
});

Deno.test("openSqliteStorage refuses a newer database and leaves it as it is", async () => {
  using folder = new TestFolder();
  const path = folder.file("bot.db");
  await (await open(path)).close();
  const newest = MIGRATIONS.length + 1;
  {
    using db = new DatabaseSync(path);
    db.exec(`INSERT INTO schema_migrations VALUES (${newest}, 'later', '0', '')`);
  }
  const before = Deno.readFileSync(path);
  assert.equal(await codeOf(open(path)), "newer_version");
  const message = await messageOf(open(path));
  assert.ok(message.includes(`version ${newest}`) && message.includes(`up to ${MIGRATIONS.length}`), message);
  assert.deepEqual(Deno.readFileSync(path), before);
});

Deno.test("openSqliteStorage says what stands in its way", async () => {
  using folder = new TestFolder();
  Deno.mkdirSync(folder.file("folder.db"));
  assert.equal(await codeOf(open(folder.file("folder.db"))), "unreachable");
  folder.file("file", "text");
  assert.equal(await codeOf(open(folder.file("file/bot.db"))), "unreachable");
});

Deno.test("openSqliteStorage refuses writes that the database forbids, and goes on", async () => {
  using folder = new TestFolder();
  const path = folder.file("bot.db");
  const storage = await open(path);
  await storage.users.set("1", "a", 1);
  using other = new DatabaseSync(path);
  other.exec("CREATE TRIGGER no BEFORE UPDATE ON user_data BEGIN SELECT RAISE(ABORT, 'not today'); END");
  assert.match(await messageOf(storage.users.set("1", "a", 2)), /Could not write to user_data.*not today/);
  const undone = storage.transaction(async (scope) => {
    await scope.guilds.setPrefix("1", "?");
    await scope.users.set("1", "a", 2);
  });
  assert.equal(await codeOf(undone), "other");
  assert.equal(await storage.guilds.get("1"), undefined);
  assert.equal(await storage.users.value("1", "a"), 1);
  await storage.close();
});

Deno.test("a transaction that the database undoes by itself is lost as a whole, and says so", async () => {
  using folder = new TestFolder();
  const path = folder.file("bot.db");
  const storage = await open(path);
  await storage.users.set("1", "a", 1);
  using other = new DatabaseSync(path);
  other.exec("CREATE TRIGGER no BEFORE UPDATE ON user_data BEGIN SELECT RAISE(ROLLBACK, 'all of it'); END");
  const later: unknown[] = [];
  const lost = storage.transaction(async (scope) => {
    await scope.guilds.setPrefix("1", "?");
    later.push(await codeOf(scope.transaction((inner) => inner.users.set("1", "a", 2))));
    // On its own, this would now be committed at once.
    later.push(await codeOf(scope.guilds.setPrefix("2", "?")));
  });
  assert.match(await messageOf(lost), /A transaction was undone as a whole.*all of it/);
  assert.equal(later[0], "other");
  assert.equal(await storage.guilds.get("1"), undefined);
  assert.equal(await storage.guilds.get("2"), undefined);
  assert.equal(await storage.users.value("1", "a"), 1);
  await storage.close();
});
