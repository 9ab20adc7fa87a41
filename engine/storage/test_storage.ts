import type { Clock } from "../model/clock.ts";
import type { Storage } from "../model/storage.ts";
import type { StorageOptions } from "./serial_storage.ts";

/** A clock that a contract test moves by hand. */
export interface TestClock extends Clock {
  advance(ms: number): void;
  readonly pending: number;
}

/** What a contract test works with; disposed of at its end. */
export interface TestStorage extends AsyncDisposable {
  readonly storage: Storage;
  readonly clock: TestClock;
}

/** Opens an empty storage of the implementation under test. */
export type OpenTestStorage = (options?: Partial<StorageOptions>) => Promise<TestStorage>;

/** The code of the StorageError that a promise fails with; the error itself where it is another one. */
export async function codeOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error instanceof Error && "code" in error ? error.code : error;
  }
  return "it did not fail";
}
