import type { DatabaseSync } from "node:sqlite";
import { StorageError } from "../../model/storage.ts";
import { openForLooking } from "./connection.ts";
import { translated } from "./sqlite_error.ts";

/**
 * What is damaged in a database; `undefined` where nothing is.
 * @param how `quick` reads every page (about 1 ms a megabyte); `thorough` compares the indexes too (2 ms)
 * @throws StorageError `unreachable`, `in_use` where that cannot be found out
 */
export function faultsOf(path: string, how: "quick" | "thorough"): string | undefined {
  let db: DatabaseSync | undefined;
  try {
    db = openForLooking(path);
    return faultsIn(db, path, how);
  } catch (error) {
    // A check that SQLite has no name for, such as of a function that does not exist, failed over what stands in the file.
    if (error instanceof StorageError && (error.code === "damaged" || error.code === "other")) {
      return wordsOf(error);
    }
    throw error;
  } finally {
    db?.close();
  }
}

function faultsIn(db: DatabaseSync, path: string, how: "quick" | "thorough"): string | undefined {
  const pragma = how === "quick" ? "quick_check(1)" : "integrity_check(1)";
  const rows = translated(`check the database "${path}"`, () => db.prepare(`PRAGMA ${pragma}`).all());
  const [words] = rows.map((row) => String(Object.values(row)[0]));
  return words === "ok" ? undefined : words?.replaceAll(/\s+/g, " ");
}

/** The words of SQLite, without those around them. */
function wordsOf(error: StorageError): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
