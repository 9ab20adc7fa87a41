import assert from "node:assert/strict";
import { createFiles } from "../../files/mod.ts";
import { systemClock } from "../../model/clock.ts";
import { testFiles } from "./test_files.ts";

const NAMES = ["write", "read", "cached_read", "integrity", "parallel_writes"];

async function tried(change: (folder: string) => Promise<string> = (folder) => Promise.resolve(folder)) {
  const folder = await change(await Deno.makeTempDir());
  let now = 0;
  const report = await testFiles({ files: createFiles({ clock: systemClock }), folder, now: () => now++ });
  return { folder, report };
}

Deno.test("testFiles passes every test with its time, tells of the cache, and leaves nothing behind", async () => {
  const { folder, report } = await tried((parent) => Promise.resolve(`${parent}/data/.cache`));
  assert.deepEqual(
    report.tests.map(({ name, passed, ms }) => [name, passed, ms]),
    NAMES.map((name) => [name, true, 1]),
  );
  assert.match(report.tests.at(-1)!.detail!, /10 of 10/);
  assert.deepEqual([report.cache.limit, report.cache.seconds], [512, 300]);
  assert.ok(report.cache.entries > 0);
  assert.deepEqual([...Deno.readDirSync(folder)], []);
});

Deno.test("testFiles tells why where nothing can be written, and does not throw", async () => {
  const { report } = await tried(async (parent) => {
    await Deno.writeTextFile(`${parent}/file`, "");
    return `${parent}/file/inner`;
  });
  assert.deepEqual(
    report.tests.map(({ name, passed }) => [name, passed]),
    NAMES.map((name) => [name, false]),
  );
  assert.ok(report.tests.every(({ detail }) => detail !== ""));
});
