import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { TestFolder } from "../files/test_folder.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { ActivityBuffer } from "./activity_buffer.ts";
import type { ActivityBatch } from "./backend.ts";
import { openSqliteStorage } from "./open_sqlite_storage.ts";
import { codeOf } from "./test_storage.ts";

Deno.test.sanitizer({ ops: true, resources: true });

const boom = new Error("boom");

/** A buffer whose writes succeed or fail as the test says. */
function setUp(size = 100) {
  const clock = new VirtualClock();
  const writes: ActivityBatch[] = [];
  const failures: unknown[] = [];
  const disk = { broken: false };
  const record = (batch: ActivityBatch) => {
    if (disk.broken) return Promise.reject(boom);
    writes.push(batch);
    return Promise.resolve();
  };
  const onFailure = (error: unknown) => void failures.push(error);
  const buffer = new ActivityBuffer({ clock, interval: 1_000, size, record, onFailure });
  return { clock, writes, failures, disk, buffer };
}

Deno.test("ActivityBuffer keeps notes that could not be written, adds new ones, and tells of it once", async () => {
  const { clock, writes, failures, disk, buffer } = setUp();
  disk.broken = true;
  buffer.commandUsed("ping");
  buffer.personSeen("1");
  assert.equal(await codeOf(buffer.flush()), boom);
  const first = clock.now();
  clock.advance(500);
  buffer.commandUsed("ping");
  buffer.commandUsed("help");
  buffer.errorHappened();
  assert.equal(await codeOf(buffer.flush()), boom);
  assert.deepEqual(failures, [boom]);
  disk.broken = false;
  assert.equal(clock.pending, 1, "it is tried again by itself");
  clock.advance(1_000);
  assert.deepEqual(writes, [{
    commands: new Map([["ping", { count: 2, lastUsed: first + 500 }], ["help", {
      count: 1,
      lastUsed: first + 500,
    }]]),
    seen: new Map([["1", first]]),
    totals: { commands_processed: 3, messages_seen: 0, error_count: 1 },
  }]);
  await buffer.flush();
  assert.equal(clock.pending, 0);
  disk.broken = true;
  buffer.messageSeen();
  assert.equal(await codeOf(buffer.flush()), boom);
  assert.equal(failures.length, 2, "a failure after a success is told again");
  buffer.close();
  assert.equal(clock.pending, 0);
});

Deno.test("ActivityBuffer adds what was noted during a flush that fails", async () => {
  const clock = new VirtualClock();
  const counts: (number | undefined)[] = [];
  const record = ({ commands, seen }: ActivityBatch) => {
    counts.push(commands.get("ping")?.count, seen.get("1"));
    if (counts.length > 2) return Promise.resolve();
    clock.advance(10);
    buffer.commandUsed("ping");
    buffer.personSeen("1");
    return Promise.reject(boom);
  };
  const buffer = new ActivityBuffer({ clock, interval: 1_000, size: 10, record, onFailure: () => {} });
  buffer.commandUsed("ping");
  buffer.commandUsed("ping");
  buffer.personSeen("1");
  const start = clock.now();
  assert.equal(await codeOf(buffer.flush()), boom);
  await buffer.flush();
  assert.deepEqual(counts, [2, start, 3, start + 10]);
});

Deno.test("ActivityBuffer.flush writes what was noted while another flush was running", async () => {
  const clock = new VirtualClock();
  const sums: number[] = [];
  const started = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const written = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const record = ({ totals }: ActivityBatch) => {
    const index = sums.push(totals.messages_seen) - 1;
    started[index]!.resolve();
    return written[index]!.promise;
  };
  const onFailure = (error: unknown) => assert.fail(String(error));
  const buffer = new ActivityBuffer({ clock, interval: 1_000, size: 10, record, onFailure });
  buffer.messageSeen();
  const first = buffer.flush();
  buffer.messageSeen();
  buffer.messageSeen();
  const others = Promise.all([buffer.flush(), buffer.flush()]);
  written[0]!.resolve();
  await Promise.all([first, started[1]!.promise]);
  written[1]!.resolve();
  await others;
  assert.deepEqual(sums, [1, 2], "the later calls share one flush");
  assert.equal(clock.pending, 0);
});

Deno.test("ActivityBuffer refuses what could never be written, and notes nothing of it", () => {
  const { buffer, clock } = setUp();
  assert.throws(() => buffer.commandUsed(""), { code: "invalid" });
  assert.throws(() => buffer.personSeen("bob"), { code: "invalid" });
  assert.equal(clock.pending, 0);
});

Deno.test("activity that the database refuses is written as soon as it accepts it", async () => {
  using folder = new TestFolder();
  const path = folder.file("bot.db");
  const clock = new VirtualClock();
  const failures: unknown[] = [];
  const storage = await openSqliteStorage(path, { clock, onFailure: (error) => failures.push(error) });
  {
    using other = new DatabaseSync(path);
    other.exec("CREATE TRIGGER no BEFORE INSERT ON command_stats BEGIN SELECT RAISE(ABORT, 'full'); END");
    storage.activity.commandUsed("ping");
    storage.activity.personSeen("1");
    assert.equal(await codeOf(storage.flush()), "other");
    assert.equal(failures.length, 1);
    assert.equal(await storage.users.get("1"), undefined, "a batch is written as a whole");
    assert.deepEqual(await storage.commandStats(), [], "what is there can be read all the same");
    other.exec("DROP TRIGGER no");
  }
  clock.advance(1_000);
  assert.deepEqual(await storage.commandStats(), [["ping", 1]]);
  assert.equal((await storage.totals()).commands_processed, 1);
  await storage.close();
});

Deno.test("personSeen writes a person once a minute, however often they are seen", async () => {
  const { buffer, writes, clock } = setUp();
  const seen = async () => {
    buffer.personSeen("1");
    await buffer.flush();
    return writes.filter((batch) => batch.seen.size > 0).length;
  };
  assert.equal(await seen(), 1);
  clock.advance(59_999);
  assert.equal(await seen(), 1);
  clock.advance(1);
  assert.equal(await seen(), 2);
});
