/** What a bot holds in memory: after its start, under load, and for each server and each member that it sees. */
import { startLoadGenerator, TOKEN } from "./load_generator.ts";
import { bundleEngine, type Measured, startEngine, startFloor } from "./processes.ts";
import { isolated } from "./isolated.ts";
import type { Bench, Row } from "./row.ts";
import { sampleProject } from "./sample_bot.ts";

const GUILDS = 2_000;
const MEMBERS = 50;
const COMMANDS = 20_000;

interface Held {
  /** Megabytes once all servers are known, and after the commands. */
  readonly atRest: number;
  readonly loaded: number;
}

async function measure(start: (apiUrl: string) => Measured, guilds: number): Promise<Held> {
  const load = startLoadGenerator("hello", { guilds, members: guilds === 1 ? 0 : MEMBERS });
  const process = start(load.apiUrl);
  await load.ready;
  // The answer to a command comes behind all servers that were told before it.
  await load.run("slash", 1, 1);
  const atRest = process.memory();
  await load.run("prefix", COMMANDS, 64);
  const loaded = process.memory();
  await process.stop();
  await load.close();
  return { atRest, loaded };
}

async function run(): Promise<readonly Row[]> {
  const folder = sampleProject(10);
  const floor = (apiUrl: string) => startFloor(apiUrl, TOKEN, "hello");
  const engine = (apiUrl: string) => startEngine(folder, apiUrl, TOKEN);
  const [leastOne, leastMany] = [await measure(floor, 1), await measure(floor, GUILDS)];
  const [one, many] = [await measure(engine, 1), await measure(engine, GUILDS)];
  await bundleEngine();
  const outOfBundle = (apiUrl: string) => startEngine(folder, apiUrl, TOKEN, { bundled: true });
  // The first one compiles what Deno then has in its cache.
  await measure(outOfBundle, 1);
  const [bundled, manyBundled] = [await measure(outOfBundle, 1), await measure(outOfBundle, GUILDS)];
  const servers = `${GUILDS.toLocaleString("en")} servers of ${MEMBERS} members`;
  const unit = "MB";
  return [
    {
      id: "memory_1",
      what: "memory with one server",
      value: one.atRest,
      unit,
      floor: leastOne.atRest,
      aim: { atMost: 80, of: "value" },
    },
    {
      id: "memory_1_loaded",
      what: `  after ${COMMANDS.toLocaleString("en")} commands of 1,000 people`,
      value: one.loaded,
      unit,
      floor: leastOne.loaded,
    },
    {
      id: "memory_1_bundled",
      what: "  out of the bundle",
      value: bundled.atRest,
      unit,
      floor: leastOne.atRest,
      aim: { atMost: 80, of: "value" },
    },
    {
      id: "memory_2000",
      what: `memory with ${servers}`,
      value: many.atRest,
      unit,
      floor: leastMany.atRest,
      aim: { atMost: 110, of: "value" },
    },
    {
      id: "memory_2000_bundled",
      what: "  out of the bundle",
      value: manyBundled.atRest,
      unit,
      floor: leastMany.atRest,
      aim: { atMost: 110, of: "value" },
    },
    {
      id: "memory_2000_loaded",
      what: `  after ${COMMANDS.toLocaleString("en")} commands`,
      value: many.loaded,
      unit,
      floor: leastMany.loaded,
    },
    {
      id: "memory_per_server",
      what: "memory for each further server",
      value: await isolated<number>("./held_for_server.ts"),
      unit: "KB",
      aim: { atMost: 5, of: "value" },
    },
  ];
}

export const memoryBench: Bench = { name: "memory", run };
