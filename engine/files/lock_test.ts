import assert from "node:assert/strict";
import { VirtualClock } from "../model/virtual_clock.ts";
import { Locks } from "./lock.ts";
import { tryLockFile } from "./lock_file.ts";
import { failure, TestFolder } from "./test_folder.ts";
import { TestProcess } from "./test_process.ts";

const windows = Deno.build.os === "windows";

Deno.test("Locks.withLock runs one at a time, in the order of the calls", async () => {
  using folder = new TestFolder();
  const locks = new Locks(new VirtualClock());
  const path = folder.file("a");
  const log: string[] = [];
  await Promise.all([1, 2, 3, 4, 5].map((n) =>
    locks.withLock(path, async () => {
      log.push(`${n} in`);
      await Deno.stat(folder.path);
      log.push(`${n} out`);
    })
  ));
  assert.deepEqual(log, [1, 2, 3, 4, 5].flatMap((n) => [`${n} in`, `${n} out`]));
});

Deno.test("Locks.withLock of other paths do not wait for each other", async () => {
  using folder = new TestFolder();
  const locks = new Locks(new VirtualClock());
  using _held = await locks.acquire(folder.file("a"));
  assert.equal(await locks.withLock(folder.file("b"), () => "ran"), "ran");
});

Deno.test("Locks.withLock frees the lock when the step fails, and passes its error on", async () => {
  using folder = new TestFolder();
  const locks = new Locks(new VirtualClock());
  const boom = new Error("boom");
  assert.equal(await failure(locks.withLock(folder.file("a"), () => Promise.reject(boom))), boom);
  assert.equal(await locks.withLock(folder.file("a"), () => "next", { timeout: 0 }), "next");
});

Deno.test("Locks.acquire locks links, folders and files that are not there by their real path", async () => {
  using folder = new TestFolder();
  const locks = new Locks(new VirtualClock());
  Deno.mkdirSync(folder.file("data"));
  const names = [folder.file("data"), folder.file("data/"), `${folder.path}/./data/../data`];
  if (!windows) {
    Deno.symlinkSync("data", folder.file("link"));
    names.push(folder.file("link"));
  }
  for (const name of names) {
    using lock = await locks.acquire(name);
    assert.equal(lock.path, folder.file("data"));
    for (const other of names) {
      assert.equal((await failure(locks.acquire(other, { timeout: 0 }))).code, "locked");
    }
  }
});

Deno.test("Locks.acquire in the same process gives up after its time and says who is in the way", async () => {
  using folder = new TestFolder();
  const clock = new VirtualClock();
  const locks = new Locks(clock);
  const path = folder.file("a.json");
  const held = await locks.acquire(path);
  const late = failure(locks.acquire(path, { timeout: 500 }));
  const patient = locks.acquire(path, { timeout: 2_000 });
  clock.advance(499);
  assert.equal(clock.pending, 2);
  clock.advance(1);
  const error = await late;
  assert.equal(error.code, "locked");
  assert.deepEqual(error.holder, windows ? { own: true } : { pid: Deno.pid, own: true });
  assert.ok(
    error.message.startsWith(`Could not lock "${path}": it is still locked by another step`),
    error.message,
  );
  held.release();
  held.release();
  (await patient).release();
  assert.equal(clock.pending, 0, "no timer stays behind");
});

Deno.test("Locks.acquire of another process's lock names that process, and gets it after a kill", async () => {
  using folder = new TestFolder();
  const locks = new Locks(new VirtualClock());
  const path = folder.file("a");
  const other = new TestProcess(["hold", path]);
  assert.equal(await other.line(), "held");
  const error = await failure(locks.acquire(path, { timeout: 0 }));
  if (!windows) {
    assert.deepEqual(error.holder, { pid: other.pid, own: false });
    assert.ok(error.message.includes(`by the process ${other.pid}.`), error.message);
  }
  await other.kill();
  const lock = await locks.acquire(path, { timeout: 0 });
  lock.release();
  assert.deepEqual(folder.names(), windows ? [".a.cordial-lock"] : []);
});

Deno.test("Locks.acquire waits for another process, for its time at most", async () => {
  using folder = new TestFolder();
  const clock = new VirtualClock();
  const locks = new Locks(clock);
  const path = folder.file("a");
  const other = new TestProcess(["hold", path]);
  assert.equal(await other.line(), "held");
  const late = failure(locks.acquire(path, { timeout: 1_000 }));
  clock.advance(1_000);
  assert.equal((await late).code, "locked");
  const patient = locks.acquire(path);
  await other.end();
  (await patient).release();
  assert.equal(clock.pending, 0);
});

Deno.test("Locks.acquire that fails otherwise lets the next one in", { ignore: windows }, async () => {
  using folder = new TestFolder();
  const locks = new Locks(new VirtualClock());
  Deno.mkdirSync(folder.file(".a.cordial-lock"));
  const [first, second] = await Promise.all([1, 2].map(() => failure(locks.acquire(folder.file("a")))));
  assert.deepEqual([first!.code, second!.code], ["is_folder", "is_folder"]);
  Deno.removeSync(folder.file(".a.cordial-lock"));
  (await locks.acquire(folder.file("a"), { timeout: 0 })).release();
});

Deno.test(
  "Locks.acquire leaves a gap for a process that tried while the lock was held",
  { ignore: windows },
  async () => {
    using folder = new TestFolder();
    const locks = new Locks(new VirtualClock());
    const path = folder.file("a");
    const first = locks.withLock(path, () => assert.equal(tryLockFile(path), undefined));
    const second = locks.acquire(path);
    await first;
    // All that could go on without a timer has gone on after these.
    for (let i = 0; i < 100; i++) await Promise.resolve();
    const other = tryLockFile(path);
    assert.ok(other);
    other.release();
    (await second).release();
  },
);

Deno.test("Locks.withLock of a busy process lets another process in", { ignore: windows }, async () => {
  using folder = new TestFolder();
  const locks = new Locks(new VirtualClock());
  const path = folder.file("a");
  const done = new AbortController();
  let turns = 0;
  const busy = async () => {
    while (!done.signal.aborted) {
      await locks.withLock(path, () => Deno.stat(folder.path));
      turns++;
    }
  };
  // Two loops, so that one is always in the queue when the other leaves.
  const loops = [busy(), busy()];
  const other = new TestProcess(["hold", path]);
  assert.equal(await other.line(), "held");
  await other.end();
  done.abort();
  await Promise.all(loops);
  assert.ok(turns > 0);
});
