/** Copies a database in a thread of its own, because SQLite blocks the thread that it runs in. */
import { StorageError } from "../../model/storage.ts";
import { storageErrorOf } from "../storage_error_of.ts";
import { copyDatabase } from "./copy_database.ts";

export interface CopyOrder {
  readonly source: string;
  readonly target: string;
}

/** `code` is there where it failed. */
export interface CopyReport {
  readonly code?: StorageError["code"];
  readonly message: string;
}

self.addEventListener("message", async ({ data }: MessageEvent<CopyOrder>) => {
  self.postMessage(await copy(data));
});

async function copy({ source, target }: CopyOrder): Promise<CopyReport> {
  try {
    await copyDatabase(source, target);
    return { message: "" };
  } catch (error) {
    const known = storageErrorOf(error, `copy the database "${source}"`, source);
    return known instanceof StorageError
      ? { code: known.code, message: known.message }
      : { code: "other", message: String(known) };
  }
}
