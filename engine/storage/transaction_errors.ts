import { StorageError } from "../model/storage.ts";

export function usedInside(): StorageError {
  return new StorageError(
    "inside_transaction",
    "The storage was used inside of its own transaction, which would have to end first. " +
      "Use the scope that the transaction was given.",
  );
}

export function over(): StorageError {
  return new StorageError(
    "transaction_over",
    "The scope of a transaction was used when the transaction was over. Await all that is done inside of it.",
  );
}

export function unfinished(): StorageError {
  return new StorageError(
    "transaction_over",
    "A transaction ended before what was started inside of it, so all of it was undone. Await what is done inside.",
  );
}

export function timedOut(ms: number): StorageError {
  return new StorageError(
    "transaction_timeout",
    `A transaction was not over after ${
      ms / 1_000
    } s and was undone, because everybody else had to wait for it. ` +
      "Do what takes long before or after it.",
  );
}

export function closed(): StorageError {
  return new StorageError("closed", "The storage was used when it was closed already. Open it again first.");
}

/** The database itself undid a running transaction, as it does when the disk is full. */
export function lost(cause: unknown): StorageError {
  const code = cause instanceof StorageError ? cause.code : "other";
  const why = cause instanceof Error ? cause.message : String(cause);
  return new StorageError(code, `A transaction was undone as a whole: ${why}`, { cause });
}
