import { openProject } from "../app/project/project.ts";
import { syncProject } from "../app/project/sync_project.ts";
import type { ParsedArguments } from "./command.ts";
import { EXIT } from "./exit_codes.ts";
import { noticePrinter } from "./print_notice.ts";
import { noBots } from "./no_bots.ts";
import { withProgress } from "./progress.ts";
import { showProblems } from "./show_problems.ts";
import type { Terminal } from "./terminal.ts";

/** `sync`: brings the slash commands of every bot that has a token up to date; `--dry-run` only shows what differs. */
export async function run(args: ParsedArguments, terminal: Terminal): Promise<number> {
  const dryRun = args.flags["dry-run"] === true;
  await using project = await openProject(Deno.cwd(), { variables: Deno.env });
  showProblems(project.problems, terminal);
  if (project.loaded.bots.length === 0) {
    terminal.err(noBots(Deno.cwd()));
    return EXIT.problems;
  }
  if (dryRun) terminal.out("Nothing is sent; this is what differs:");
  const complete = await withProgress(
    terminal,
    "asking Discord",
    () => syncProject(project, { dryRun, notify: noticePrinter(terminal) }),
  );
  if (project.problems.some((problem) => problem.severity === "error")) return EXIT.problems;
  return complete ? EXIT.ok : EXIT.login;
}
