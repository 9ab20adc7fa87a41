/** From the start of the process to its first answered command, beside the floor's. */
import { starterBot } from "../app/starter_bot.ts";
import { startLoadGenerator, TOKEN } from "./load_generator.ts";
import { type Measured, startEngine, startFloor } from "./processes.ts";
import { manyFiles } from "./sample_bot.ts";
import type { Bench, Row } from "./row.ts";
import { median } from "./table.ts";

const RUNS = 7;

/** Milliseconds until the first answer to a command that is sent as soon as the bot has logged in. */
async function timeToAnswer(start: (apiUrl: string) => Measured): Promise<number> {
  const load = startLoadGenerator("hello");
  const began = performance.now();
  const process = start(load.apiUrl);
  await load.ready;
  await load.run("slash", 1, 1);
  const took = performance.now() - began;
  await process.stop();
  await load.close();
  return took;
}

function starterProject(): string {
  const folder = Deno.makeTempDirSync();
  Deno.mkdirSync(`${folder}/bots`);
  Deno.writeTextFileSync(`${folder}/bots/starter.yaml`, starterBot());
  return folder;
}

/** In turns, so that all see the same machine; the first round fills caches and does not count. */
async function run(): Promise<readonly Row[]> {
  const starter = starterProject();
  const large = manyFiles(1_000, 200);
  const starts = [
    (apiUrl: string) => startFloor(apiUrl, TOKEN, "hello"),
    (apiUrl: string) => startEngine(starter, apiUrl, TOKEN),
    (apiUrl: string) => startEngine(large, apiUrl, TOKEN),
  ];
  const took = starts.map(() => [] as number[]);
  for (let round = 0; round <= RUNS; round++) {
    for (const [index, start] of starts.entries()) {
      const time = await timeToAnswer(start);
      if (round > 0) took[index]!.push(time);
    }
  }
  const [floor, small, thousand] = took.map(median);
  return [{
    id: "start_starter",
    what: "start to the first answer, starter bot",
    value: small!,
    unit: "ms",
    floor,
    aim: { atMost: 250, of: "value" },
  }, {
    id: "start_1000",
    what: "start to the first answer, 1,000 commands in 200 files",
    value: thousand!,
    unit: "ms",
    floor,
    aim: { atMost: 600, of: "value" },
  }];
}

export const startBench: Bench = { name: "start", run };
