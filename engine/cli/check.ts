import { allProblems, loadBots, type LoadedBot } from "../app/load/load_bots.ts";
import { extensionDiagnostics } from "../app/load/extension_problems.ts";
import { problemsToJson } from "../diagnostics/to_json.ts";
import { systemClock } from "../model/clock.ts";
import type { ParsedArguments } from "./command.ts";
import { EXIT } from "./exit_codes.ts";
import { noBots } from "./no_bots.ts";
import { withProgress } from "./progress.ts";
import { scheduleLines, schedulesOf } from "./schedule_lines.ts";
import { requireChosen } from "./require_chosen.ts";
import { countTests, runBotTests } from "./run_bot_tests.ts";
import { showProblems } from "./show_problems.ts";
import type { Terminal } from "./terminal.ts";

/** `check`: every problem of every bot file, then their tests; exit code 1 where there is an error or a test fails. */
export async function run(args: ParsedArguments, terminal: Terminal): Promise<number> {
  const folder = Deno.cwd();
  const result = await withProgress(terminal, "reading the bots", () => loadBots(folder, args.operands[0]));
  await using _context = result.context;
  await requireChosen(result, folder);
  const problems = [...allProblems(result), ...extensionDiagnostics(result)];
  const failed = problems.some((problem) => problem.severity === "error");
  if (args.flags["json"]) {
    terminal.out(JSON.stringify(problemsToJson(problems), undefined, 2));
    return failed ? EXIT.problems : EXIT.ok;
  }
  showProblems(problems, terminal, { all: args.flags["all"] === true });
  for (const bot of result.bots) {
    if (!isSound(bot)) continue;
    const { id, program } = bot;
    terminal.out(`${terminal.paint.green("✓")} ${id}: ${countsOf(bot)}`);
    for (const line of scheduleLines(schedulesOf(program), systemClock.now())) terminal.out(line);
  }
  if (result.bots.length === 0) {
    terminal.err(noBots(folder));
    return EXIT.problems;
  }
  if (args.flags["no-tests"]) return failed ? EXIT.problems : EXIT.ok;
  if (failed) {
    if (countTests(result.bots) > 0) terminal.out("The tests were not run, because of the errors.");
    return EXIT.problems;
  }
  return await runBotTests(result.bots, folder, terminal) ? EXIT.ok : EXIT.problems;
}

/** A bot of more files is named by its folder. */
const MOST_NAMED = 2;

type SoundBot = LoadedBot & Required<Pick<LoadedBot, "definition" | "program">>;

function isSound(bot: LoadedBot): bot is SoundBot {
  return bot.definition !== undefined && bot.program !== undefined;
}

/** `3 commands and 1 event in bots/shop.yaml, 2 commands of extensions, and 14 built-in ones`. */
function countsOf({ files, definition, program }: SoundBot): string {
  const { commands, events } = definition;

  const own = commands.filter(({ span }) => files.includes(span.file.path)).length;
  const others = events.filter(({ name }) => files.includes(name.span.file.path)).length;
  const brought = commands.length - own;
  const builtin = program.counts.commands - commands.length;
  return [
    countOf(own, "command"),
    others > 0 ? ` and ${countOf(others, "event")}` : "",
    files.length > MOST_NAMED
      ? ` in the ${files.length} files of ${placeOf(files)}`
      : ` in ${files.join(", ")}`,
    brought > 0 ? `, ${countOf(brought, "command")} of extensions` : "",
    builtin > 0 ? `, and ${builtin} built-in ones` : "",
  ].join("");
}

/** `bots/shop/`: the folder in which all of a bot's files lie. */
function placeOf(files: readonly string[]): string {
  const folders = files.map((path) => path.split("/").slice(0, -1));
  const shared = folders.reduce((one, other) =>
    one.slice(0, one.findIndex((name, at) => name !== other[at]) >>> 0)
  );
  return `${shared.join("/")}/`;
}

function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
