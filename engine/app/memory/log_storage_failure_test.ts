import assert from "node:assert/strict";
import { StorageError } from "../../model/storage.ts";
import { logStorageFailure } from "./log_storage_failure.ts";

Deno.test("logStorageFailure says what the owner can mend in words, without a stack, and keeps the error of all else", () => {
  const logged: unknown[] = [];
  const logger = { error: (...all: unknown[]) => void logged.push(all) };
  logStorageFailure(logger, "It could not be backed up", new StorageError("disk_full", "The disk is full."));
  const error = new StorageError("other", "Nobody knows.");
  logStorageFailure(logger, "It could not be backed up", error);
  assert.deepEqual(logged, [
    ["It could not be backed up. The disk is full."],
    ["It could not be backed up", { error }],
  ]);
});
