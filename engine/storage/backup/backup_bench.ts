/**
 * How long the bot stands still while a database of 100 MB is backed up, and goes on being written.
 *
 *     deno run -A engine/storage/backup/backup_bench.ts
 */
import { systemClock as clock } from "../../model/clock.ts";
import { checkDatabase } from "../check_database.ts";
import { openSqliteStorage } from "../open_sqlite_storage.ts";
import { backUp } from "./back_up.ts";
import { fill } from "./test_databases.ts";

const RUNS = 5;
const MEGABYTES = 100;

/** The longest times between two turns of the event loop, in milliseconds, the longest first. */
async function gapsWhile(running: Promise<unknown>, turn: () => Promise<void>): Promise<number[]> {
  const gaps: number[] = [];
  let done = false;
  running.finally(() => done = true).catch(() => {});
  for (let last = performance.now(); !done;) {
    await turn();
    // A timer lets the processor rest, as a bot does; its own millisecond is no standstill.
    await new Promise((resolve) => setTimeout(resolve, 1));
    const now = performance.now();
    gaps.push(now - last - 1);
    last = now;
  }
  return gaps.sort((a, b) => b - a).slice(0, 5);
}

if (import.meta.main) {
  const folder = Deno.makeTempDirSync({ prefix: "cordial-bench-" });
  const path = `${folder}/bot.db`;
  const storage = await openSqliteStorage(path, { clock });
  await fill(storage, MEGABYTES);
  const rest = new Promise((resolve) => setTimeout(resolve, 500));
  const turn = () => storage.users.set("1", "turn", performance.now());
  const shown = (gaps: readonly number[]) => gaps.map((gap) => gap.toFixed(1)).join("  ");
  console.log(`longest gaps of the event loop, ms\nno backup   ${shown(await gapsWhile(rest, turn))}`);
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const running = backUp(path, { clock });
    const gaps = await gapsWhile(running, turn);
    const { bytes } = await running;
    const took = performance.now() - start;
    console.log(`backup      ${shown(gaps)}   (${(bytes / 1e6).toFixed(0)} MB in ${took.toFixed(0)} ms)`);
  }
  await storage.close();
  const start = performance.now();
  checkDatabase(path);
  console.log(`checkDatabase of it takes ${(performance.now() - start).toFixed(0)} ms`);
  Deno.removeSync(folder, { recursive: true });
}
