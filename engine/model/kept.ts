/** What one run leaves for a later one to find, also after a restart. */
import type { Json } from "./storage.ts";

export interface KeptValues {
  /**
   * Keeps a value. Where very many are kept, the oldest is forgotten for it.
   * @param until milliseconds since 1970 @param userId whom it is about; it leaves with that person's data
   * @returns its key: at most 16 small letters and digits
   * @throws StorageError
   */
  put(value: Json, until: number, userId?: string): Promise<string>;
  /** `undefined` where it was forgotten. @throws StorageError */
  get(key: string): Promise<Json | undefined>;
  /** Keeps it for longer, where it is still there. @param until milliseconds since 1970 @throws StorageError */
  extend(key: string, until: number): Promise<void>;
}

/** Who has pressed what can be pressed once. */
export interface Presses {
  /** Takes note of a press. Whether it is the person's first one of this. @throws StorageError */
  first(what: string, userId: string): Promise<boolean>;
  /** The press did not count. @throws StorageError */
  forget(what: string, userId: string): Promise<void>;
}
