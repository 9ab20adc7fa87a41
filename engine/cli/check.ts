import { allProblems, loadBots } from "../app/load_bots.ts";
import { renderProblems } from "../diagnostics/code_frame.ts";
import { problemsToJson } from "../diagnostics/to_json.ts";
import { systemClock } from "../model/clock.ts";
import type { ParsedArguments } from "./command.ts";
import { EXIT } from "./exit_codes.ts";
import { scheduleLines, schedulesOf } from "./schedule_lines.ts";
import { requireChosen } from "./require_chosen.ts";
import { countTests, runBotTests } from "./run_bot_tests.ts";
import type { Terminal } from "./terminal.ts";
import { ownCommand } from "../model/own_command.ts";

/** `check`: every problem of every bot file, then their tests; exit code 1 where there is an error or a test fails. */
export async function run(args: ParsedArguments, terminal: Terminal): Promise<number> {
  const folder = Deno.cwd();
  const result = await loadBots(folder, args.operands[0]);
  await requireChosen(result, folder);
  const problems = allProblems(result);
  const failed = problems.some((problem) => problem.severity === "error");
  if (args.flags["json"]) {
    terminal.out(JSON.stringify(problemsToJson(problems), undefined, 2));
    return failed ? EXIT.problems : EXIT.ok;
  }
  if (problems.length > 0) terminal.err(renderProblems(problems, { colour: terminal.colour }));
  for (const { id, files, program, definition } of result.bots) {
    if (!program || !definition) continue;
    const own = definition.commands.length;
    const builtin = program.counts.commands - own;
    const events = definition.events.length;
    const others = events === 0 ? "" : ` and ${events} ${events === 1 ? "event" : "events"}`;
    const count = `${own} ${own === 1 ? "command" : "commands"}${others} in ${files.join(", ")}`;
    terminal.out(
      `${terminal.paint.green("✓")} ${id}: ${count}${builtin > 0 ? `, and ${builtin} built-in ones` : ""}`,
    );
    for (const line of scheduleLines(schedulesOf(program), systemClock.now())) terminal.out(line);
  }
  if (result.bots.length === 0) {
    terminal.out(`There is no bot file in bots/. \`${ownCommand("start")}\` writes a first one.`);
  }
  if (args.flags["no-tests"]) return failed ? EXIT.problems : EXIT.ok;
  if (failed) {
    if (countTests(result.bots) > 0) terminal.out("The tests were not run, because of the errors.");
    return EXIT.problems;
  }
  return await runBotTests(result.bots, folder, terminal) ? EXIT.ok : EXIT.problems;
}
