/** How long anything in a busy bot has to wait for its turn, as the bot itself counts it. */
import { startLoadGenerator, TOKEN } from "./load_generator.ts";
import { startEngine } from "./processes.ts";
import type { Bench, Row } from "./row.ts";
import { manyFiles, sampleBot } from "./sample_bot.ts";
import { median } from "./table.ts";

const PER_SECOND = 500;
/** Less than the time for which the bot remembers its longest wait. */
const SECONDS = 8;
const FILES = 200;
const COMMANDS = 1_000;
/** Saves while commands are answered, and the milliseconds between them: longer than a reload takes. */
const SAVES = 12;
const PAUSE = 600;
const ROUNDS = 3;

function freePort(): number {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  listener.close();
  return port;
}

/** Milliseconds of the longest wait of the last ten seconds. */
async function longestWait(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^cordial_event_loop_lag_seconds (\S+)$/m.exec(text)?.[1]) * 1_000;
}

/** A line of a file is another each time. */
async function saveFiles(folder: string, round: number): Promise<void> {
  const each = COMMANDS / FILES;
  for (let save = 0; save < SAVES; save++) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    const file = 1 + save * 7 % (FILES - 1);
    const text = sampleBot(each, file * each).replaceAll("kind greetings", `greetings ${round} ${save}`);
    const path = `${folder}/bots/sample/${String(file).padStart(4, "0")}.yaml`;
    await Deno.writeTextFile(path, text.replaceAll("Greet someone", `Greet someone, ${round} ${save}`));
  }
}

async function run(): Promise<readonly Row[]> {
  const folder = manyFiles(COMMANDS, FILES);
  const port = freePort();
  Deno.writeTextFileSync(`${folder}/bots/engine.yaml`, `metrics: { port: ${port} }\n`);
  const load = startLoadGenerator("hello");
  const engine = startEngine(folder, load.apiUrl, TOKEN);
  await load.ready;
  // Until the compiler of V8 has come to rest.
  await load.run("prefix", 20_000, 64);
  const pace = () => load.pace("prefix", PER_SECOND * SECONDS, PER_SECOND);
  await pace();
  const answering: number[] = [];
  const reloading: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await pace();
    answering.push(await longestWait(port));
    await Promise.all([pace(), saveFiles(folder, round)]);
    reloading.push(await longestWait(port));
  }
  await engine.stop();
  await load.close();
  return [{
    id: "hold_up_commands",
    what: `longest wait for a turn while ${PER_SECOND} commands a second are counted and logged`,
    value: median(answering),
    unit: "ms",
    aim: { atMost: 10, of: "value" },
  }, {
    id: "hold_up_reload",
    what: `  and while ${SAVES} of ${FILES} files are saved and taken over`,
    value: median(reloading),
    unit: "ms",
    aim: { atMost: 10, of: "value" },
  }];
}

export const holdUpBench: Bench = { name: "hold_up", run };
