/**
 * Commands per second and processor time per command, as ratios to the floor in one run.
 *
 *     deno run -A engine/bench/commands_bench.ts
 */
import { type Kind, type LoadGenerator, startLoadGenerator, TOKEN } from "./load_generator.ts";
import { type Measured, startEngine, startFloor } from "./processes.ts";
import { sampleProject } from "./sample_bot.ts";
import { median, printTable } from "./table.ts";

const COMMAND = "hello";
const IN_FLIGHT = 64;
const COMMANDS = 3000;
const WARM_UP = 2000;
const ROUNDS = 3;

interface Contender {
  readonly name: string;
  start(apiUrl: string): Measured;
}

interface Figures {
  readonly perSecond: number;
  /** Microseconds. */
  readonly cpu: number;
}

function engineWith(count: number): Contender {
  const folder = sampleProject(count);
  return {
    name: `Cordial, ${count.toLocaleString("en")} commands`,
    start: (apiUrl) => startEngine(folder, apiUrl, TOKEN),
  };
}

async function measure(load: LoadGenerator, process: Measured, kind: Kind): Promise<Figures> {
  const before = process.cpu();
  const seconds = await load.run(kind, COMMANDS, IN_FLIGHT);
  return { perSecond: COMMANDS / seconds, cpu: (process.cpu() - before) / COMMANDS * 1e6 };
}

/** Keeps one process of each contender and measures them in turn, so that all see the same machine. */
export async function benchCommands(): Promise<
  { name: string; kind: Kind; perSecond: number; cpu: number }[]
> {
  const floor: Contender = { name: "floor", start: (apiUrl) => startFloor(apiUrl, TOKEN, COMMAND) };
  const contenders = [floor, engineWith(10), engineWith(1000)];
  const started = await Promise.all(contenders.map(async (contender) => {
    const load = startLoadGenerator(COMMAND);
    const process = contender.start(load.apiUrl);
    await load.ready;
    return { contender, load, process };
  }));
  const results = [];
  for (const kind of ["prefix", "slash"] as const) {
    for (const { load } of started) await load.run(kind, WARM_UP, IN_FLIGHT);
    const rounds = started.map(() => [] as Figures[]);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [index, { load, process }] of started.entries()) {
        rounds[index]!.push(await measure(load, process, kind));
      }
    }
    for (const [index, { contender }] of started.entries()) {
      const perSecond = median(rounds[index]!.map((figures) => figures.perSecond));
      const cpu = median(rounds[index]!.map((figures) => figures.cpu));
      results.push({ name: contender.name, kind, perSecond, cpu });
    }
  }
  for (const { load, process } of started) {
    await process.stop();
    await load.close();
  }
  return results;
}

if (import.meta.main) {
  const results = await benchCommands();
  printTable(
    ["program", "surface", "commands/s", "of the floor", "CPU µs", "of the floor"],
    results.map(({ name, kind, perSecond, cpu }) => {
      const floor = results.find((one) => one.name === "floor" && one.kind === kind)!;
      return [
        name,
        kind,
        perSecond.toFixed(0),
        (perSecond / floor.perSecond).toFixed(2),
        cpu.toFixed(0),
        (cpu / floor.cpu).toFixed(2),
      ];
    }),
  );
}
