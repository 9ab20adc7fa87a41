import assert from "node:assert/strict";
import { sweep } from "./sweep.ts";
import { TestFolder } from "./test_folder.ts";
import { TestProcess } from "./test_process.ts";
import { isWholeRecord, record } from "./test_record.ts";

const KILLS = 300;
const AT_ONCE = 3;

Deno.test("writeFile and Files.update lose and tear nothing when their processes are killed 300 times", async () => {
  using folder = new TestFolder();
  const path = folder.file("record", record(1));
  const tallies = folder.file("tallies", "{}");
  /** What each killed process said it had done. */
  const confirmed: { readonly pid: number; readonly count: number }[] = [];
  let started = 0;

  const assertWhole = async () => {
    const text = await Deno.readTextFile(path);
    assert.ok(isWholeRecord(text), `after ${started} kills: ${text.length} characters, ${text.slice(0, 80)}`);
  };

  /** Starts processes one after another, lets each work, and kills it after a random number of looks. */
  const killer = async () => {
    while (started < KILLS) {
      started++;
      const process = new TestProcess(["work", path, tallies]);
      const lines = [await process.line()];
      for (let looks = Math.floor(Math.random() * 12); looks > 0; looks--) await assertWhole();
      lines.push(...await process.kill());
      confirmed.push({ pid: process.pid, count: Number(lines.at(-1)) });
      await assertWhole();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, killer));

  assert.equal(confirmed.length, KILLS);
  const counted: Record<string, number> = JSON.parse(await Deno.readTextFile(tallies));
  for (const { pid, count } of confirmed) {
    // A process that was killed between its update and its line has counted once more than it could say.
    const tally = counted[pid] ?? 0;
    assert.ok(tally === count || tally === count + 1, `process ${pid}: ${count} confirmed, ${tally} counted`);
  }

  const { removed, failed } = await sweep(folder.path);
  assert.deepEqual(failed, []);
  assert.ok(removed.length > 0, "no process was killed in the middle of a write");
  assert.deepEqual(folder.names(), ["record", "tallies"]);
});
