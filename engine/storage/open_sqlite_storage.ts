import type { Storage } from "../model/storage.ts";
import { createFolderOf } from "../files/folders.ts";
import { SerialStorage, type StorageOptions } from "./serial_storage.ts";
import { openConnection } from "./sqlite/connection.ts";
import { migrate } from "./sqlite/migrate.ts";
import { MIGRATIONS } from "./sqlite/migrations.ts";
import { sqliteBackend } from "./sqlite/sqlite_backend.ts";

/**
 * Opens a database file, creates it and its folder where they are missing, and brings it to the present version.
 * One process may have it open at a time for writing; see `lockInstance`.
 */
export function openSqliteStorage(path: string, options: StorageOptions): Promise<Storage> {
  createFolderOf(path);
  const db = openConnection(path);
  migrate(db, MIGRATIONS, path, options.clock.now());
  return Promise.resolve(new SerialStorage(sqliteBackend(db), options));
}
