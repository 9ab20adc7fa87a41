/** Commands per second and processor time per command, as ratios to the floor in one run. */
import { type Kind, type LoadGenerator, startLoadGenerator, TOKEN } from "./load_generator.ts";
import { type Measured, startEngine, startFloor } from "./processes.ts";
import { sampleProject } from "./sample_bot.ts";
import type { Bench, Row } from "./row.ts";
import { median } from "./table.ts";

const COMMAND = "hello";
const IN_FLIGHT = 64;
const COMMANDS = 4000;
/** Until the compiler of V8 has come to rest: a bot runs for weeks. */
const WARM_UP = 20_000;
const ROUNDS = 15;

interface Contender {
  readonly id: string;
  readonly name: string;
  /** Servers that the bot is in. */
  readonly guilds: number;
  start(apiUrl: string): Measured;
}

interface Figures {
  readonly perSecond: number;
  /** Microseconds. */
  readonly cpu: number;
}

function engineWith(commands: number, guilds = 1): Contender {
  const folder = sampleProject(commands);
  const many = (count: number, what: string) => `${count.toLocaleString("en")} ${what}`;
  return {
    id: `${commands}_commands_${guilds}_servers`,
    name: `${many(commands, "commands")}, ${guilds === 1 ? "1 server" : many(guilds, "servers")}`,
    guilds,
    start: (apiUrl) => startEngine(folder, apiUrl, TOKEN),
  };
}

async function measure(load: LoadGenerator, process: Measured, kind: Kind): Promise<Figures> {
  const before = process.cpu();
  const seconds = await load.run(kind, COMMANDS, IN_FLIGHT);
  return { perSecond: COMMANDS / seconds, cpu: (process.cpu() - before) / COMMANDS * 1e6 };
}

/** Keeps one process of each contender and measures them in turn, so that all see the same machine. */
async function run(): Promise<readonly Row[]> {
  const floor: Contender = {
    id: "floor",
    name: "floor",
    guilds: 1,
    start: (apiUrl) => startFloor(apiUrl, TOKEN, COMMAND),
  };
  const contenders = [floor, engineWith(10), engineWith(1_000), engineWith(10_000), engineWith(10, 10_000)];
  const started = [];
  for (const contender of contenders) {
    const load = startLoadGenerator(COMMAND, { guilds: contender.guilds });
    const process = contender.start(load.apiUrl);
    await load.ready;
    started.push({ contender, load, process });
  }
  const rows: Row[] = [];
  for (const kind of ["prefix", "slash"] as const) {
    for (const { load } of started) await load.run(kind, WARM_UP, IN_FLIGHT);
    const rounds = started.map(() => [] as Figures[]);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [index, { load, process }] of started.entries()) {
        rounds[index]!.push(await measure(load, process, kind));
      }
    }
    const [least, ...engines] = rounds.map((figures) => ({
      perSecond: median(figures.map(({ perSecond }) => perSecond)),
      cpu: median(figures.map(({ cpu }) => cpu)),
    }));
    for (const [index, { perSecond, cpu }] of engines.entries()) {
      const { id, name } = contenders[index + 1]!;
      rows.push({
        id: `${kind}_per_second_${id}`,
        what: `${kind} commands, ${name}`,
        value: perSecond,
        unit: "a second",
        floor: least!.perSecond,
        aim: { atLeast: 0.9, of: "ratio" },
      }, {
        id: `${kind}_cpu_${id}`,
        what: "  processor time of one",
        value: cpu,
        unit: "µs",
        floor: least!.cpu,
        aim: { atMost: 1.3, of: "ratio" },
      });
    }
  }
  for (const { load, process } of started) {
    await process.stop();
    await load.close();
  }
  return rows;
}

export const commandsBench: Bench = { name: "commands", run };
