/**
 * Time to load and check definitions, in a fresh process for each run as an owner meets it; the floor is the `yaml`
 * package parsing the same text.
 *
 *     deno run -A engine/bench/load_bench.ts
 */
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";
import { allProblems, loadBots } from "../app/load_bots.ts";
import { sampleProject } from "./sample_bot.ts";
import { median, printTable } from "./table.ts";

const RUNS = 5;

async function timeLoad(folder: string): Promise<number> {
  const began = performance.now();
  const result = await loadBots(folder);
  const took = performance.now() - began;
  if (allProblems(result).some((problem) => problem.severity === "error")) {
    throw new Error("the sample has errors");
  }
  return took;
}

function timeFloor(folder: string): number {
  const began = performance.now();
  for (const { name } of Deno.readDirSync(`${folder}/bots/sample`)) {
    parseDocument(Deno.readTextFileSync(`${folder}/bots/sample/${name}`));
  }
  return performance.now() - began;
}

function inFreshProcess(...args: string[]): number {
  const { stdout } = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", fileURLToPath(import.meta.url), ...args],
  }).outputSync();
  return Number(new TextDecoder().decode(stdout));
}

if (import.meta.main) {
  const [what, folder] = Deno.args;
  if (what === "load") console.log(await timeLoad(folder!));
  else if (what === "floor") console.log(timeFloor(folder!));
  else {
    const rows: string[][] = [];
    for (const count of [10, 1000, 10_000]) {
      const project = sampleProject(count);
      const floor: number[] = [];
      const engine: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        floor.push(inFreshProcess("floor", project));
        engine.push(inFreshProcess("load", project));
      }
      const ratio = median(engine) / median(floor);
      rows.push([
        count.toLocaleString("en"),
        median(floor).toFixed(0),
        median(engine).toFixed(0),
        ratio.toFixed(2),
      ]);
    }
    printTable(["commands", "parseDocument alone, ms", "load and check, ms", "ratio"], rows);
  }
}
