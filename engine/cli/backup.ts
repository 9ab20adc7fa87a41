import { backUpProject } from "../app/project/back_up_project.ts";
import { openProject } from "../app/project/project.ts";
import { StorageError } from "../app/run_project.ts";
import type { ParsedArguments } from "./command.ts";
import { EXIT } from "./exit_codes.ts";
import { withProgress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

/** `backup`: copies every database of the project, also while the bots run. */
export async function run(_args: ParsedArguments, terminal: Terminal): Promise<number> {
  await using project = await openProject(Deno.cwd(), { variables: Deno.env });
  try {
    const backups = await withProgress(
      terminal,
      "copying and looking through the copies",
      () => backUpProject(project),
    );
    for (const { path, bytes } of backups) {
      terminal.out(
        `${terminal.paint.green("✓")} ${path} (${(bytes / 1024 / 1024).toFixed(1)} MB, looked through)`,
      );
    }
    if (backups.length === 0) terminal.out("There is no database yet, so there is nothing to back up.");
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    terminal.err(`${terminal.paint.red("✗")} ${error.message}`);
    return EXIT.data;
  }
}
