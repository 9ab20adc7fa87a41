import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { StorageError } from "../model/storage.ts";
import { TestFolder } from "../files/test_folder.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { withDatabase } from "./backup/test_databases.ts";
import { checkDatabase } from "./check_database.ts";
import { openSqliteStorage } from "./open_sqlite_storage.ts";
import { MIGRATIONS } from "./sqlite/migrations.ts";
import { Random } from "../simulator/random.ts";

Deno.test.sanitizer({ ops: true, resources: true });

const clock = new VirtualClock();
const PAGE = 4_096;

/** A database of some dozens of pages. */
async function database(path: string): Promise<Uint8Array> {
  await withDatabase(path, clock, (storage) =>
    storage.transaction(async ({ users, values }) => {
      for (let i = 0; i < 300; i++) {
        await users.set(String(i), "text", `${i}`.repeat(150));
        await values.set("n", `k${i}`, i, { expiresAt: Date.UTC(2030, 0, 1) + i, userId: String(i) });
      }
    }));
  return Deno.readFileSync(path);
}

Deno.test("checkDatabase tells what is there and changes nothing", async () => {
  using folder = new TestFolder();
  const path = folder.file("bot.db");
  assert.deepEqual(checkDatabase(path), { state: "missing" });
  assert.deepEqual(checkDatabase(folder.file("none/bot.db")), { state: "missing" });
  folder.file("bot.db", "");
  assert.deepEqual(checkDatabase(path), { state: "missing" }, "nothing was ever written to it");
  await database(path);
  assert.deepEqual(checkDatabase(path), { state: "ok", version: MIGRATIONS.length });
  {
    using db = new DatabaseSync(path);
    db.exec("INSERT INTO schema_migrations VALUES (99, 'later', '0', '')");
  }
  const before = Deno.readFileSync(path);
  assert.deepEqual(checkDatabase(path), { state: "newer", found: 99, known: MIGRATIONS.length });
  assert.deepEqual(Deno.readFileSync(path), before);
  assert.deepEqual(folder.names(), ["bot.db"]);
});

Deno.test("checkDatabase takes a version that cannot follow another one for damage, not for a newer program", async () => {
  using folder = new TestFolder();
  const path = folder.file("bot.db");
  await database(path);
  {
    using db = new DatabaseSync(path);
    db.exec("UPDATE schema_migrations SET version = version + 81");
  }
  assert.deepEqual(checkDatabase(path), {
    state: "damaged",
    why: "the list of its versions begins with 82",
  });
});

Deno.test("checkDatabase reads what a killed process left in the log, and leaves the log", async () => {
  using folder = new TestFolder();
  const path = folder.file("bot.db");
  const storage = await openSqliteStorage(path, { clock });
  const killed = folder.file("killed.db");
  for (const end of ["", "-wal"]) Deno.copyFileSync(path + end, killed + end);
  await storage.close();
  const log = Deno.readFileSync(`${killed}-wal`);
  assert.ok(log.length > 0);
  assert.deepEqual(
    checkDatabase(killed),
    { state: "ok", version: MIGRATIONS.length },
    "the tables stand in the log",
  );
  assert.deepEqual(Deno.readFileSync(`${killed}-wal`), log);
  const reopened = await openSqliteStorage(killed, { clock });
  await reopened.close();
});

Deno.test("checkDatabase undoes what a killed process left half written in a database without a log", () => {
  using folder = new TestFolder();
  const path = folder.file("former.db");
  const killed = folder.file("killed.db");
  {
    using db = new DatabaseSync(path);
    db.exec("CREATE TABLE user_data (user_id INTEGER PRIMARY KEY, data TEXT); BEGIN");
    const insert = db.prepare("INSERT INTO user_data VALUES (?, ?)");
    for (let i = 0; i < 200; i++) insert.run(i, "x".repeat(1_000));
    // Too little memory for the changes, so that they go into the file before they are committed.
    db.exec("COMMIT; PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN");
    db.exec("UPDATE user_data SET data = data || data || data || data || data WHERE user_id % 3 = 1");
    for (const end of ["", "-journal"]) Deno.copyFileSync(path + end, killed + end);
    db.exec("ROLLBACK");
  }
  assert.deepEqual(checkDatabase(killed), { state: "ok", version: 0 });
  using db = new DatabaseSync(killed);
  assert.equal(db.prepare("SELECT count(*) AS n FROM user_data").get()?.n, 200);
});

Deno.test("checkDatabase calls an empty file damaged where there are backups", () => {
  using folder = new TestFolder();
  const path = folder.file("bot.db", "");
  folder.file("bot.db.backup_20260101_000000", "");
  assert.deepEqual(checkDatabase(path), {
    state: "damaged",
    why: "the file is empty, although there are backups of it",
  });
});

Deno.test("checkDatabase says what is damaged", async () => {
  using folder = new TestFolder();
  const path = folder.file("bot.db");
  const whole = await database(path);
  const cases: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array])[] = [
    ["text", () => new TextEncoder().encode("hello".repeat(2_000))],
    ["the header is overwritten", (bytes) => bytes.fill(0, 0, 100)],
    ["half of the file is missing", (bytes) => bytes.slice(0, Math.floor(bytes.length / 2 / PAGE) * PAGE)],
    ["a page is overwritten", (bytes) => bytes.fill(0xff, 3 * PAGE, 4 * PAGE)],
    ["the tables are overwritten", (bytes) => bytes.fill(0xff, 108, PAGE)],
  ];
  for (const [name, damage] of cases) {
    const bytes = damage(whole.slice());
    Deno.writeFileSync(path, bytes);
    const state = checkDatabase(path);
    assert.equal(state.state, "damaged", name);
    assert.ok(state.state === "damaged" && state.why.length > 5 && !state.why.includes("\n"), name);
    assert.deepEqual(Deno.readFileSync(path), bytes, "it stays as it was");
    assert.deepEqual(folder.names(), ["bot.db"], name);
  }
});

Deno.test("checkDatabase takes a schema that names what does not exist for damage", async () => {
  using folder = new TestFolder();
  const path = folder.file("bot.db");
  const text = new TextDecoder("latin1").decode(await database(path));
  assert.ok(text.includes("json_type"));
  const bytes = Uint8Array.from(text.replaceAll("json_type", "json_tyqe"), (char) => char.charCodeAt(0));
  for (const end of ["-wal", "-shm"]) await Deno.remove(path + end).catch(() => {});
  Deno.writeFileSync(path, bytes);
  const { state } = checkDatabase(path);
  assert.equal(state, "damaged");
});

Deno.test("a database with random damage is found out or still works, and is never replaced", async () => {
  using folder = new TestFolder();
  const path = folder.file("bot.db");
  const whole = await database(path);
  const random = new Random(Deno.env.get("RANDOM_CASES") ? Date.now() : 1);
  let found = 0;
  for (let round = 0; round < 60; round++) {
    const bytes = whole.slice();
    const inHeader = round % 3 === 0;
    for (let flips = 0; flips < 8; flips++) {
      const at = Math.floor(random.next() * (inHeader ? 100 : bytes.length));
      bytes[at]! ^= 1 << Math.floor(random.next() * 8);
    }
    for (const end of ["-wal", "-shm", "-journal"]) await Deno.remove(path + end).catch(() => {});
    Deno.writeFileSync(path, bytes);
    const { state } = checkDatabase(path);
    assert.deepEqual(Deno.readFileSync(path), bytes);
    if (state === "damaged") found++;
    const opened = await result(openSqliteStorage(path, { clock }));
    if (opened instanceof StorageError) {
      assert.deepEqual(Deno.readFileSync(path), bytes, "a file that was refused stays as it was");
      continue;
    }
    for (const id of ["1", "150", "299"]) {
      await result(opened.users.set(id, "more", 1));
      await result(opened.users.get(id));
    }
    await opened.close();
  }
  assert.ok(found > 10, `${found} of 60 were found out`);
});

/** What a promise gives, or the StorageError that it fails with. No other error may come out. */
async function result<T>(promise: Promise<T>): Promise<T | StorageError> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof StorageError) return error;
    throw error;
  }
}
