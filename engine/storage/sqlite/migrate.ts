import type { DatabaseSync } from "node:sqlite";
import { StorageError } from "../../model/storage.ts";
import { refuseNewer, tablesOf } from "./inspect.ts";
import { toStorageError, translated } from "./sqlite_error.ts";
import { nodeModule } from "../../model/node_module.ts";

export interface Migration {
  /** 1, 2, 3 … without a gap. */
  readonly version: number;
  readonly name: string;
  /** Statements; the transaction around them is not theirs to begin or end. */
  readonly sql: string;
  /** What `digestOf` gives for it: that takes 20 ms, and starts ask for it. */
  readonly checksum?: string;
  /** Runs before the statements; what it returns runs after them. */
  readonly around?: (db: DatabaseSync, now: number) => () => void;
  /** Runs the statements in another way than all at once, and lets none end the transaction. */
  readonly run?: (db: DatabaseSync) => void;
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

const ENDS_TRANSACTION = /\b(?:COMMIT|ROLLBACK)\b/i;

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
  if (missingMigrations(db, migrations, path).length === 0) return [];
  const action = `migrate the database "${path}"`;
  translated(action, () => db.exec("BEGIN IMMEDIATE"));
  try {
    // Asked again: another process may have been faster.
    const missing = missingMigrations(db, migrations, path);
    db.exec(TABLE);
    for (const migration of missing) apply(db, migration, path, now);
    db.exec(`PRAGMA user_version = ${migrations.length}; COMMIT`);
    return missing.map(({ version }) => version);
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw toStorageError(error, action);
  }
}

/**
 * The migrations that are still to be applied.
 * @throws StorageError `newer_version`, `migration_changed`
 */
export function missingMigrations(
  db: DatabaseSync,
  migrations: readonly Migration[],
  path: string,
): readonly Migration[] {
  refuseNewer(db, migrations.length, path);
  const changed = changedVersion(db, migrations);
  const applied = appliedMigrations(db);
  if (changed !== undefined) {
    const name = applied.find(({ version }) => version === changed)?.name;
    throw new StorageError(
      "migration_changed",
      `The database "${path}" was brought to version ${changed} ("${name}") by other steps than this program knows. ` +
        "Use the program that made the database, or restore a backup.",
    );
  }
  return migrations.slice(applied.length);
}

/** The first version to which a database was brought by another migration than is known of it. */
export function changedVersion(db: DatabaseSync, migrations: readonly Migration[]): number | undefined {
  return appliedMigrations(db).find(({ version, checksum }) => {
    const known = migrations[version - 1];
    return !known || checksumOf(known) !== checksum;
  })?.version;
}

function apply(db: DatabaseSync, migration: Migration, path: string, now: number): void {
  const { version, name, sql } = migration;
  try {
    if (!migration.run && ENDS_TRANSACTION.test(sql)) {
      throw new Error("it would end the transaction around it");
    }
    const after = migration.around?.(db, now);
    if (migration.run) migration.run(db);
    else db.exec(sql);
    if (!db.isTransaction) throw new Error("it ended the transaction around it");
    after?.();
    db.prepare("INSERT INTO schema_migrations VALUES (?, ?, ?, ?)")
      .run(version, name, checksumOf(migration), new Date(now).toISOString());
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const state = db.isTransaction
      ? "The database is as it was before. Use the program's former version and report this."
      : "The database may be changed halfway. Restore the backup that was made before, and report this.";
    throw new StorageError(
      "migration_failed",
      `Could not bring the database "${path}" to version ${version} ("${name}"): ${why}. ${state}`,
      { cause: error },
    );
  }
}

function appliedMigrations(db: DatabaseSync): readonly Applied[] {
  if (!tablesOf(db).includes("schema_migrations")) return [];
  return db.prepare("SELECT version, name, checksum FROM schema_migrations ORDER BY version").all()
    .map(({ version, name, checksum }) => ({
      version: Number(version),
      name: String(name),
      checksum: String(checksum),
    }));
}

function checksumOf(migration: Migration): string {
  return migration.checksum ?? digestOf(migration);
}

/** The SHA-256 of what a migration does, in hexadecimal digits. */
export function digestOf({ name, sql }: Migration): string {
  return nodeModule("node:crypto").createHash("sha256").update(`${name}\n${sql.trim()}`).digest("hex");
}
