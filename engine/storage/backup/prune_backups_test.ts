import assert from "node:assert/strict";
import { TestFolder } from "../../files/test_folder.ts";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { stamp } from "./backup_name.ts";
import { pruneBackups } from "./prune_backups.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;

/** A folder with backups of so many days ago. */
function setUp(...days: number[]) {
  const folder = new TestFolder();
  const clock = new VirtualClock();
  for (const ago of days) folder.file(`bot.db.backup_${stamp(clock.now() - ago * DAY_MS)}`, "");
  const left = () =>
    folder.names().filter((name) => name.includes("backup_"))
      .map((name) => days.find((ago) => name.endsWith(stamp(clock.now() - ago * DAY_MS))));
  return { folder, clock, left, path: folder.file("bot.db") };
}

Deno.test("pruneBackups keeps the newest ones by number", async () => {
  const { folder, clock, left, path } = setUp(0, 1, 2, 3, 4);
  using _folder = folder;
  const removed = await pruneBackups(path, { clock, keep: 3 });
  assert.deepEqual(left(), [2, 1, 0]);
  assert.equal(removed.length, 2);
  assert.deepEqual(await pruneBackups(path, { clock, keep: 3 }), []);
});

Deno.test("pruneBackups removes old ones, but never the newest of all", async () => {
  const { folder, clock, left, path } = setUp(31, 32, 40);
  using _folder = folder;
  await pruneBackups(path, { clock });
  assert.deepEqual(left(), [31]);
  await pruneBackups(path, { clock, keep: 0, maxAgeDays: 0 });
  assert.deepEqual(left(), [31]);
});

Deno.test("pruneBackups keeps 10 of the last 30 days by default, and every other file", async () => {
  const { folder, clock, left, path } = setUp(0, 1, 2, 3, 4, 5, 6, 7, 8, 30, 31, 9);
  using _folder = folder;
  const others = [
    "bot.db",
    "bot.db.damaged_20200101_000000",
    "bot.db.before_restore_20200101_000000",
    "x.db.backup_20200101_000000",
  ];
  for (const name of others) folder.file(name, "");
  await pruneBackups(path, { clock });
  assert.deepEqual(left().filter((ago) => ago !== undefined), [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  for (const name of others) assert.ok(folder.names().includes(name), name);
});
