/**
 * From the start of the process to its first answered command, beside the floor's.
 *
 *     deno run -A engine/bench/start_bench.ts
 */
import { starterBot } from "../app/starter_bot.ts";
import { startLoadGenerator, TOKEN } from "./load_generator.ts";
import { type Measured, startEngine, startFloor } from "./processes.ts";
import { median, printTable } from "./table.ts";

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

if (import.meta.main) {
  const folder = Deno.makeTempDirSync();
  Deno.mkdirSync(`${folder}/bots`);
  Deno.writeTextFileSync(`${folder}/bots/starter.yaml`, starterBot());
  const floor: number[] = [];
  const engine: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const floorTook = await timeToAnswer((apiUrl) => startFloor(apiUrl, TOKEN, "hello"));
    const engineTook = await timeToAnswer((apiUrl) => startEngine(folder, apiUrl, TOKEN));
    if (run === 0) continue;
    floor.push(floorTook);
    engine.push(engineTook);
  }
  printTable(["program", "start to first answer, ms", "of the floor"], [
    ["floor", median(floor).toFixed(0), "1.00"],
    ["Cordial, starter bot", median(engine).toFixed(0), (median(engine) / median(floor)).toFixed(2)],
  ]);
}
