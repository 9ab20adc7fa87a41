import { resolve } from "node:path";
import { checkDatabase, type DatabaseState } from "../check_database.ts";
import { type Backup, listBackups } from "./backup_name.ts";

export interface FoundBackup {
  /** `undefined` where none is good. */
  readonly good: Backup | undefined;
  /** Newer ones that cannot be used, the newest first. */
  readonly bad: readonly { readonly backup: Backup; readonly state: DatabaseState }[];
}

/** Looks through the backups of a database from the newest on, until one is good. */
export function newestGoodBackup(database: string): FoundBackup {
  const bad: { backup: Backup; state: DatabaseState }[] = [];
  for (const backup of listBackups(resolve(database))) {
    const state = checkDatabase(backup.path);
    if (state.state === "ok") return { good: backup, bad };
    bad.push({ backup, state });
  }
  return { good: undefined, bad };
}
