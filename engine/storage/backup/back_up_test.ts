import assert from "node:assert/strict";
import { TestFolder } from "../../files/test_folder.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { checkDatabase } from "../check_database.ts";
import { codeOf } from "../test_storage.ts";
import { backUp } from "./back_up.ts";
import { listBackups } from "./backup_name.ts";
import { fill, withDatabase } from "./test_databases.ts";

Deno.test.sanitizer({ ops: true, resources: true });

const windows = Deno.build.os === "windows";

Deno.test("backUp copies what was committed, also what stands in the log only, into one file of its own", async () => {
  using folder = new TestFolder();
  const clock = new VirtualClock(Date.UTC(2026, 0, 31, 23, 59, 59, 900));
  const path = folder.file("bot.db");
  const backup = await withDatabase(path, clock, async (storage) => {
    await storage.users.set("1", "a", "in the log");
    assert.ok(Deno.statSync(`${path}-wal`).size > 0);
    return await backUp(path, { clock });
  });
  assert.equal(backup.path, folder.file("bot.db.backup_20260131_235959"));
  assert.equal(backup.createdAt, Date.UTC(2026, 0, 31, 23, 59, 59));
  assert.equal(backup.bytes, Deno.statSync(backup.path).size);
  assert.deepEqual(folder.names(), ["bot.db", "bot.db.backup_20260131_235959"]);
  if (!windows) assert.equal(Deno.statSync(backup.path).mode! & 0o777, 0o600);
  assert.deepEqual(checkDatabase(backup.path), { state: "ok", version: 1 });
  assert.deepEqual(
    folder.names(),
    ["bot.db", "bot.db.backup_20260131_235959"],
    "looking leaves nothing behind",
  );
  await withDatabase(backup.path, clock, async (storage) => {
    assert.equal(await storage.users.value("1", "a"), "in the log");
  });
});

Deno.test("backUp of the same second gets a name of its own", async () => {
  using folder = new TestFolder();
  const clock = new VirtualClock();
  const path = folder.file("bot.db");
  await withDatabase(path, clock, () => Promise.all([backUp(path, { clock }), backUp(path, { clock })]));
  await backUp(path, { clock });
  const name = "bot.db.backup_20260101_000000";
  assert.deepEqual(folder.names(), ["bot.db", name, `${name}_2`, `${name}_3`]);
  assert.deepEqual(
    listBackups(path).map((backup) => backup.path),
    [`_3`, `_2`, ""].map((end) => folder.file(name + end)),
  );
});

Deno.test("backUp lets the bot go on writing, and is what the database was at one moment", async () => {
  using folder = new TestFolder();
  const clock = new VirtualClock();
  const path = folder.file("bot.db");
  await withDatabase(path, clock, async (storage) => {
    await fill(storage, 20);
    let done = false;
    let turns = 0;
    let longest = 0;
    const start = performance.now();
    const running = backUp(path, { clock }).finally(() => done = true);
    for (let last = start; !done; turns++) {
      // Both change together, so a copy that mixes moments has different ones.
      await storage.transaction(async ({ users, guilds }) => {
        await users.set("1", "turn", turns);
        await guilds.set("1", "turn", turns);
      });
      await new Promise((resolve) => setImmediate(resolve));
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    const took = performance.now() - start;
    assert.ok(turns >= 20, `the bot had ${turns} turns in ${took.toFixed(0)} ms`);
    assert.ok(
      longest < Math.max(100, took / 2),
      `one turn took ${longest.toFixed(0)} of ${took.toFixed(0)} ms`,
    );
    await withDatabase((await running).path, clock, async (copy) => {
      const turn = await copy.users.value("1", "turn");
      assert.equal(await copy.guilds.value("1", "turn"), turn);
      assert.ok(turn === undefined || Number(turn) < turns);
      assert.equal(String(await copy.users.value("5000", "value")).length, 3_900);
    });
  });
});

Deno.test("backUp of a database that is missing or damaged fails and leaves nothing behind", async () => {
  using folder = new TestFolder();
  const clock = new VirtualClock();
  assert.equal(await codeOf(backUp(folder.file("none.db"), { clock })), "unreachable");
  assert.equal(await codeOf(backUp(folder.file("none/none.db"), { clock })), "unreachable");
  const path = folder.file("bot.db", "no database at all ".repeat(500));
  assert.equal(await codeOf(backUp(path, { clock })), "damaged");
  assert.deepEqual(folder.names(), ["bot.db"]);
});

Deno.test("backUp ends early when it is told to, and leaves no backup behind", async () => {
  using folder = new TestFolder();
  const clock = new VirtualClock();
  const path = folder.file("bot.db");
  await withDatabase(path, clock, async (storage) => {
    await fill(storage, 4);
    const reason = new Error("the bot stops");
    const early = new AbortController();
    const running = backUp(path, { clock, signal: early.signal });
    early.abort(reason);
    await assert.rejects(running, /the bot stops/);
    await assert.rejects(backUp(path, { clock, signal: AbortSignal.abort() }), { name: "AbortError" });
    assert.deepEqual(listBackups(path), []);
  });
});
