/**
 * What it costs that a command is counted, in memory and in its bot's database with the writing of it, beside the
 * processor time of the whole answered command, both in one run.
 *
 *     deno run -A engine/bench/counts_bench.ts
 */
import { countInto } from "../app/memory/counts.ts";
import { createMetrics } from "../metrics/mod.ts";
import { systemClock } from "../model/clock.ts";
import type { RunReport } from "../model/run_report.ts";
import { openSqliteStorage } from "../storage/mod.ts";
import { startLoadGenerator, TOKEN } from "./load_generator.ts";
import { startEngine } from "./processes.ts";
import { sampleProject } from "./sample_bot.ts";
import { median, printTable } from "./table.ts";

const ROUNDS = 7;
const COMMANDS = 5000;
const PEOPLE = 200;

/** Microseconds of processor time for one answered command, counted as always. */
async function answeredCommand(): Promise<number> {
  const load = startLoadGenerator("hello");
  const engine = startEngine(sampleProject(10), load.apiUrl, TOKEN);
  await load.ready;
  await load.run("prefix", 2000, 64);
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = engine.cpu();
    await load.run("prefix", COMMANDS, 64);
    rounds.push((engine.cpu() - before) / COMMANDS * 1e6);
  }
  await engine.stop();
  await load.close();
  return median(rounds);
}

/** Microseconds for counting one command, with its share of the writing into the database. */
async function count(): Promise<number> {
  const path = `${Deno.makeTempDirSync()}/bot.db`;
  const storage = await openSqliteStorage(path, { clock: systemClock });
  const counter = countInto(storage, createMetrics({ clock: systemClock }));
  const rounds: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const began = performance.now();
    for (let run = 0; run < COMMANDS; run++) {
      const userId = String(400_000_000_000_000_000n + BigInt(run % PEOPLE));
      const report: RunReport = {
        command: "hello",
        surface: "prefix",
        userId,
        outcome: "answered",
        duration: 1,
      };
      counter.message();
      counter.run(report);
    }
    await storage.flush();
    if (round > 0) rounds.push((performance.now() - began) / COMMANDS * 1000);
  }
  await storage.close();
  return median(rounds);
}

if (import.meta.main) {
  const [whole, counting] = [await answeredCommand(), await count()];
  printTable(["one command", "µs", "of an uncounted one"], [
    ["uncounted", (whole - counting).toFixed(1), "1.000"],
    ["counted", whole.toFixed(1), (whole / (whole - counting)).toFixed(3)],
    ["the counting alone", counting.toFixed(2), (counting / (whole - counting)).toFixed(3)],
  ]);
}
