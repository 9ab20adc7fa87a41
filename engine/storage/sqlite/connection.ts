import { DatabaseSync } from "node:sqlite";
import { StorageError } from "../../model/storage.ts";
import { translated } from "./sqlite_error.ts";

/** Milliseconds for which a statement waits for another process that is writing. */
const BUSY_TIMEOUT_MS = 5_000;
/** Most writes of others are over within so many milliseconds. */
const SHORT_TIMEOUT_MS = 10;

/**
 * Opens a file for reading and writing; nothing of it is changed yet.
 * @param path absolute, because SQLite gives other names a meaning of their own
 * @throws StorageError `unreachable`, …
 */
export function openConnection(path: string): DatabaseSync {
  return translated(`open the database "${path}"`, () => {
    const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
    db.exec("PRAGMA trusted_schema = OFF");
    return db;
  });
}

/**
 * Lets the database use a write-ahead log, with `synchronous` NORMAL: what was committed is with the operating system
 * when the call returns, so it outlives a crash or `kill -9` of the process. After a power cut the last commits can be
 * missing (those since the log was last carried over into the file), but the database is whole (source:
 * https://www.sqlite.org/pragma.html#pragma_synchronous).
 * @throws StorageError `damaged`, `in_use`, `read_only`, `unreachable`
 */
export function useWriteAheadLog(db: DatabaseSync, path: string): void {
  const action = `open the database "${path}"`;
  const row = translated(action, () => {
    db.exec("PRAGMA synchronous = NORMAL");
    return db.prepare("PRAGMA journal_mode = WAL").get();
  });
  if (row?.journal_mode === "wal") return;
  throw new StorageError(
    "unreachable",
    `Could not ${action}: its disk cannot share memory between programs, as is usual for network folders. ` +
      "Choose a folder on a local disk.",
  );
}

/**
 * Has statements fail soon where another process is writing: SQLite's own waiting stops everything else in this process, so
 * that a locked database would keep the bot from answering anybody. Whoever has got a connection with it waits aside; see `Scope`.
 */
export function waitElsewhere(db: DatabaseSync): void {
  db.exec(`PRAGMA busy_timeout = ${SHORT_TIMEOUT_MS}`);
}

/** @throws StorageError */
export function closeConnection(db: DatabaseSync): void {
  try {
    db.exec("PRAGMA optimize");
  } catch {
    // It only makes later queries faster.
  }
  translated("close the database", () => db.close());
}

/**
 * Opens the file to look through it, and changes nothing, whatever its state. A log that SQLite puts beside a file without
 * one for that time is gone when it is closed; were it opened for reading only, the log would stay.
 */
export function openForLooking(path: string): DatabaseSync {
  return translated(`open the database "${path}"`, () => {
    // What a killed process left in a log stays there.
    if (exists(`${path}-wal`)) return new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
    // What a killed process left half written is undone first, as every opening does.
    const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    if (!exists(`${path}-journal`)) db.exec("PRAGMA query_only = ON");
    return db;
  });
}

function exists(path: string): boolean {
  try {
    Deno.lstatSync(path);
    return true;
  } catch {
    return false;
  }
}
