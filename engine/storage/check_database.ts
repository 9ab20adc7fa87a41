import { resolve } from "node:path";
import { listBackups } from "./backup/backup_name.ts";
import { openForLooking } from "./sqlite/connection.ts";
import { faultsOf } from "./sqlite/faults.ts";
import { applicationIdOf, faultOfVersions, isForeign, TABLES_ID, versionOf } from "./sqlite/inspect.ts";
import { MIGRATIONS } from "./sqlite/migrations.ts";
import { translated } from "./sqlite/sqlite_error.ts";
import { storageErrorOf } from "./storage_error_of.ts";

/** What stands at the path of a database. */
export type DatabaseState =
  | { readonly state: "ok"; readonly version: number }
  | { readonly state: "missing" }
  /** `why` is in the words of SQLite, or says what no program writes. */
  | { readonly state: "damaged"; readonly why: string }
  /** A newer program has used it. */
  | { readonly state: "newer"; readonly found: number; readonly known: number }
  /** A database of another program. */
  | { readonly state: "not_ours" };

/**
 * Looks through a database of a bot or an extension without changing anything: about 1 ms a megabyte, in which nothing else runs. For the start,
 * before the database is opened, and for backups.
 * @throws StorageError `unreachable`, `in_use` where the state cannot be found out
 */
export function checkDatabase(path: string): DatabaseState {
  const file = resolve(path);
  const size = sizeOf(file);
  if (size === undefined) return { state: "missing" };
  if (size === 0) return stateOfEmpty(file);
  const why = faultsOf(file, "quick");
  if (why !== undefined) return { state: "damaged", why };
  const db = openForLooking(file);
  try {
    return translated(`check the database "${file}"`, () => {
      const version = versionOf(db);
      // Which versions there are of it, its extension knows.
      if (applicationIdOf(db) === TABLES_ID) return { state: "ok", version };
      if (isForeign(db)) return { state: "not_ours" };
      const fault = faultOfVersions(db);
      if (fault !== undefined) return { state: "damaged", why: fault };
      if (version > MIGRATIONS.length) return { state: "newer", found: version, known: MIGRATIONS.length };
      return { state: "ok", version };
    });
  } finally {
    db.close();
  }
}

/** Nothing was ever written to it, unless there are backups of something. */
function stateOfEmpty(file: string): DatabaseState {
  if (listBackups(file).length === 0) return { state: "missing" };
  return { state: "damaged", why: "the file is empty, although there are backups of it" };
}

function sizeOf(file: string): number | undefined {
  try {
    return Deno.statSync(file).size;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw storageErrorOf(error, `look at the database "${file}"`, file);
  }
}
