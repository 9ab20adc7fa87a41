/** How long a command waits for its answer at an even 500 a second, beside the floor's. */
import { type Kind, startLoadGenerator, TOKEN } from "./load_generator.ts";
import { startEngine, startFloor } from "./processes.ts";
import type { Bench, Row } from "./row.ts";
import { sampleProject } from "./sample_bot.ts";
import { median, percentile } from "./table.ts";

const PER_SECOND = 500;
const SECONDS = 4;
const ROUNDS = 3;

async function run(): Promise<readonly Row[]> {
  const folder = sampleProject(10);
  const floorLoad = startLoadGenerator("hello");
  const floor = startFloor(floorLoad.apiUrl, TOKEN, "hello");
  const load = startLoadGenerator("hello");
  const engine = startEngine(folder, load.apiUrl, TOKEN);
  await Promise.all([floorLoad.ready, load.ready]);
  const rows: Row[] = [];
  for (const kind of ["prefix", "slash"] satisfies Kind[]) {
    const late = { floor: [] as number[], engine: [] as number[] };
    for (let round = 0; round <= ROUNDS; round++) {
      const total = round === 0 ? PER_SECOND : PER_SECOND * SECONDS;
      const theirs = await floorLoad.pace(kind, total, PER_SECOND);
      const ours = await load.pace(kind, total, PER_SECOND);
      if (round === 0) continue;
      late.floor.push(percentile(theirs, 0.99));
      late.engine.push(percentile(ours, 0.99));
    }
    rows.push({
      id: `latency_${kind}`,
      what: `99th percentile of answers to ${kind} commands at ${PER_SECOND} a second`,
      value: median(late.engine),
      unit: "ms",
      floor: median(late.floor),
      aim: { atMost: 1.5, of: "ratio" },
    });
  }
  await Promise.all([floor.stop(), engine.stop()]);
  await Promise.all([floorLoad.close(), load.close()]);
  return rows;
}

export const latencyBench: Bench = { name: "latency", run };
