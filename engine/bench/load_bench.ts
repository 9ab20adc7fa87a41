/**
 * Time to load and check definitions, in a fresh process for each run as an owner meets it; the floor is the `yaml`
 * package parsing the same text.
 */
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";
import { allProblems, loadBots } from "../app/load/load_bots.ts";
import { V8_FLAGS } from "../cli/compile/compile_program.ts";
import { sampleProject } from "./sample_bot.ts";
import type { Bench, Row } from "./row.ts";
import { median } from "./table.ts";

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
    args: ["run", "-A", "--no-check", ...V8_FLAGS, fileURLToPath(import.meta.url), ...args],
  }).outputSync();
  return Number(new TextDecoder().decode(stdout));
}

const AIMS: Readonly<Record<number, number>> = { 1_000: 300, 10_000: 3_000 };

function run(): Promise<readonly Row[]> {
  const rows = [1_000, 10_000].map((count): Row => {
    const project = sampleProject(count);
    const floor: number[] = [];
    const engine: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      floor.push(inFreshProcess("floor", project));
      engine.push(inFreshProcess("load", project));
    }
    return {
      id: `load_${count}`,
      what: `load and check ${count.toLocaleString("en")} commands`,
      value: median(engine),
      unit: "ms",
      floor: median(floor),
      aim: { atMost: AIMS[count]!, of: "value" },
    };
  });
  return Promise.resolve(rows);
}

export const loadBench: Bench = { name: "load", run };

if (import.meta.main) {
  const [what, folder] = Deno.args;
  console.log(what === "load" ? await timeLoad(folder!) : timeFloor(folder!));
}
