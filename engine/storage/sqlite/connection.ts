import { DatabaseSync } from "node:sqlite";
import { translated } from "./sqlite_error.ts";

/** Milliseconds for which a statement waits for another process that is writing. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens the file for reading and writing.
 *
 * The journal is a write-ahead log and `synchronous` is NORMAL: what was committed is with the operating system when
 * the call returns, so it outlives a crash or `kill -9` of the process. After a power cut the last commits can be
 * missing (those since the log was last carried over into the file), but the database is whole (source:
 * https://www.sqlite.org/pragma.html#pragma_synchronous).
 * @throws StorageError `unreachable`, `damaged`, `in_use`, `read_only`
 */
export function openConnection(path: string): DatabaseSync {
  return translated(`open the database "${path}"`, () => {
    const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
    try {
      db.exec("PRAGMA trusted_schema = OFF; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** Opens the file for reading only; nothing of it is changed, whatever its state. */
export function openForReading(path: string): DatabaseSync {
  return translated(
    `open the database "${path}"`,
    () => new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS }),
  );
}
