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
const ROUNDS = 5;
/** Of each contender, one after the other: how a process lies in memory makes up to a fifth of its speed. */
const PROCESSES = 3;
const KINDS: readonly Kind[] = ["prefix", "slash"];

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

/** Measures all contenders in turn, so that all see the same machine. */
async function run(): Promise<readonly Row[]> {
  const floor: Contender = {
    id: "floor",
    name: "floor",
    guilds: 1,
    start: (apiUrl) => startFloor(apiUrl, TOKEN, COMMAND),
  };
  const contenders = [floor, engineWith(10), engineWith(1_000), engineWith(10_000), engineWith(10, 10_000)];
  const measured: Measurements = { prefix: contenders.map(() => []), slash: contenders.map(() => []) };
  for (let process = 0; process < PROCESSES; process++) await measureProcesses(contenders, measured);
  return KINDS.flatMap((kind) => rowsOf(kind, contenders, measured[kind]));
}

/** Of each kind of command, of each contender: the figures of all rounds. */
type Measurements = Readonly<Record<Kind, readonly Figures[][]>>;

/** Starts one process of each contender, and lets all come to rest. */
async function measureProcesses(contenders: readonly Contender[], measured: Measurements): Promise<void> {
  const started: { load: LoadGenerator; process: Measured }[] = [];
  for (const { guilds, start } of contenders) {
    const load = startLoadGenerator(COMMAND, { guilds });
    started.push({ load, process: start(load.apiUrl) });
    await load.ready;
  }
  for (const kind of KINDS) {
    for (const { load } of started) await load.run(kind, WARM_UP, IN_FLIGHT);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [index, { load, process }] of started.entries()) {
        measured[kind][index]!.push(await measure(load, process, kind));
      }
    }
  }
  for (const { load, process } of started) {
    await process.stop();
    await load.close();
  }
}

function rowsOf(kind: Kind, contenders: readonly Contender[], measured: readonly Figures[][]): Row[] {
  const [least, ...engines] = measured.map((figures) => ({
    perSecond: median(figures.map(({ perSecond }) => perSecond)),
    cpu: median(figures.map(({ cpu }) => cpu)),
  }));
  return engines.flatMap(({ perSecond, cpu }, index): Row[] => {
    const { id, name } = contenders[index + 1]!;
    return [{
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
    }];
  });
}

export const commandsBench: Bench = { name: "commands", run };
