import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { TestFolder } from "../../files/test_folder.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { checkDatabase } from "../check_database.ts";
import { lockInstance } from "../instance_lock.ts";
import { openSqliteStorage } from "../open_sqlite_storage.ts";
import { codeOf } from "../test_storage.ts";
import { backUp } from "./back_up.ts";
import { newestGoodBackup } from "./newest_good_backup.ts";
import { restoreBackup } from "./restore_backup.ts";
import { setAside } from "./set_aside.ts";
import { withDatabase } from "./test_databases.ts";

Deno.test.sanitizer({ ops: true, resources: true });

const clock = new VirtualClock();
const NOW = "20260101_000000";
const write = (path: string, value: number) =>
  withDatabase(path, clock, (storage) => storage.users.set("1", "n", value));
const read = (path: string) => withDatabase(path, clock, (storage) => storage.users.value("1", "n"));

/** A folder with `bot.db` (2) and a backup of it (1), locked for the test. */
async function setUp() {
  const folder = new TestFolder();
  const path = folder.file("bot.db");
  await write(path, 1);
  const backup = (await backUp(path, { clock })).path;
  await write(path, 2);
  const lock = await lockInstance(folder.file("lock"), { clock });
  return {
    folder,
    path,
    backup,
    lock,
    [Symbol.dispose]() {
      lock.release();
      folder[Symbol.dispose]();
    },
  };
}

Deno.test("restoreBackup puts the newest backup in place and keeps what was there", async () => {
  using test = await setUp();
  const { path, backup, lock, folder } = test;
  const { from, kept } = await restoreBackup(path, { clock, lock });
  assert.equal(from, backup);
  assert.equal(kept, `${path}.before_restore_${NOW}`);
  assert.equal(await read(path), 1);
  assert.equal(await read(kept), 2);
  assert.deepEqual(folder.names(), [
    "bot.db",
    `bot.db.backup_${NOW}`,
    `bot.db.before_restore_${NOW}`,
    "lock",
  ]);
  await restoreBackup(path, { clock, lock, file: kept });
  assert.equal(await read(path), 2, "it can be taken back");
});

Deno.test("restoreBackup keeps what stood in the log only, and lets no old log into the restored database", async () => {
  using test = await setUp();
  const { path, lock, folder } = test;
  // What a killed process leaves: a database with its log.
  const killed = folder.file("killed.db");
  const storage = await openSqliteStorage(path, { clock });
  await storage.users.set("1", "n", 3);
  for (const end of ["", "-wal", "-shm"]) Deno.copyFileSync(path + end, killed + end);
  await storage.close();
  const backup = await backUp(path, { clock });
  assert.ok(Deno.statSync(`${killed}-wal`).size > 0);

  const { kept } = await restoreBackup(killed, { clock, lock, file: test.backup });
  assert.equal(await read(killed), 1);
  assert.equal(await read(kept!), 3);
  assert.equal(await read(backup.path), 3);
});

Deno.test("restoreBackup replaces a damaged database and keeps it with its log", async () => {
  using test = await setUp();
  const { path, lock } = test;
  Deno.writeTextFileSync(path, "ruined");
  Deno.writeTextFileSync(`${path}-wal`, "also ruined");
  const { kept } = await restoreBackup(path, { clock, lock });
  assert.equal(await read(path), 1);
  assert.equal(Deno.readTextFileSync(kept!), "ruined");
  assert.equal(Deno.readTextFileSync(`${kept}-wal`), "also ruined");
});

Deno.test("restoreBackup brings a database back that is gone, without the log of the former one", async () => {
  using test = await setUp();
  const { path, lock } = test;
  Deno.removeSync(path);
  Deno.writeTextFileSync(`${path}-wal`, "left over");
  assert.equal((await restoreBackup(path, { clock, lock })).kept, undefined);
  assert.equal(await read(path), 1);
  assert.equal(Deno.readTextFileSync(`${path}.before_restore_${NOW}-wal`), "left over");
});

Deno.test("restoreBackup skips damaged backups where none is named, and refuses one that is", async () => {
  using test = await setUp();
  const { path, lock, folder } = test;
  const newer = folder.file("bot.db.backup_20260102_000000", "damaged".repeat(1_000));
  assert.equal(await codeOf(restoreBackup(path, { clock, lock, file: newer })), "damaged");
  assert.equal(await codeOf(restoreBackup(path, { clock, lock, file: folder.file("none") })), "no_backup");
  assert.equal(await read(path), 2);
  assert.equal((await restoreBackup(path, { clock, lock })).from, test.backup);
  Deno.removeSync(test.backup);
  await assert.rejects(restoreBackup(path, { clock, lock }), {
    code: "no_backup",
    message: `Could not find a backup of the database "${path}": none of the 1 can be used.`,
  });
});

Deno.test("restoreBackup refuses a backup of a newer program and a database of another one", async () => {
  using test = await setUp();
  const { path, lock, folder } = test;
  const newer = folder.file("newer.db");
  Deno.copyFileSync(test.backup, newer);
  {
    using db = new DatabaseSync(newer);
    db.exec("INSERT INTO schema_migrations VALUES (99, 'later', '0', '')");
  }
  assert.equal(await codeOf(restoreBackup(path, { clock, lock, file: newer })), "newer_version");
  const foreign = folder.file("foreign.db");
  {
    using db = new DatabaseSync(foreign);
    db.exec("CREATE TABLE bookmarks (url TEXT)");
  }
  assert.equal(await codeOf(restoreBackup(path, { clock, lock, file: foreign })), "not_ours");
  assert.equal(await codeOf(restoreBackup(foreign, { clock, lock, file: test.backup })), "not_ours");
  assert.equal(await read(path), 2);
  assert.equal(checkDatabase(foreign).state, "not_ours");
});

Deno.test("restoreBackup refuses while the database is open anywhere, and without the lock", async () => {
  using test = await setUp();
  const { path, lock, folder } = test;
  await withDatabase(path, clock, async (storage) => {
    await storage.users.set("1", "n", 4);
    assert.equal(await codeOf(restoreBackup(path, { clock, lock })), "in_use");
    assert.equal(await storage.users.value("1", "n"), 4);
  });
  assert.equal(await read(path), 4);
  lock.release();
  await assert.rejects(restoreBackup(path, { clock, lock }), /locked for this process/);
  assert.deepEqual(folder.names().filter((name) => name.startsWith(".")), []);
});

Deno.test("setAside moves a damaged database away with its log, and the next start is a new one", async () => {
  using test = await setUp();
  const { path } = test;
  Deno.writeTextFileSync(path, "ruined");
  Deno.writeTextFileSync(`${path}-wal`, "also ruined");
  const target = await setAside(path, { clock });
  assert.equal(target, `${path}.damaged_${NOW}`);
  assert.equal(Deno.readTextFileSync(target), "ruined");
  assert.equal(Deno.readTextFileSync(`${target}-wal`), "also ruined");
  assert.equal(checkDatabase(path).state, "missing");
  assert.equal(await read(path), undefined);
  assert.equal(await codeOf(setAside(test.folder.file("none"), { clock })), "unreachable");
});

Deno.test("newestGoodBackup tells which newer ones cannot be used", async () => {
  using test = await setUp();
  const { path, folder } = test;
  const bad = folder.file("bot.db.backup_20260102_000000", "damaged".repeat(1_000));
  const found = newestGoodBackup(path);
  assert.equal(found.good?.path, test.backup);
  assert.deepEqual(found.bad.map(({ backup, state }) => [backup.path, state.state]), [[bad, "damaged"]]);
});
