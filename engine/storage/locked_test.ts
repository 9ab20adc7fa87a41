import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { TestFolder } from "../files/test_folder.ts";
import { StorageError } from "../model/storage.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { openSqliteStorage } from "./open_sqlite_storage.ts";

Deno.test.sanitizer({ ops: true, resources: true });

/** A storage beside which another program works with the same file. */
async function setUp(folder: TestFolder) {
  const path = folder.file("bot.db");
  const clock = new VirtualClock();
  const errors: unknown[] = [];
  const storage = await openSqliteStorage(path, { clock, onError: (error) => errors.push(error) });
  await storage.users.set("1", "n", 1);
  const other = new DatabaseSync(path);
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 50) {
      clock.advance(50);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { storage, other, pass, errors };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(() => "done", (error) => error instanceof StorageError ? error.code : error);

Deno.test("a storage that another program keeps locked for a moment waits without stopping the process", async () => {
  using folder = new TestFolder();
  const { storage, other, pass, errors } = await setUp(folder);
  other.exec("BEGIN IMMEDIATE");
  const began = performance.now();
  const order: string[] = [];
  const works = [
    storage.users.set("1", "n", 2).then(() => order.push("set")),
    storage.transaction((scope) => scope.users.set("1", "m", 3)).then(() => order.push("transaction")),
    storage.users.value("1", "n").then((value) => order.push(`read ${value}`)),
  ];
  assert.ok(performance.now() - began < 2_000, "SQLite itself would wait for 5 s");
  await pass(3_000);
  assert.deepEqual(order, []);
  other.exec("COMMIT");
  await pass(100);
  await Promise.all(works);
  assert.deepEqual(order.sort(), ["read 2", "set", "transaction"]);
  assert.deepEqual(errors, []);
  other.close();
  await storage.close();
});

Deno.test("a storage that stays locked is waited for once, for 5 s, and works again when it is free", async () => {
  using folder = new TestFolder();
  const { storage, other, pass, errors } = await setUp(folder);
  other.exec("BEGIN IMMEDIATE");
  const works = Array.from({ length: 20 }, (_, n) => codeOf(storage.users.set(String(n + 1), "n", 2)));
  const transaction = codeOf(storage.transaction((scope) => scope.users.set("1", "n", 2)));
  await pass(5_100);
  assert.deepEqual(await Promise.all(works), works.map(() => "in_use"));
  assert.equal(await transaction, "in_use");
  assert.equal(errors.length, 21);
  assert.equal(await codeOf(storage.users.set("1", "n", 2)), "in_use");
  other.exec("ROLLBACK");
  assert.equal(await codeOf(storage.users.set("1", "n", 2)), "done");
  other.exec("BEGIN IMMEDIATE");
  const later = codeOf(storage.users.set("1", "n", 3));
  await pass(1_000);
  other.exec("ROLLBACK");
  await pass(100);
  assert.equal(await later, "done");
  other.close();
  await storage.close();
});
