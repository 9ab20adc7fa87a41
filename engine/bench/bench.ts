/**
 * All measurements in one table, each beside its floor in the same run:
 *
 *     deno task bench [NAME…]
 *
 * They are written to `engine/bench/results.json` and compared with those of the last commit.
 */
import { fileURLToPath } from "node:url";
import { cpus } from "node:os";
import { commandsBench } from "./commands_bench.ts";
import { dataBench } from "./data_bench.ts";
import { holdUpBench } from "./hold_up_bench.ts";
import { ignoredBench } from "./ignored_bench.ts";
import { latencyBench } from "./latency_bench.ts";
import { loadBench } from "./load_bench.ts";
import { memoryBench } from "./memory_bench.ts";
import { reloadBench } from "./reload_bench.ts";
import { type Bench, printRows, type Row } from "./row.ts";
import { startBench } from "./start_bench.ts";

const BENCHES: readonly Bench[] = [
  commandsBench,
  latencyBench,
  ignoredBench,
  startBench,
  memoryBench,
  loadBench,
  reloadBench,
  dataBench,
  holdUpBench,
];
const RESULTS = fileURLToPath(new URL("./results.json", import.meta.url));

interface Results {
  readonly machine: string;
  readonly deno: string;
  readonly date: string;
  readonly rows: readonly Row[];
}

/** The results as they were committed; none where there are none. */
async function committed(): Promise<ReadonlyMap<string, Row>> {
  const { success, stdout } = await new Deno.Command("git", {
    args: ["show", "HEAD:./results.json"],
    cwd: fileURLToPath(new URL(".", import.meta.url)),
    stderr: "null",
  }).output().catch(() => ({ success: false, stdout: new Uint8Array() }));
  if (!success) return new Map();
  const { rows }: Results = JSON.parse(new TextDecoder().decode(stdout));
  return new Map(rows.map((row) => [row.id, row]));
}

if (import.meta.main) {
  const chosen = BENCHES.filter(({ name }) => Deno.args.length === 0 || Deno.args.includes(name));
  const rows: Row[] = [];
  for (const [index, { name, run }] of chosen.entries()) {
    console.error(`${index + 1}/${chosen.length} ${name} …`);
    rows.push(...await run());
  }
  const before = await committed();
  printRows(rows, before);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, ${Deno.build.target}`;
  console.log(`\n${machine}, Deno ${Deno.version.deno}`);
  const measured = new Set(rows.map(({ id }) => id));
  const kept = [...before.values()].filter(({ id }) => !measured.has(id));
  const results: Results = {
    machine,
    deno: Deno.version.deno,
    date: new Date().toISOString().slice(0, 10),
    rows: [...rows, ...kept],
  };
  await Deno.writeTextFile(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}
