/**
 * Memory that reloads leave behind, of definitions and of extensions: bytes for each reload, as the slope over all of them.
 * Deno keeps every version of a module that was imported until the process ends, so an extension cannot come out at 0.
 *
 *     deno run -A --v8-flags=--expose-gc engine/bench/reload_memory_bench.ts [RELOADS]
 */
import { startTestBot, type TestBot } from "../testkit/test_bot.ts";
import { sampleBot } from "./sample_bot.ts";
import { printTable } from "./table.ts";

declare global {
  /** With `--expose-gc`: throws away now what nobody holds. */
  var gc: (() => void) | undefined;
}

const RELOADS = 1000;
/** Commands of the bot. */
const COMMANDS = 100;
/** Reloads between two looks at the memory. */
const STEP = 50;
/** Part of the reloads that warm up and do not count: caches fill, code is compiled. */
const WARM = 0.2;

/** The size of a small extension. */
const dice = (version: number) => `
import { defineExtension } from "cordial";
const SIDES = [4, 6, 8, 10, 12, 20].map((sides) => sides + ${version});
export default defineExtension({
  version: "1.0.${version}",
  description: "Rolls dice",
  setup({ every, log, onUnload }) {
    every(60_000, () => log.info("still here"));
    onUnload(() => log.info("gone"));
  },
  handlers: {
    async roll({ values, reply }) {
      const sides = SIDES.find((one) => one >= Number(values["sides"])) ?? 6;
      await reply("You rolled " + Math.ceil(Math.random() * sides));
    },
    says: ({ user }) => \`\${user.name}, this is version ${version}\`,
  },
});
`;

interface Kind {
  readonly name: string;
  save(bot: TestBot, turn: number): Promise<void>;
}

const KINDS: readonly Kind[] = [
  {
    name: `a definition of ${COMMANDS} commands`,
    save: (bot, turn) => {
      const text = sampleBot(COMMANDS).replace("sends", `sends ${turn}`);
      return Deno.writeTextFile(`${bot.folder}/bots/bot.yaml`, text);
    },
  },
  {
    name: "an extension of one file of 0.8 KB",
    save: (bot, turn) => Deno.writeTextFile(`${bot.folder}/extensions/dice.ts`, dice(turn)),
  },
  {
    name: "nothing that has changed",
    save: () => Promise.resolve(),
  },
];

interface Look {
  readonly turn: number;
  readonly heap: number;
  readonly resident: number;
}

async function look(turn: number): Promise<Look> {
  // What waits for the end of a task goes first.
  for (let again = 0; again < 3; again++) {
    await new Promise((resolve) => setTimeout(resolve));
    globalThis.gc?.();
  }
  const { heapUsed, rss } = Deno.memoryUsage();
  return { turn, heap: heapUsed, resident: rss };
}

async function measure({ save }: Kind, reloads: number): Promise<Look[]> {
  await using bot = await startTestBot(
    { "bot.yaml": sampleBot(COMMANDS), "../extensions/dice.ts": dice(0) },
    { validate: false, rateLimits: false, backups: false },
  );
  const looks: Look[] = [];
  for (let turn = 1; turn <= reloads; turn++) {
    await save(bot, turn);
    await bot.reloader.reload();
    // What the test's bot remembers is not what the engine does.
    bot.notices.length = 0;
    bot.requests.length = 0;
    if (turn >= reloads * WARM && turn % STEP === 0) looks.push(await look(turn));
  }
  return looks;
}

/** Bytes for each reload, by least squares. */
function slope(looks: readonly Look[], of: (one: Look) => number): number {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const turns = mean(looks.map(({ turn }) => turn));
  const values = mean(looks.map(of));
  const along = looks.reduce((sum, one) => sum + (one.turn - turns) * (of(one) - values), 0);
  return along / looks.reduce((sum, { turn }) => sum + (turn - turns) ** 2, 0);
}

if (import.meta.main) {
  if (!globalThis.gc) throw new Error("Run it with --v8-flags=--expose-gc");
  const reloads = Number(Deno.args[0] ?? RELOADS);
  const rows: string[][] = [];
  for (const kind of KINDS) {
    const looks = await measure(kind, reloads);
    const [heap, resident] = [slope(looks, (one) => one.heap), slope(looks, (one) => one.resident)];
    rows.push([kind.name, ...[heap, resident].map((bytes) => (bytes / 1024).toFixed(1))]);
  }
  printTable([`${reloads} reloads of`, "heap, KiB a reload", "resident, KiB a reload"], rows);
}
