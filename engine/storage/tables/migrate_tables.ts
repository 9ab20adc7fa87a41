/** The texts that make the tables of an extension, run each once. */
import type { DatabaseSync } from "node:sqlite";
import { StorageError } from "../../model/storage.ts";
import { versionOf } from "../sqlite/inspect.ts";
import { changedVersion, migrate, type Migration, missingMigrations } from "../sqlite/migrate.ts";
import { firstWord, whyNot } from "./read_sql.ts";

/** What of an extension is to be brought into which file. */
export interface TablesPlan {
  readonly path: string;
  readonly extension: string;
  readonly texts: readonly string[];
}

/**
 * Whether there are texts that were not run yet.
 * @throws StorageError `newer_version`, `migration_changed`, with what the extension's developer can do
 */
export function hasNewTexts(db: DatabaseSync, { path, extension, texts }: TablesPlan): boolean {
  const migrations = migrationsOf(texts);
  const anew = `To begin with empty tables, stop the bot and move that file away.`;
  const found = versionOf(db);
  if (found > texts.length) {
    throw new StorageError(
      "newer_version",
      `The database "${path}" was made by ${found} texts of \`tables\` of ${extension}, which has ${texts.length} now: ` +
        `a newer state of the extension has used it. Put the other texts back. ${anew}`,
    );
  }
  const changed = changedVersion(db, migrations);
  if (changed !== undefined) {
    throw new StorageError(
      "migration_changed",
      `Text ${changed} of \`tables\` of ${extension} is another one than that which has made the database "${path}". ` +
        `Put it back as it was, and write what is new as a text behind the last one. ${anew}`,
    );
  }
  return missingMigrations(db, migrations, path).length > 0;
}

/**
 * Runs the texts that were not run yet: all of them, or nothing of them.
 * @throws StorageError `migration_failed`, and as `hasNewTexts`
 */
export function migrateTables(db: DatabaseSync, plan: TablesPlan, now: number): void {
  if (!hasNewTexts(db, plan)) return;
  const { path, extension, texts } = plan;
  let at = 0;
  const telling = migrationsOf(texts).map((migration) => ({
    ...migration,
    run(db: DatabaseSync) {
      at = migration.version;
      runStatements(db, migration.sql);
    },
  }));
  try {
    migrate(db, telling, path, now);
  } catch (error) {
    if (!(error instanceof StorageError) || error.code !== "migration_failed") throw error;
    const why = error.cause instanceof Error ? error.cause.message : error.message;
    throw new StorageError(
      "migration_failed",
      `Text ${at} of \`tables\` of ${extension} cannot be run: ${why}. The database "${path}" is as it was before.`,
      { cause: error.cause },
    );
  }
}

function migrationsOf(texts: readonly string[]): Migration[] {
  return texts.map((sql, index) => ({ version: index + 1, name: `text ${index + 1}`, sql }));
}

/** One by one, so that the first word of each is seen. */
function runStatements(db: DatabaseSync, sql: string): void {
  for (let rest = sql;;) {
    const word = firstWord(rest);
    if (word === "") return;
    const why = whyNot(word);
    if (why !== undefined) throw new Error(why.replace(/\.$/, ""));
    const statement = db.prepare(rest);
    statement.run();
    rest = rest.slice(statement.sourceSQL.length);
  }
}
