/** Backups of a project's databases by hand, while its bots run or not. */
import { resolve } from "node:path";
import { systemClock } from "../model/clock.ts";
import {
  type Backup,
  backUp,
  checkDatabase,
  listBackups,
  lockInstance,
  restoreBackup,
  type Restored,
} from "../storage/mod.ts";
import { DATA_FOLDER } from "./database_path.ts";
import type { Project } from "./project.ts";

/** Databases of a project that exist: those of its data folder and those that definitions name. */
export async function databasesOf({ folder, loaded }: Project): Promise<string[]> {
  const named = loaded.bots.map((bot) => bot.definition?.settings.database.path)
    .filter((path) => path !== undefined).map((path) => resolve(folder, path));
  const found: string[] = [];
  try {
    for await (const { name } of Deno.readDir(`${folder}/${DATA_FOLDER}`)) {
      if (name.endsWith(".db")) found.push(resolve(folder, DATA_FOLDER, name));
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return [...new Set([...named, ...found])].filter((path) => checkDatabase(path).state !== "missing").sort();
}

/** @throws StorageError */
export async function backUpProject(project: Project): Promise<Backup[]> {
  const backups: Backup[] = [];
  for (const path of await databasesOf(project)) backups.push(await backUp(path, { clock: systemClock }));
  return backups;
}

/** The database that a backup belongs to by its name; `undefined` where the name is no backup's. */
export function databaseOfBackup(backup: string): string | undefined {
  return /^(.*)\.backup_\d{8}_\d{6}(?:_\d+)?$/.exec(resolve(backup))?.[1];
}

/** All backups of a project, the newest first. */
export async function backupsOf(project: Project): Promise<readonly Backup[]> {
  const databases = await databasesOf(project);
  return databases.flatMap((path) => listBackups(path)).sort((a, b) => b.createdAt - a.createdAt);
}

/**
 * Puts a backup in the place of its database; the present one is kept beside it.
 * @throws StorageError `already_running` while a bot works with it
 */
export async function restoreProject(
  folder: string,
  database: string,
  file: string | undefined,
): Promise<Restored> {
  using lock = await lockInstance(`${folder}/${DATA_FOLDER}`, { clock: systemClock });
  return await restoreBackup(database, { clock: systemClock, lock, file });
}
