import type { DatabaseSync } from "node:sqlite";
import { StorageError } from "../../model/storage.ts";

/** Tables that bots had before this engine; see take_over.ts. */
export const FORMER_TABLES: readonly string[] = ["guild_settings", "user_data", "command_stats"];

/** The application id of a database with the tables of an extension, "CorX"; those of bots have none. */
export const TABLES_ID = 0x436f7258;

export function applicationIdOf(db: DatabaseSync): number {
  return Number(db.prepare("PRAGMA application_id").get()?.application_id);
}

/** The names of all tables, without those of SQLite itself. */
export function tablesOf(db: DatabaseSync): readonly string[] {
  return db.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
  )
    .all().map(({ name }) => String(name));
}

/** The version of a database: the number of its last migration, 0 where it has none. */
export function versionOf(db: DatabaseSync): number {
  if (!tablesOf(db).includes("schema_migrations")) return 0;
  return Number(
    db.prepare("SELECT coalesce(max(version), 0) AS version FROM schema_migrations").get()?.version,
  );
}

/** What is wrong with the list of its versions, as no program writes it: each one begins with the first and adds to it. */
export function faultOfVersions(db: DatabaseSync): string | undefined {
  if (versionOf(db) === 0) return undefined;
  const first = Number(db.prepare("SELECT min(version) AS first FROM schema_migrations").get()?.first);
  return first === 1 ? undefined : `the list of its versions begins with ${first}`;
}

/** Whether the tables are of another program, or of an extension. */
export function isForeign(db: DatabaseSync): boolean {
  if (applicationIdOf(db) === TABLES_ID) return true;
  const tables = tablesOf(db);
  return tables.length > 0 && !tables.includes("schema_migrations") &&
    !tables.some((name) => FORMER_TABLES.includes(name));
}

/** @throws StorageError `not_ours` */
export function refuseForeign(db: DatabaseSync, path: string): void {
  if (!isForeign(db)) return;
  throw new StorageError(
    "not_ours",
    `The file "${path}" is a database of another program. Choose another path for the bot's database.`,
  );
}

/** @throws StorageError `newer_version` */
export function refuseNewer(db: DatabaseSync, known: number, path: string): void {
  const found = versionOf(db);
  if (found <= known) return;
  throw new StorageError(
    "newer_version",
    `The database "${path}" has version ${found}, and this program knows versions up to ${known}: a newer program ` +
      "has used it. Update this program, or restore a backup that was made before the update.",
  );
}
