import { relative } from "node:path";
import { databasesOf } from "../app/project/back_up_project.ts";
import { openProject } from "../app/project/project.ts";
import { StorageError } from "../app/run_project.ts";
import { countData, dropData } from "../data/mod.ts";
import { systemClock } from "../model/clock.ts";
import { checkDatabase, openSqliteStorage } from "../storage/mod.ts";
import { UsageError } from "./arguments.ts";
import type { ParsedArguments } from "./command.ts";
import { EXIT } from "./exit_codes.ts";
import type { Terminal } from "./terminal.ts";
import { ownCommand } from "../model/own_command.ts";

/** `data [NAME]`: shows how much is kept under the names of `data:`, or deletes all of one name; also while bots run. */
export async function run(args: ParsedArguments, terminal: Terminal): Promise<number> {
  const [wanted] = args.operands;
  const deleting = args.flags["delete"] === true;
  if (deleting && wanted === undefined) {
    throw new UsageError(`Which data? Name it: ${ownCommand("data coins --delete")}`);
  }
  const folder = Deno.cwd();
  await using project = await openProject(folder, { variables: Deno.env });
  let found = false;
  let code: number = EXIT.ok;
  for (const path of await databasesOf(project)) {
    const database = relative(folder, path);
    try {
      if (checkDatabase(path).state === "not_ours") continue;
      const storage = await openSqliteStorage(path, { clock: systemClock });
      try {
        for (const [name, count] of await countData(storage.values)) {
          if (wanted !== undefined && name !== wanted) continue;
          found = true;
          terminal.out(`${database}: ${name}, ${count} ${count === 1 ? "value" : "values"}`);
          if (!deleting) continue;
          await dropData(storage, name);
          terminal.out(`${terminal.paint.green("✓")} ${database}: ${name} is deleted`);
        }
      } finally {
        await storage.close();
      }
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      terminal.err(`${terminal.paint.red("✗")} ${database}: ${error.message}`);
      code = EXIT.data;
    }
  }
  if (!found && code === EXIT.ok) {
    terminal.err(wanted === undefined ? "No data is kept." : `No data called ${wanted} is kept.`);
  }
  return code;
}
