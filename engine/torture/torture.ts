/**
 * Puts bots through everything that can happen to them, and prints a table of what held:
 *
 *     deno task torture [PART…] [--short] [--seed NUMBER] [--json FILE]
 *
 * Exits 1 when a promise did not hold.
 */
import { parseArgs } from "node:util";
import { printTable } from "../bench/table.ts";
import { PARTS } from "./parts.ts";
import { Progress } from "./progress.ts";
import { runPart } from "./run_part.ts";
import type { TrialResult } from "./run_trial.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: "boolean" }, seed: { type: "string" }, json: { type: "string" } },
});
const unknown = positionals.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no part ${unknown.join(", ")}. There are: ${PARTS.map(({ name }) => name).join(", ")}.`,
  );
  Deno.exit(2);
}
const seed = values.seed === undefined ? Math.floor(Math.random() * 1e9) : Number(values.seed);
const chosen = PARTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const results: { part: string; result: TrialResult }[] = [];

const progress = new Progress(
  (text) => Deno.stderr.writeSync(new TextEncoder().encode(text)),
  Deno.stderr.isTerminal(),
);
for (const part of chosen) {
  for (const result of await runPart(part, { form: values.short ? "short" : "long", seed, progress })) {
    results.push({ part: part.name, result });
  }
}
progress.end();

printTable(
  ["part", "what was done", "times", "what was measured", "seconds", "held"],
  results.map(({ part, result: { name, times, figures, took, broken } }) => [
    part,
    name,
    String(times),
    Object.entries(figures).map(([figure, value]) => `${figure} ${value}`).join(", "),
    (took / 1_000).toFixed(1),
    broken.length === 0 ? "yes" : "NO",
  ]),
);
const searched = results.reduce((sum, { result }) => sum + result.searched, 0);
console.log(
  `\n${(searched / 1e6).toFixed(1)} MB of what bots wrote and showed were searched for their tokens.`,
);
const broken = results.flatMap(({ part, result }) =>
  result.broken.map((line) => `${part}: ${result.name}: ${line}`)
);
for (const line of broken) console.error(`\n${line}`);
console.log(
  broken.length === 0
    ? `Everything held (seed ${seed}).`
    : `\n${broken.length} promises were broken (seed ${seed}).`,
);
if (values.json !== undefined) {
  await Deno.writeTextFile(values.json, `${JSON.stringify({ seed, results }, null, 2)}\n`);
}
Deno.exit(broken.length === 0 ? 0 : 1);
