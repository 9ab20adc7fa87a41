/**
 * What a message costs that is no command: processor time of the whole process, above that of the floor, which parses
 * its JSON and looks at its first letters. It is the most frequent thing of all.
 */
import { type LoadGenerator, startLoadGenerator, TOKEN } from "./load_generator.ts";
import { type Measured, startEngine, startFloor } from "./processes.ts";
import type { Bench, Row } from "./row.ts";
import { sampleProject } from "./sample_bot.ts";
import { median } from "./table.ts";

const MESSAGES = 40_000;
const ROUNDS = 5;

/** Microseconds of processor time for each message. */
async function measure(load: LoadGenerator, process: Measured): Promise<number> {
  const before = process.cpu();
  load.chatter(MESSAGES);
  // Its answer comes when everything before it was taken in.
  await load.run("prefix", 1, 1);
  return (process.cpu() - before) / MESSAGES * 1e6;
}

async function run(): Promise<readonly Row[]> {
  const floorLoad = startLoadGenerator("hello");
  const floor = startFloor(floorLoad.apiUrl, TOKEN, "hello");
  const load = startLoadGenerator("hello");
  const engine = startEngine(sampleProject(1_000), load.apiUrl, TOKEN);
  await Promise.all([floorLoad.ready, load.ready]);
  const added: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const least = await measure(floorLoad, floor);
    const ours = await measure(load, engine);
    if (round > 0) added.push(ours - least);
  }
  await Promise.all([floor.stop(), engine.stop()]);
  await Promise.all([floorLoad.close(), load.close()]);
  return [{
    id: "ignored_message",
    what: "a message that is no command, above the floor",
    value: median(added),
    unit: "µs",
    aim: { atMost: 3, of: "value" },
  }];
}

export const ignoredBench: Bench = { name: "ignored", run };
