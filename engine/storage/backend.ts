import type { CommandCount, Totals } from "../model/storage.ts";

/** A value as it is kept: JSON text. */
export interface StoredEntry {
  readonly json: string;
  readonly expiresAt: number | null;
  readonly userId: string | null;
}

export interface StoredKeyedEntry extends StoredEntry {
  readonly namespace: string;
  readonly key: string;
}

/** Rows that hold a JSON object of which one key is changed at a time; the row comes with its first key. */
export interface Documents {
  /** JSON text of one value. */
  value(id: string, key: string): string | undefined;
  setValue(id: string, key: string, json: string, now: number): void;
  removeValue(id: string, key: string): boolean;
  remove(id: string): boolean;
}

/** What was noted since the last flush. */
export interface ActivityBatch {
  readonly commands: ReadonlyMap<string, { readonly count: number; readonly lastUsed: number }>;
  /** Person → when last noticed. */
  readonly seen: ReadonlyMap<string, number>;
  readonly totals: Totals;
}

/**
 * What a storage inside of this process does at once, one step after another. It knows nothing of waiting, checks no
 * arguments, and throws StorageErrors. Each method is one step that succeeds or changes nothing.
 */
export interface Backend {
  /** Depth 0 is a transaction, each further depth one inside of the one before. */
  begin(depth: number): void;
  commit(depth: number): void;
  /** Undoes this depth and those inside; does nothing where no transaction runs. */
  rollback(depth: number): void;
  /** False after an error that made the database undo the transaction by itself. */
  inTransaction(): boolean;

  readonly guilds: Documents & {
    get(id: string): { prefix: string | null; settings: string; createdAt: number } | undefined;
    setPrefix(id: string, prefix: string | null, now: number): void;
    list(after: string, limit: number): string[];
  };
  readonly users: Documents & {
    get(id: string): { data: string; lastSeen: number | null } | undefined;
  };
  readonly values: {
    /** An entry that has not expired. */
    get(namespace: string, key: string, now: number): StoredEntry | undefined;
    set(namespace: string, key: string, entry: StoredEntry): void;
    /** Whether there was one that had not expired. */
    remove(namespace: string, key: string, now: number): boolean;
    list(namespace: string, prefix: string, after: string, limit: number, now: number): StoredKeyedEntry[];
    ofPerson(userId: string, now: number): StoredKeyedEntry[];
    removeOfPerson(userId: string): boolean;
    /** Removes at most so many that have expired. Returns their number. */
    removeExpired(now: number, limit: number): number;
  };
  /** Not whole by itself: belongs into a transaction. */
  record(batch: ActivityBatch): void;
  commandStats(limit: number): CommandCount[];
  totals(): Totals;
  close(): void;
}
