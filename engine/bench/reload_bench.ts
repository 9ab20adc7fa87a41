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
    for (let file = 0; file < files; file++) this.save(file, "Greet someone");
  }

  /** Writes a file in which the commands say what they do in other words. */
  save(file: number, description: string): void {
    const count = COMMANDS / this.files;
    const text = sampleBot(count, file * count).replaceAll("Greet someone", description);
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
    const [full, again]: [number[], number[]] = [[], []];
    for (let load = 0; load < LOADS; load++) {
      project.save(load % files, `Greet someone once more, ${load}`);
      again.push(await timeLoad(project.folder, context));
      full.push(await timeLoad(project.folder));
    }
    Deno.removeSync(project.folder, { recursive: true });
    const [counted, scratch] = [again.slice(WARM), full.slice(WARM)];
    rows.push([
      String(files),
      median(scratch).toFixed(1),
      median(counted).toFixed(1),
      percentile(counted, 0.95).toFixed(1),
      (median(counted) / median(scratch)).toFixed(2),
    ]);
  }
  printTable(["files", "from scratch, ms", "one file changed, ms", "95th percentile, ms", "ratio"], rows);
}
