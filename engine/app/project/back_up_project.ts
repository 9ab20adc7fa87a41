/** Backups of a project's databases by hand, while its bots run or not. */
import { resolve } from "node:path";
import { systemClock } from "../../model/clock.ts";
import {
  type Backup,
  backUp,
  checkDatabase,
  holdsTables,
  type InstanceLock,
  listBackups,
  lockInstance,
  restoreBackup,
  type Restored,
  tablesBackupsOf,
  tablesBeside,
  tablesPath,
} from "../../storage/mod.ts";
import { DATA_FOLDER } from "../paths/database_path.ts";
import type { Project } from "./project.ts";

/** Databases of bots of a project that exist: those of its data folder and those that definitions name. */
export async function databasesOf({ folder, loaded }: Project): Promise<string[]> {
  const named = loaded.bots.map((bot) => bot.definition?.settings.database.path)
    .filter((path) => path !== undefined).map((path) => resolve(folder, path));
  const own = loaded.bots.map(({ id }) => resolve(folder, DATA_FOLDER, `${id}.db`));
  const found: string[] = [];
  try {
    for await (const { name } of Deno.readDir(`${folder}/${DATA_FOLDER}`)) {
      if (name.endsWith(".db")) found.push(resolve(folder, DATA_FOLDER, name));
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  const bots = found.filter((path) => own.includes(path) || !holdsTables(path));
  return [...new Set([...named, ...bots])].filter((path) => checkDatabase(path).state !== "missing").sort();
}

/** With the tables of extensions beside each of them. */
async function allDatabasesOf(project: Project): Promise<string[]> {
  const databases = await databasesOf(project);
  return databases.flatMap((path) => [path, ...tablesBeside(path).values()]);
}

/** Backs up the databases of bots and of their extensions, as of the same moment. @throws StorageError */
export async function backUpProject(project: Project): Promise<Backup[]> {
  const now = systemClock.now();
  const backups: Backup[] = [];
  for (const path of await allDatabasesOf(project)) {
    backups.push(await backUp(path, { clock: { now: () => now } }));
  }
  return backups;
}

/** The database that a backup belongs to by its name; `undefined` where the name is no backup's. */
export function databaseOfBackup(backup: string): string | undefined {
  return /^(.*)\.backup_\d{8}_\d{6}(?:_\d+)?$/.exec(resolve(backup))?.[1];
}

/** All backups of a project, the newest first. */
export async function backupsOf(project: Project): Promise<readonly Backup[]> {
  const databases = await allDatabasesOf(project);
  return databases.flatMap((path) => listBackups(path)).sort((a, b) => b.createdAt - a.createdAt);
}

export interface RestoredProject extends Restored {
  /** Tables of extensions that were backed up with it, and are restored with it. */
  readonly tables: readonly (Restored & { readonly extension: string })[];
  /** Extensions whose tables have no backup of that moment, and stay as they are. */
  readonly left: readonly string[];
}

/**
 * Puts a backup in the place of its database; the present one is kept beside it. With the database of a bot go the tables of
 * its extensions that were backed up at the same moment; those of one extension can also be restored alone.
 * @throws StorageError `already_running` while a bot works with it
 */
export async function restoreProject(
  folder: string,
  database: string,
  file: string | undefined,
): Promise<RestoredProject> {
  using lock = await lockInstance(`${folder}/${DATA_FOLDER}`, { clock: systemClock });
  return await restoreUnder(lock, database, file);
}

/** The same for whoever has the folder's lock, while nothing works with the database. */
export async function restoreUnder(
  lock: InstanceLock,
  database: string,
  file: string | undefined,
): Promise<RestoredProject> {
  const options = { clock: systemClock, lock };
  const restored = await restoreBackup(database, { ...options, file });
  if (holdsTables(database)) return { ...restored, tables: [], left: [] };
  const backups = tablesBackupsOf(database, restored.from);
  const tables: RestoredProject["tables"][number][] = [];
  for (const [extension, file] of backups) {
    const path = tablesPath(database, extension);
    tables.push({ extension, ...await restoreBackup(path, { ...options, file }) });
  }
  const left = [...tablesBeside(database).keys()].filter((extension) => !backups.has(extension));
  return { ...restored, tables, left };
}
