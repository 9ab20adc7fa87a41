/**
 * Time from a save until the new version could be taken over, for one changed file of many, against a load from
 * scratch of the same files in the same process.
 *
 *     deno run -A engine/bench/reload_bench.ts
 */
import { allProblems, loadBots } from "../app/load_bots.ts";
import { LoadContext } from "../app/load_context.ts";
import { sampleBot } from "./sample_bot.ts";
import { median, printTable } from "./table.ts";

const COMMANDS = 1000;
/** Loads of each kind; the first ones warm up and do not count. */
const LOADS = 60;
const WARM = 10;

class Project {
  readonly folder = Deno.makeTempDirSync();

  constructor(private readonly files: number) {
    Deno.mkdirSync(`${this.folder}/bots/sample`, { recursive: true });
    for (let file = 0; file < files; file++) this.#write(file, this.#text(file));
  }

  /** Changes a command somewhere, which then is a line longer or shorter. */
  save(turn: number): void {
    const file = turn % this.files;
    const commands = this.#text(file).split("    description: Greet someone");
    const at = 1 + turn * 7 % (commands.length - 1);
    const note = turn % 2 === 0 ? "    # once more\n" : "";
    const changed = commands.map((text, index) =>
      index === 0
        ? text
        : `${index === at ? `${note}    description: Once ${turn}` : "    description: Greet someone"}${text}`
    );
    this.#write(file, changed.join(""));
  }

  #text(file: number): string {
    const count = COMMANDS / this.files;
    return sampleBot(count, file * count);
  }

  #write(file: number, text: string): void {
    Deno.writeTextFileSync(`${this.folder}/bots/sample/${String(file).padStart(4, "0")}.yaml`, text);
  }
}

async function timeLoad(folder: string, context?: LoadContext): Promise<number> {
  const began = performance.now();
  const result = await loadBots(folder, undefined, { context });
  const took = performance.now() - began;
  const wrong = allProblems(result).find(({ severity }) => severity === "error");
  if (wrong) throw new Error(wrong.message);
  return took;
}

function percentile(numbers: readonly number[], part: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * part) - 1]!;
}

if (import.meta.main) {
  const rows: string[][] = [];
  for (const files of [200, 20, 1]) {
    const project = new Project(files);
    const context = new LoadContext(project.folder);
    const times = async (load: () => Promise<number>) => {
      const list: number[] = [];
      for (let count = 0; count < LOADS; count++) {
        project.save(count);
        list.push(await load());
      }
      return list.slice(WARM);
    };
    const again = await times(() => timeLoad(project.folder, context));
    const scratch = await times(() => timeLoad(project.folder));
    Deno.removeSync(project.folder, { recursive: true });
    rows.push([
      String(files),
      median(scratch).toFixed(1),
      median(again).toFixed(1),
      percentile(again, 0.95).toFixed(1),
      (median(again) / median(scratch)).toFixed(2),
    ]);
  }
  printTable(["files", "from scratch, ms", "one file changed, ms", "95th percentile, ms", "ratio"], rows);
}
