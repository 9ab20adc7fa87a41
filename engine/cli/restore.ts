import { backupsOf, databaseOfBackup, databasesOf, restoreProject } from "../app/project/back_up_project.ts";
import { openProject } from "../app/project/project.ts";
import { StorageError } from "../app/run_project.ts";
import { UsageError } from "./arguments.ts";
import type { ParsedArguments } from "./command.ts";
import { EXIT } from "./exit_codes.ts";
import { withProgress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";
import { ownCommand } from "../model/own_command.ts";

/**
 * `restore [FILE]`: puts a backup, or the newest good one, in the place of its database, with what extensions kept at that
 * moment.
 */
export async function run(args: ParsedArguments, terminal: Terminal): Promise<number> {
  const folder = Deno.cwd();
  await using project = await openProject(folder, { variables: Deno.env });
  if (args.flags["list"]) {
    const backups = await backupsOf(project);
    for (const { path, bytes } of backups) terminal.out(`${path} (${(bytes / 1024 / 1024).toFixed(1)} MB)`);
    if (backups.length === 0) terminal.out("There are no backups yet.");
    return EXIT.ok;
  }
  const [file] = args.operands;
  const databases = await databasesOf(project);
  const database = file === undefined ? databases[0] : databaseOfBackup(file);
  if (file !== undefined && database === undefined) {
    throw new UsageError(
      `"${file}" is not named like a backup. See them all with: ${ownCommand("restore --list")}`,
    );
  }
  if (file === undefined && databases.length > 1) {
    throw new UsageError(
      `There are several databases, so name the backup. See them all with: ${ownCommand("restore --list")}`,
    );
  }
  try {
    const { from, kept, tables, left } = await withProgress(
      terminal,
      "looking through the backup and putting it back",
      () => restoreProject(folder, database ?? `${folder}/data/bot.db`, file),
    );
    const tell = (from: string, is: string, kept: string | undefined) => {
      terminal.out(`${terminal.paint.green("✓")} ${from} is the database${is} now.`);
      if (kept) terminal.out(`  What was there before is kept: ${kept}`);
    };
    tell(from, "", kept);
    for (const { extension, from, kept } of tables) tell(from, ` of the extension ${extension}`, kept);
    for (const extension of left) {
      terminal.out(
        `  The database of the extension ${extension} has no backup of that moment; it stays as it is.`,
      );
    }
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    terminal.err(`${terminal.paint.red("✗")} ${error.message}`);
    return EXIT.data;
  }
}
