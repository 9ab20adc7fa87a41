import { type StorageCode, StorageError } from "../../model/storage.ts";
import { explainDenied } from "../../model/explain_denied.ts";

interface Known {
  readonly pattern: RegExp;
  readonly code: StorageCode;
  readonly reason: string;
}

/**
 * SQLite's own words for its result codes, which Deno gives without the number (source: sqlite3ErrStr in SQLite's
 * main.c; https://www.sqlite.org/rescode.html).
 */
const KNOWN: readonly Known[] = [
  {
    pattern:
      /database disk image is malformed|malformed (database schema|JSON)|file is not a database|unsupported file format/,
    code: "damaged",
    reason: "the database is damaged. Restore a backup.",
  },
  {
    pattern: /database (table |schema )?is locked|locking protocol/,
    code: "in_use",
    reason: "another program keeps the database locked. Close that program and try again.",
  },
  {
    pattern: /database or disk is full/,
    code: "disk_full",
    reason: "the disk is full. Free some space and try again.",
  },
  {
    pattern: /attempt to write a readonly database/,
    code: "read_only",
    reason: "the database may only be read. Make the file and its folder writable.",
  },
  {
    pattern: /unable to open database file/,
    code: "unreachable",
    reason:
      "the database file cannot be opened. Look whether it is a file, and whether this user may use it.",
  },
  {
    pattern: /disk I\/O error/,
    code: "unreachable",
    reason: "the disk failed to read or write. Look whether it is still connected and healthy.",
  },
  {
    pattern: /database is not open|statement has been finalized/,
    code: "closed",
    reason: "the database is closed already.",
  },
];

/** @param action ends the sentence "Could not …" */
export function toStorageError(error: unknown, action: string): unknown {
  if (!(error instanceof Error) || !("code" in error) || !String(error.code).startsWith("ERR_")) return error;
  const denied = explainDenied(error);
  if (denied !== undefined) {
    return new StorageError("unreachable", `Could not ${action}: ${denied}`, { cause: error });
  }
  const known = KNOWN.find(({ pattern }) => pattern.test(error.message));
  const reason = known?.reason ?? `the database says: ${error.message}.`;
  return new StorageError(known?.code ?? "other", `Could not ${action}: ${reason}`, { cause: error });
}

/** Runs a step and turns the errors of SQLite into StorageErrors. */
export function translated<T>(action: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw toStorageError(error, action);
  }
}
