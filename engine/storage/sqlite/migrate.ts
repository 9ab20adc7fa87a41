import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { StorageError } from "../../model/storage.ts";
import { toStorageError, translated } from "./sqlite_error.ts";

export interface Migration {
  /** 1, 2, 3 … without a gap. */
  readonly version: number;
  readonly name: string;
  /** Statements without BEGIN and COMMIT. */
  readonly sql: string;
}

interface Applied {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
}

const TABLE = `CREATE TABLE IF NOT EXISTS schema_migrations (
  version INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT`;

/**
 * Brings a database to the last of the migrations, or leaves it as it was. Several processes may try at once.
 * @param path for messages
 * @param now milliseconds since 1970
 * @returns the versions that were applied
 * @throws StorageError `newer_version`, `migration_changed`, `migration_failed`
 */
export function migrate(
  db: DatabaseSync,
  migrations: readonly Migration[],
  path: string,
  now: number,
): readonly number[] {
  if (applied(db).length === migrations.length && check(db, migrations, path).length === 0) return [];
  translated(`migrate the database "${path}"`, () => db.exec("BEGIN IMMEDIATE"));
  try {
    db.exec(TABLE);
    const missing = check(db, migrations, path);
    for (const migration of missing) apply(db, migration, path, now);
    db.exec(`PRAGMA user_version = ${migrations.length}; COMMIT`);
    return missing.map(({ version }) => version);
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw toStorageError(error, `migrate the database "${path}"`);
  }
}

/** The version of a database: the number of its last migration, 0 for an empty one. */
export function versionOf(db: DatabaseSync): number {
  return applied(db).at(-1)?.version ?? 0;
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

/** The migrations that are still to be applied. */
function check(db: DatabaseSync, migrations: readonly Migration[], path: string): readonly Migration[] {
  refuseNewer(db, migrations.length, path);
  const done = applied(db);
  for (const { version, name, checksum } of done) {
    const known = migrations[version - 1];
    if (known && checksumOf(known) === checksum) continue;
    throw new StorageError(
      "migration_changed",
      `The database "${path}" was brought to version ${version} ("${name}") by other steps than this program knows. ` +
        "Use the program that made the database, or restore a backup.",
    );
  }
  return migrations.slice(done.length);
}

function apply(db: DatabaseSync, migration: Migration, path: string, now: number): void {
  const { version, name, sql } = migration;
  try {
    db.exec(sql);
    if (!db.isTransaction) throw new Error("it contains a COMMIT or ROLLBACK, which it must not");
    db.prepare("INSERT INTO schema_migrations VALUES (?, ?, ?, ?)")
      .run(version, name, checksumOf(migration), new Date(now).toISOString());
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StorageError(
      "migration_failed",
      `Could not bring the database "${path}" to version ${version} ("${name}"): ${why}. ` +
        "The database is as it was before. Use the program's former version and report this.",
      { cause: error },
    );
  }
}

function applied(db: DatabaseSync): readonly Applied[] {
  const table = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migrations'");
  if (!table.get()) return [];
  return db.prepare("SELECT version, name, checksum FROM schema_migrations ORDER BY version").all()
    .map(({ version, name, checksum }) => ({
      version: Number(version),
      name: String(name),
      checksum: String(checksum),
    }));
}

function checksumOf({ name, sql }: Migration): string {
  return createHash("sha256").update(`${name}\n${sql.trim()}`).digest("hex");
}
