import { relative } from "node:path";
import { databasesOf } from "../app/project/back_up_project.ts";
import { openProject } from "../app/project/project.ts";
import { StorageError } from "../app/run_project.ts";
import { systemClock } from "../model/clock.ts";
import type { PersonExport, Storage } from "../model/storage.ts";
import { checkDatabase, listBackups, openSqliteStorage } from "../storage/mod.ts";
import { UsageError } from "./arguments.ts";
import type { ParsedArguments } from "./command.ts";
import { EXIT } from "./exit_codes.ts";
import type { Terminal } from "./terminal.ts";
import { ownCommand } from "../model/own_command.ts";

/** `person ID`: shows all that is kept about a person, as JSON a database, or deletes it; also while the bots run. */
export async function run(args: ParsedArguments, terminal: Terminal): Promise<number> {
  const id = readId(args.operands[0]);
  const folder = Deno.cwd();
  const found: Record<string, PersonExport> = {};
  let code: number = EXIT.ok;
  await using project = await openProject(folder, { variables: Deno.env });
  for (const path of await databasesOf(project)) {
    const name = relative(folder, path);
    try {
      if (checkDatabase(path).state === "not_ours") continue;
      await inDatabase(path, async (storage) => {
        const kept = await storage.exportPerson(id);
        if (!kept) return;
        found[name] = kept;
        if (args.flags["delete"]) await deleteIn(storage, id, kept, { name, path }, terminal);
      });
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      terminal.err(`${terminal.paint.red("✗")} ${name}: ${error.message}`);
      code = EXIT.data;
    }
  }
  // What is on standard output is JSON or nothing, so that scripts can read it.
  if (Object.keys(found).length === 0) {
    if (code === EXIT.ok) terminal.err(`Nothing is kept about the person ${id}.`);
  } else if (!args.flags["delete"]) terminal.out(JSON.stringify(found, null, 2));
  return code;
}

async function deleteIn(
  storage: Storage,
  id: string,
  kept: PersonExport,
  { name, path }: { readonly name: string; readonly path: string },
  terminal: Terminal,
): Promise<void> {
  terminal.out(`${name}: ${describe(kept)}`);
  await storage.deletePerson(id);
  terminal.out(`${terminal.paint.green("✓")} ${name}: deleted`);
  const backups = listBackups(path).length;
  if (backups > 0) {
    terminal.out(
      `  Its ${
        backups === 1 ? "backup" : `${backups} backups`
      } can still have it, until backups of that age are removed.`,
    );
  }
}

/** `2 values, last seen on 2026-01-31` */
function describe({ data, values, last_seen }: PersonExport): string {
  const count = Object.keys(data).length + values.length;
  const parts = [`${count} ${count === 1 ? "value" : "values"}`];
  if (last_seen !== undefined) parts.push(`last seen on ${new Date(last_seen).toISOString().slice(0, 10)}`);
  return parts.join(", ");
}

async function inDatabase(path: string, work: (storage: Storage) => Promise<void>): Promise<void> {
  const storage = await openSqliteStorage(path, { clock: systemClock });
  try {
    await work(storage);
  } finally {
    await storage.close();
  }
}

function readId(operand: string | undefined): string {
  if (operand === undefined) {
    throw new UsageError(
      `Whose data? Name the person's Discord id: ${ownCommand("person 823475887319941131")}`,
    );
  }
  if (/^\d{1,20}$/.test(operand)) return operand;
  throw new UsageError(
    `"${operand}" is no Discord id, which has only digits. In Discord, switch on User Settings → Advanced → ` +
      "Developer Mode, then right-click the person and choose Copy User ID.",
  );
}
