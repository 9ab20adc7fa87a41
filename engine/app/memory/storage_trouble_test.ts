import assert from "node:assert/strict";
import { StorageError } from "../../model/storage.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { StorageTrouble } from "./storage_trouble.ts";

const FULL = new StorageError("disk_full", "Could not write a value: the disk is full.");

function setUp() {
  const clock = new VirtualClock();
  const told: string[] = [];
  const disk = { full: true };
  const trouble = new StorageTrouble({
    clock,
    began: (why) => told.push(why),
    ended: () => told.push("over"),
    probe: () => disk.full ? Promise.reject(FULL) : Promise.resolve(),
  });
  const pass = async (ms: number) => {
    clock.advance(ms);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { clock, told, disk, trouble, pass };
}

Deno.test("StorageTrouble tells once of a thousand failures, and once that it is over", async () => {
  const { told, disk, trouble, pass } = setUp();
  for (let failures = 0; failures < 1_000; failures++) {
    trouble.note(FULL);
    await pass(100);
  }
  for (let probes = 0; probes < 100; probes++) await pass(5_000);
  assert.deepEqual(told, [FULL.message]);
  disk.full = false;
  await pass(5_000);
  await pass(60_000);
  assert.deepEqual(told, [FULL.message, "over"]);
  trouble.note(FULL);
  assert.equal(told.length, 3);
});

Deno.test("StorageTrouble is not over while others still fail now and then", async () => {
  const { told, disk, trouble, pass } = setUp();
  disk.full = false;
  for (let failures = 0; failures < 20; failures++) {
    trouble.note(FULL);
    await pass(4_999);
  }
  assert.deepEqual(told, [FULL.message]);
  await pass(1);
  assert.deepEqual(told, [FULL.message, "over"]);
});

Deno.test("StorageTrouble of a damaged database is never over", async () => {
  const { told, disk, trouble, pass } = setUp();
  disk.full = false;
  const damaged = new StorageError("damaged", "Could not read a value: the database is damaged.");
  trouble.note(FULL);
  for (let failures = 0; failures < 3; failures++) {
    trouble.note(damaged);
    await pass(60_000);
  }
  trouble.note(FULL);
  await pass(60_000);
  assert.deepEqual(told, [FULL.message, damaged.message]);
});

Deno.test("StorageTrouble passes over errors that lie with what was asked, and is silent when it is stopped", async () => {
  const { told, trouble, pass, clock } = setUp();
  trouble.note(new StorageError("invalid", "That is too large."));
  trouble.note(new TypeError("x"));
  assert.deepEqual(told, []);
  trouble.note(FULL);
  trouble.stop();
  await pass(60_000);
  trouble.note(FULL);
  assert.deepEqual(told, [FULL.message]);
  assert.equal(clock.pending, 0);
});
