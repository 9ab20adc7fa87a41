import { resolve } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { Storage } from "../model/storage.ts";
import { createFolderOf } from "../files/folders.ts";
import { backUp } from "./backup/back_up.ts";
import { createPrivately } from "./create_privately.ts";
import { SerialStorage, type StorageOptions } from "./serial_storage.ts";
import { openConnection, useWriteAheadLog, waitElsewhere } from "./sqlite/connection.ts";
import { refuseForeign, tablesOf } from "./sqlite/inspect.ts";
import { migrate, missingMigrations } from "./sqlite/migrate.ts";
import { MIGRATIONS } from "./sqlite/migrations.ts";
import { sqliteBackend } from "./sqlite/sqlite_backend.ts";
import { storageErrorOf } from "./storage_error_of.ts";

/**
 * Opens a database file, creates it and its folder where they are missing, and brings it to the present version; one
 * of a former version is backed up before. A file that is damaged or not ours is refused and stays as it is.
 * Only one process may work with it at a time; see `lockInstance`.
 * @throws StorageError `damaged`, `newer_version`, `not_ours`, `migration_changed`, `migration_failed`, `in_use`,
 *   `unreachable`, `read_only`, `disk_full`
 */
export async function openSqliteStorage(path: string, options: StorageOptions): Promise<Storage> {
  const file = resolve(path);
  let db: DatabaseSync | undefined;
  try {
    createFolderOf(file);
    createPrivately(file);
    db = openConnection(file);
    refuseForeign(db, file);
    await bringUpToDate(db, file, options);
    waitElsewhere(db);
    return new SerialStorage(sqliteBackend(db), options);
  } catch (error) {
    db?.close();
    throw storageErrorOf(error, `open the database "${file}"`, file);
  }
}

async function bringUpToDate(db: DatabaseSync, file: string, { clock }: StorageOptions): Promise<void> {
  const missing = missingMigrations(db, MIGRATIONS, file);
  useWriteAheadLog(db, file);
  if (missing.length > 0 && tablesOf(db).length > 0) await backUp(file, { clock });
  migrate(db, MIGRATIONS, file, clock.now());
}
