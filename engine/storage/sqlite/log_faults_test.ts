import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { TestFolder } from "../../files/test_folder.ts";
import { losesCommits } from "./log_faults.ts";

const ROWS = 40;

/** A database as a killed process leaves it, with each row in a commit of its own. */
function killed(folder: TestFolder, reuse = false): { path: string; log: Uint8Array } {
  const path = folder.file("open.db");
  const db = new DatabaseSync(path);
  db.exec("PRAGMA journal_mode = WAL; CREATE TABLE a (n INTEGER, ballast TEXT)");
  if (reuse) {
    for (let n = 0; n < 100; n++) db.exec(`INSERT INTO a VALUES (-1, '${"y".repeat(2_000)}')`);
    db.exec("PRAGMA wal_checkpoint(RESTART)");
  }
  for (let n = 0; n < ROWS; n++) db.exec(`INSERT INTO a VALUES (${n}, '${"x".repeat(100)}')`);
  const copy = folder.file("bot.db");
  Deno.copyFileSync(path, copy);
  Deno.copyFileSync(`${path}-wal`, `${copy}-wal`);
  db.close();
  return { path: copy, log: Deno.readFileSync(`${copy}-wal`) };
}

function rowsIn(path: string): number {
  const db = new DatabaseSync(path);
  try {
    return Number(db.prepare("SELECT count(*) AS count FROM a WHERE n >= 0").get()?.count);
  } catch {
    // Not even the table is there.
    return 0;
  } finally {
    db.close();
  }
}

Deno.test("losesCommits is content with a log that is whole, also one that overwrites an earlier one", () => {
  for (const reuse of [false, true]) {
    using folder = new TestFolder();
    const { path } = killed(folder, reuse);
    assert.equal(losesCommits(path), false);
    assert.equal(rowsIn(path), ROWS);
    assert.equal(losesCommits(folder.file("missing.db")), false);
  }
});

Deno.test("losesCommits finds every damaged byte behind which SQLite would leave rows out", () => {
  using folder = new TestFolder();
  const { path, log } = killed(folder);
  const original = Deno.readFileSync(path);
  let found = 0;
  for (let at = 0; at < log.length; at += 997) {
    Deno.writeFileSync(path, original);
    const damaged = log.slice();
    damaged[at]! ^= 0x41;
    Deno.writeFileSync(`${path}-wal`, damaged);
    const told = losesCommits(path);
    const rows = rowsIn(path);
    // Of the last commit nobody can tell whether it was one.
    if (rows < ROWS - 1) assert.ok(told, `byte ${at}: ${rows} of ${ROWS} rows, and nothing is said`);
    if (rows === ROWS) assert.equal(told, false, `byte ${at} changes nothing`);
    found += Number(told);
    for (const end of ["-wal", "-shm"]) {
      try {
        Deno.removeSync(path + end);
      } catch {
        // SQLite has done it.
      }
    }
  }
  assert.ok(found > 50);
});

Deno.test("losesCommits takes a change that was cut off for what it is: one that was never saved", () => {
  using folder = new TestFolder();
  const { path, log } = killed(folder);
  for (const cut of [1, 100, 4_000, 4_119]) {
    Deno.writeFileSync(`${path}-wal`, log.subarray(0, log.length - cut));
    assert.equal(losesCommits(path), false);
  }
});
