/** `doctor`: looks over the project and its bots on Discord, and tells what to do about what is wrong. */
import { examineProject, type Finding } from "../app/doctor/doctor.ts";
import type { LoadedBot } from "../app/load/load_bots.ts";
import { openProject, type Project } from "../app/project/project.ts";
import { systemClock } from "../model/clock.ts";
import project from "../../deno.json" with { type: "json" };
import { suggest, UsageError } from "./arguments.ts";
import type { ParsedArguments } from "./command.ts";
import { EXIT } from "./exit_codes.ts";
import type { Terminal } from "./terminal.ts";

export async function run({ operands: [name], flags }: ParsedArguments, terminal: Terminal): Promise<number> {
  await using project = await openProject(Deno.cwd(), { variables: Deno.env });
  const bots = name === undefined ? project.loaded.bots : [botNamed(name, project)];
  const findings = await examineProject(project, bots, {
    clock: systemClock,
    onProgress: (what) => terminal.status?.(`  ${what} …`),
  });
  terminal.status?.("");
  if (flags["json"]) terminal.out(asJson(findings));
  else show(findings, terminal);
  return findings.some(({ state }) => state === "wrong") ? EXIT.problems : EXIT.ok;
}

function botNamed(name: string, { loaded }: Project): LoadedBot {
  const bot = loaded.bots.find(({ id }) => id === name);
  if (bot) return bot;
  throw new UsageError(`There is no bot "${name}".${suggest(name, loaded.bots.map(({ id }) => id))}`);
}

function asJson(findings: readonly Finding[]): string {
  const count = (state: Finding["state"]) => findings.filter((finding) => finding.state === state).length;
  const summary = { version: project.version, wrong: count("wrong"), warnings: count("warning") };
  return JSON.stringify({ ...summary, findings }, undefined, 2);
}

/** The project first, then each bot, with its servers below it. */
function show(findings: readonly Finding[], terminal: Terminal): void {
  let place = "";
  for (const finding of findings) {
    const { bot, server } = finding;
    if (bot !== undefined && !place.startsWith(bot)) terminal.out(terminal.paint.bold(bot));
    const now = [bot ?? "", server ?? ""].join("\0");
    if (server !== undefined && now !== place) terminal.out(`  ${terminal.paint.bold(server)}`);
    place = now;
    showFinding(finding, server === undefined ? bot === undefined ? "" : "  " : "    ", terminal);
  }
  const wrong = findings.filter(({ state }) => state === "wrong").length;
  const warnings = findings.filter(({ state }) => state === "warning").length;
  terminal.out();
  if (wrong + warnings === 0) return terminal.out(`${terminal.paint.green("✓")} All is well.`);
  terminal.out(`${wrong} wrong, ${warnings} ${warnings === 1 ? "warning" : "warnings"}.`);
}

function showFinding({ state, text, fix }: Finding, indent: string, { paint, out }: Terminal): void {
  const sign = { ok: paint.green("✓"), warning: paint.yellow("!"), wrong: paint.red("✗") }[state];
  const [first, ...more] = text.split("\n");
  out(`${indent}${sign} ${first}`);
  for (const line of more) out(`${indent}    ${line}`);
  if (fix !== undefined) out(`${indent}  ${paint.dim("→")} ${fix}`);
}
