import sqlite, { DatabaseSync } from "node:sqlite";
import { StorageError } from "../../model/storage.ts";
import { openConnection } from "../sqlite/connection.ts";
import { faultsOf } from "../sqlite/faults.ts";
import { toStorageError } from "../sqlite/sqlite_error.ts";

/** More pages than a database can have, so that all are copied in one step. */
const EVERY_PAGE = 2 ** 31 - 1;

/**
 * Copies a database as it is at one moment, while others read and write it, and looks through the copy. It blocks for
 * about 6 ms a megabyte; `copyAside` does it elsewhere.
 *
 * `VACUUM INTO` would give a smaller copy, but needs ATTACH, which Deno forbids to every process that may not do
 * everything (source: check_has_all_permissions in Deno's ext/node_sqlite).
 * @param target a file that does not exist; it is on the disk when the call returns, in one file without a log
 * @throws StorageError `damaged`, `disk_full`, `unreachable`, `in_use`, or what the system throws; the target may then
 *   be there
 */
export async function copyDatabase(source: string, target: string): Promise<void> {
  const mode = Deno.statSync(source).mode ?? 0o600;
  Deno.openSync(target, { write: true, createNew: true, mode: mode & 0o777 }).close();
  const action = `copy the database "${source}"`;
  try {
    await copyPages(source, target);
    intoOneFile(target);
  } catch (error) {
    throw toStorageError(error, action);
  }
  const faults = faultsOf(target, "thorough");
  if (faults) {
    throw new StorageError(
      "damaged",
      `Could not copy the database "${source}": the copy has faults (${faults}).`,
    );
  }
  using file = Deno.openSync(target, { read: true, write: true });
  file.syncSync();
}

async function copyPages(source: string, target: string): Promise<void> {
  const db = openConnection(source);
  try {
    // Waits for others here, or fails: the copying itself would try for ever. It also fixes the moment.
    db.exec("BEGIN; SELECT 1 FROM sqlite_schema");
    await sqlite.backup(db, target, { rate: EVERY_PAGE });
  } finally {
    db.close();
  }
}

/** The copy is marked as one with a write-ahead log, as its source was, and would get one when it is looked at. */
function intoOneFile(path: string): void {
  const db = new DatabaseSync(path);
  try {
    db.exec("PRAGMA journal_mode = DELETE");
  } finally {
    db.close();
  }
}
