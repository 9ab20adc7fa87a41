/**
 * Time from a save until the new version runs and Discord knows its commands, for one changed command of 1,000, against
 * a load from scratch of the same files. The quiet time of the watch comes on top.
 */
import { loadBots } from "../app/load/load_bots.ts";
import { startTestBot, type TestBot } from "../testkit/test_bot.ts";
import { sampleBot } from "./sample_bot.ts";
import type { Bench, Row } from "./row.ts";
import { median, percentile } from "./table.ts";

const COMMANDS = 1000;
/** Of each kind; the first ones warm up and do not count. */
const SAVES = 70;
const WARM = 10;
const DESCRIPTION = "    description: Greet someone";

/** A bot whose commands are spread over files. */
class Files {
  readonly names: readonly string[];

  constructor(private readonly count: number) {
    this.names = Array.from({ length: count }, (_, file) => `sample/${String(file).padStart(4, "0")}.yaml`);
  }

  text(file: number): string {
    const count = COMMANDS / this.count;
    return sampleBot(count, file * count);
  }

  /** A command somewhere is changed, and every second time a line longer, so that all others move. */
  change(turn: number): { readonly name: string; readonly text: string } {
    const file = turn % this.count;
    const commands = this.text(file).split(DESCRIPTION);
    const at = turn * 7 % (commands.length - 1);
    const changed = `${turn % 2 === 0 ? "    # once more\n" : ""}    description: Once ${turn}`;
    const [first, ...rest] = commands;
    const others = rest.map((text, index) => (index === at ? changed : DESCRIPTION) + text);
    return { name: this.names[file]!, text: first + others.join("") };
  }
}

/** Milliseconds for each save. */
async function times(bot: TestBot, files: Files, load: () => Promise<unknown>): Promise<number[]> {
  const list: number[] = [];
  for (let turn = 0; turn < SAVES; turn++) {
    const { name, text } = files.change(turn);
    Deno.writeTextFileSync(`${bot.folder}/bots/${name}`, text);
    const began = performance.now();
    await load();
    if (turn >= WARM) list.push(performance.now() - began);
  }
  return list;
}

async function run(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const count of [200, 1]) {
    const files = new Files(count);
    const texts = Object.fromEntries(files.names.map((name, file) => [name, files.text(file)]));
    await using bot = await startTestBot(texts, { validate: false, rateLimits: false });
    const live = await times(bot, files, () => bot.reloader.reload());
    const reloaded = bot.notices.filter(({ kind }) => kind === "reloaded").length;
    if (reloaded !== SAVES) throw new Error(`only ${reloaded} of ${SAVES} saves were taken over`);
    const scratch = await times(bot, files, () => loadBots(bot.folder));
    const where = count === 1 ? "1 file" : `${count} files`;
    rows.push({
      id: `reload_${count}`,
      what: `one of 1,000 commands in ${where} changed, until it is live`,
      value: median(live),
      unit: "ms",
      floor: median(scratch),
      aim: { atMost: 30, of: "value" },
    }, {
      id: `reload_95_${count}`,
      what: "  95th percentile",
      value: percentile(live, 0.95),
      unit: "ms",
    });
  }
  return rows;
}

export const reloadBench: Bench = { name: "reload", run };
