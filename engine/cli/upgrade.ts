import { loadBots } from "../app/load/load_bots.ts";
import { planUpgrade } from "../app/upgrade/plan_upgrade.ts";
import { writeUpgrade } from "../app/upgrade/write_upgrade.ts";
import { countProblems } from "../diagnostics/code_frame.ts";
import { plainText } from "../diagnostics/terminal_text.ts";
import { FileError } from "../files/file_error.ts";
import { ownCommand } from "../model/own_command.ts";
import type { ParsedArguments } from "./command.ts";
import { EXIT } from "./exit_codes.ts";
import { withProgress } from "./progress.ts";
import { requireChosen } from "./require_chosen.ts";
import type { Terminal } from "./terminal.ts";

/** `upgrade [BOT]`: words of older versions and of other frameworks become those of this one; `--dry-run` shows which. */
export async function run(args: ParsedArguments, terminal: Terminal): Promise<number> {
  const folder = Deno.cwd();
  const dryRun = args.flags["dry-run"] === true;
  const loaded = await withProgress(
    terminal,
    "reading the bots",
    () => loadBots(folder, args.operands[0]),
  );
  await using _context = loaded.context;
  await requireChosen(loaded, folder);
  const { files, problems } = await withProgress(
    terminal,
    "looking for old words",
    () => planUpgrade(folder, loaded),
  );
  let code: number = EXIT.ok;
  for (const [path, text] of files) {
    terminal.out(terminal.paint.bold(plainText(path)));
    for (const line of changedLines(text.before, text.after, terminal)) terminal.out(line);
    if (dryRun) continue;
    try {
      const copy = await writeUpgrade(folder, path, text);
      terminal.out(`${terminal.paint.green("✓")} written; as it was, it is kept in ${plainText(copy)}`);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      terminal.err(`${terminal.paint.red("✗")} ${error.message}`);
      code = EXIT.data;
    }
  }
  if (files.size === 0) terminal.out("Nothing is to be changed.");
  else if (dryRun) terminal.out("Nothing was written. Without --dry-run, this is.");
  if (problems.some(({ severity }) => severity === "error")) {
    terminal.err(
      `What is left has to be mended by hand: ${countProblems(problems)}. See it with: ${
        ownCommand("check")
      }`,
    );
  }
  return code;
}

/** Changed lines as they were and as they are. An upgrade changes words, and never how many lines there are. */
function changedLines(before: string, after: string, { paint }: Terminal): string[] {
  const old = before.split(/\r?\n/);
  return after.split(/\r?\n/).flatMap((line, index) =>
    line === old[index] ? [] : [
      `${String(index + 1).padStart(5)} ${paint.red(`- ${plainText(old[index] ?? "")}`)}`,
      `      ${paint.green(`+ ${plainText(line)}`)}`,
    ]
  );
}
