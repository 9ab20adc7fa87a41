import { StorageError } from "../model/storage.ts";
import { type FileCode, toFileError } from "../files/file_error.ts";
import { toStorageError } from "./sqlite/sqlite_error.ts";

const BY_FILE_CODE: Partial<Record<FileCode, StorageError["code"]>> = {
  disk_full: "disk_full",
  read_only: "read_only",
  in_use: "in_use",
  locked: "in_use",
  other: "other",
};

/**
 * The StorageError for whatever a step with databases and their files threw; an abort stays what it is.
 * @param action ends the sentence "Could not …"
 */
export function storageErrorOf(error: unknown, action: string, path: string): unknown {
  const translated = toStorageError(error, action);
  if (translated instanceof StorageError || error instanceof DOMException) return translated;
  const { code, reason } = toFileError(error, path, "write");
  return new StorageError(BY_FILE_CODE[code] ?? "unreachable", `Could not ${action}: ${reason}`, {
    cause: error,
  });
}

/** Runs a step that fails with StorageErrors only. */
export async function reporting<T>(action: string, path: string, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw storageErrorOf(error, action, path);
  }
}
