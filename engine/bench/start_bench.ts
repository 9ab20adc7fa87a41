/** From the start of the process to its first answered command, beside the floor's. */
import { starterBot } from "../app/project/starter_bot.ts";
import { startLoadGenerator, TOKEN } from "./load_generator.ts";
import { bundleEngine, type Measured, startEngine, startFloor } from "./processes.ts";
import { manyFiles } from "./sample_bot.ts";
import type { Bench, Row } from "./row.ts";
import { median } from "./table.ts";

const RUNS = 7;
const COLD_RUNS = 3;
/** Milliseconds after which a start is done as a whole. */
const REST = 1_000;

/** Milliseconds until the first answer to a command that is sent as soon as the bot has logged in. */
async function timeToAnswer(start: (apiUrl: string) => Measured): Promise<number> {
  const load = startLoadGenerator("hello");
  const began = performance.now();
  const process = start(load.apiUrl);
  await load.ready;
  await load.run("slash", 1, 1);
  const took = performance.now() - began;
  // One that is ended in the middle of its start has the next one look through its data.
  await new Promise((resolve) => setTimeout(resolve, REST));
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

/** What Deno has cached of its own; the packages are there, as nothing is to be downloaded. */
async function emptyCache(): Promise<string> {
  const { stdout } = await new Deno.Command(Deno.execPath(), { args: ["info", "--json"] }).output();
  const { denoDir }: { denoDir: string } = JSON.parse(new TextDecoder().decode(stdout));
  const folder = Deno.makeTempDirSync();
  Deno.symlinkSync(`${denoDir}/npm`, `${folder}/npm`);
  return folder;
}

/** In turns, so that all see the same machine; the first round fills caches and does not count. */
async function run(): Promise<readonly Row[]> {
  const starter = starterProject();
  const large = manyFiles(1_000, 200);
  await bundleEngine();
  const bundled = { bundled: true };
  const starts = [
    (apiUrl: string) => startFloor(apiUrl, TOKEN, "hello"),
    (apiUrl: string) => startEngine(starter, apiUrl, TOKEN),
    (apiUrl: string) => startEngine(large, apiUrl, TOKEN),
    (apiUrl: string) => startEngine(starter, apiUrl, TOKEN, bundled),
    (apiUrl: string) => startEngine(large, apiUrl, TOKEN, bundled),
  ];
  const took = starts.map(() => [] as number[]);
  for (let round = 0; round <= RUNS; round++) {
    for (const [index, start] of starts.entries()) {
      const time = await timeToAnswer(start);
      if (round > 0) took[index]!.push(time);
    }
  }
  const cold: number[] = [];
  for (let round = 0; round < COLD_RUNS; round++) {
    const environment = { DENO_DIR: await emptyCache() };
    cold.push(await timeToAnswer((apiUrl) => startEngine(starter, apiUrl, TOKEN, { environment })));
  }
  const [floor, ...engine] = took.map(median);
  const [small, thousand, smallBundled, thousandBundled] = engine.map((value) => ({
    value,
    unit: "ms",
    floor,
  }));
  const aims = {
    starter: { atMost: 250, of: "value" },
    thousand: { atMost: 600, of: "value" },
  } as const;
  return [
    { id: "start_starter", what: "start to the first answer, starter bot", ...small!, aim: aims.starter },
    {
      id: "start_1000",
      what: "start to the first answer, 1,000 commands in 200 files",
      ...thousand!,
      aim: aims.thousand,
    },
    {
      id: "start_starter_bundled",
      what: "  out of the bundle, starter bot",
      ...smallBundled!,
      aim: aims.starter,
    },
    {
      id: "start_1000_bundled",
      what: "  out of the bundle, 1,000 commands",
      ...thousandBundled!,
      aim: aims.thousand,
    },
    {
      id: "start_cold",
      what: "  starter bot with an empty cache of Deno, as after an installation",
      value: median(cold),
      unit: "ms",
    },
  ];
}

export const startBench: Bench = { name: "start", run };
