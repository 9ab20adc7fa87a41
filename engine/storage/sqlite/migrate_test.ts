import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { StorageError } from "../../model/storage.ts";
import { TestFolder } from "../../files/test_folder.ts";
import { digestOf, migrate, type Migration } from "./migrate.ts";
import { MIGRATIONS } from "./migrations.ts";

const A: Migration = {
  version: 1,
  name: "people",
  sql: "CREATE TABLE people (id TEXT); INSERT INTO people VALUES ('1')",
};
const B: Migration = {
  version: 2,
  name: "names",
  sql: "ALTER TABLE people ADD COLUMN name TEXT DEFAULT 'x'",
};
const NOW = Date.UTC(2026, 0, 1);

/** All that a database holds, as text. */
function dump(db: DatabaseSync): string {
  const tables = db.prepare("SELECT name, sql FROM sqlite_schema ORDER BY name").all();
  const rows = tables.filter(({ sql }) => String(sql).startsWith("CREATE TABLE"))
    .map(({ name }) => db.prepare(`SELECT * FROM "${name}"`).all());
  return JSON.stringify([tables, rows, db.prepare("PRAGMA user_version").get()]);
}

function failure(run: () => unknown): StorageError {
  try {
    run();
  } catch (error) {
    if (error instanceof StorageError) return error;
    throw error;
  }
  throw new Error("It was expected to fail, and did not.");
}

Deno.test("migrate applies what is missing, once and in order", () => {
  using db = new DatabaseSync(":memory:");
  assert.deepEqual(migrate(db, [A], "bot.db", NOW), [1]);
  assert.deepEqual(migrate(db, [A, B], "bot.db", NOW), [2]);
  assert.deepEqual(migrate(db, [A, B], "bot.db", NOW), []);
  assert.deepEqual({ ...db.prepare("SELECT * FROM people").get() }, { id: "1", name: "x" });
  assert.equal(db.prepare("PRAGMA user_version").get()?.user_version, 2);
  const applied = db.prepare("SELECT version, name, applied_at FROM schema_migrations").all();
  assert.deepEqual(applied.map((row) => ({ ...row })), [
    { version: 1, name: "people", applied_at: "2026-01-01T00:00:00.000Z" },
    { version: 2, name: "names", applied_at: "2026-01-01T00:00:00.000Z" },
  ]);
});

Deno.test("migrate leaves the database as it was when one of several fails, and says which", () => {
  const broken: readonly string[] = [
    "CREATE TABLE more (id TEXT); INSERT INTO nowhere VALUES (1)",
    "CREATE TABLE more (id TEXT); COMMIT",
    "CREATE TABLE more (id TEXT); rollback",
    "not SQL at all",
  ];
  for (const sql of broken) {
    using db = new DatabaseSync(":memory:");
    migrate(db, [A], "bot.db", NOW);
    const before = dump(db);
    const error = failure(() => migrate(db, [A, B, { version: 3, name: "more things", sql }], "bot.db", NOW));
    assert.equal(error.code, "migration_failed");
    assert.match(error.message, /"bot\.db" to version 3 \("more things"\)/);
    assert.equal(db.isTransaction, false);
    assert.match(error.message, /as it was before/);
    assert.equal(dump(db), before, sql);
    assert.deepEqual(migrate(db, [A, B], "bot.db", NOW), [2], "it can still be used");
  }
});

Deno.test("migrate stops at a migration that ends the transaction unnoticed, and says so", () => {
  using db = new DatabaseSync(":memory:");
  const ending: Migration = { version: 2, name: "ending", sql: "CREATE TABLE more (id TEXT); END" };
  const error = failure(() => migrate(db, [A, ending], "bot.db", NOW));
  assert.equal(error.code, "migration_failed");
  assert.match(error.message, /"ending".*changed halfway. Restore the backup/);
});

Deno.test("migrate undoes what ran around the statements too", () => {
  using db = new DatabaseSync(":memory:");
  const around = () => {
    db.exec("CREATE TABLE before_it (id TEXT)");
    return () => {
      throw new Error("out of luck");
    };
  };
  const error = failure(() => migrate(db, [{ ...A, around }], "bot.db", NOW));
  assert.match(error.message, /out of luck/);
  assert.equal(db.prepare("SELECT count(*) AS n FROM sqlite_schema").get()?.n, 0);
});

Deno.test("migrate detects that a migration which was applied has changed", () => {
  using db = new DatabaseSync(":memory:");
  migrate(db, [A, B], "bot.db", NOW);
  const before = dump(db);
  for (const changed of [{ ...A, sql: `${A.sql}, ('2')` }, { ...A, name: "persons" }]) {
    const error = failure(() => migrate(db, [changed, B], "bot.db", NOW));
    assert.equal(error.code, "migration_changed");
    assert.match(error.message, /version 1 \("people"\)/);
  }
  assert.equal(dump(db), before);
  assert.deepEqual(
    migrate(db, [{ ...A, sql: `\n${A.sql}\n` }, B], "bot.db", NOW),
    [],
    "blanks around do not count",
  );
});

Deno.test("migrate refuses a newer database and says both versions", () => {
  using db = new DatabaseSync(":memory:");
  migrate(db, [A, B], "bot.db", NOW);
  const before = dump(db);
  const error = failure(() => migrate(db, [A], "bot.db", NOW));
  assert.equal(error.code, "newer_version");
  assert.match(error.message, /has version 2, and this program knows versions up to 1.*Update this program/s);
  assert.equal(dump(db), before);
});

Deno.test("migrate fails while another connection is writing, and has nothing to do when that one was faster", () => {
  using folder = new TestFolder();
  const path = folder.file("bot.db");
  using first = new DatabaseSync(path);
  first.exec("PRAGMA journal_mode = WAL; BEGIN IMMEDIATE");
  using second = new DatabaseSync(path, { timeout: 0 });
  assert.equal(failure(() => migrate(second, [A], path, NOW)).code, "in_use");
  first.exec("ROLLBACK");
  assert.deepEqual(migrate(first, [A], path, NOW), [1]);
  assert.deepEqual(migrate(second, [A], path, NOW), []);
});

Deno.test("MIGRATIONS are numbered without a gap and make the tables that bots know by name", () => {
  assert.deepEqual(MIGRATIONS.map(({ version }) => version), MIGRATIONS.map((_, index) => index + 1));
  using db = new DatabaseSync(":memory:");
  migrate(db, MIGRATIONS, "bot.db", NOW);
  const columns = (table: string) =>
    db.prepare(`SELECT name FROM pragma_table_info('${table}')`).all().map(({ name }) => name);
  assert.deepEqual(columns("guild_settings"), ["guild_id", "prefix", "settings", "created_at"]);
  assert.deepEqual(columns("user_data"), ["user_id", "data", "last_seen"]);
  assert.deepEqual(columns("command_stats"), ["command_name", "usage_count", "last_used"]);
});

Deno.test("digestOf gives what stands in the migrations of the engine, so none of them was changed", () => {
  for (const migration of MIGRATIONS) assert.equal(migration.checksum, digestOf(migration));
});
