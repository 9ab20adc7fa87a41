/** What could not be done with a database, in the log: in plain words where its owner can mend it, else with all there is. */
import type { Logger } from "../../model/logger.ts";
import { CANNOT_KEEP, StorageError } from "../../model/storage.ts";

/** @param what a sentence without its full stop: `The database of bot could not be backed up` */
export function logStorageFailure(logger: Pick<Logger, "error">, what: string, error: unknown): void {
  if (error instanceof StorageError && CANNOT_KEEP.has(error.code)) logger.error(`${what}. ${error.message}`);
  else logger.error(what, { error });
}
