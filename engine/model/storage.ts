/**
 * What the engine keeps about servers, people and itself, whatever keeps it. Ids are Discord's, as text of digits;
 * times are milliseconds since 1970.
 */

/** A value as JSON knows it: no dates, no `undefined`, only finite numbers; nested at most 100 deep. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface GuildSettings {
  readonly guildId: string;
  /** The server's own prefix; `undefined` where it uses the bot's. */
  readonly prefix: string | undefined;
  readonly settings: Readonly<Record<string, Json>>;
  readonly createdAt: number;
}

/** The settings of servers. Each call changes one thing and leaves the rest of the server's settings alone. */
export interface GuildStore {
  get(guildId: string): Promise<GuildSettings | undefined>;
  /** `undefined` takes the server's own prefix away. */
  setPrefix(guildId: string, prefix: string | undefined): Promise<void>;
  /** One setting; `undefined` where there is none of this name. */
  value(guildId: string, key: string): Promise<Json | undefined>;
  set(guildId: string, key: string, value: Json): Promise<void>;
  /** Whether there was such a setting. */
  unset(guildId: string, key: string): Promise<boolean>;
  /** Reads and changes one setting as one step. See {@link Change}. */
  update(guildId: string, key: string, change: Change): Promise<Json | undefined>;
  /** Ids of the servers of which something is kept, in the order of their characters. */
  list(options?: Omit<ListOptions, "prefix">): Promise<readonly string[]>;
  /** Forgets a server. Whether there was anything. */
  delete(guildId: string): Promise<boolean>;
}

/**
 * Makes the new value from the present one, at once: it must not return a promise. `undefined` stands for no value,
 * before and after. If it throws, nothing is changed, and its error comes out as it is.
 */
export type Change = (present: Json | undefined) => Json | undefined;

export interface UserData {
  readonly userId: string;
  readonly data: Readonly<Record<string, Json>>;
  /** When the person was last noticed; `undefined` when never. */
  readonly lastSeen: number | undefined;
}

/** What is kept about people. Each call changes one key and leaves the person's other keys alone. */
export interface UserStore {
  get(userId: string): Promise<UserData | undefined>;
  /** One value; `undefined` where there is none of this name. */
  value(userId: string, key: string): Promise<Json | undefined>;
  set(userId: string, key: string, value: Json): Promise<void>;
  /** Whether there was such a value. */
  unset(userId: string, key: string): Promise<boolean>;
  /** Reads and changes one value as one step. See {@link Change}. */
  update(userId: string, key: string, change: Change): Promise<Json | undefined>;
}

/** A value of a part of the engine. */
export interface Entry {
  readonly value: Json;
  /** From this moment on it counts as missing, and is removed some time later. Kept for ever where absent. */
  readonly expiresAt?: number;
  /** The person that the value is about; it then leaves with that person's data. */
  readonly userId?: string;
}

export interface KeyedEntry extends Entry {
  readonly key: string;
}

export interface ListOptions {
  /** Only keys that start so. */
  readonly prefix?: string;
  /** Only keys behind this one, to go on where the last list ended. */
  readonly after?: string;
  /** Default: 1,000. */
  readonly limit?: number;
}

/** Values of the engine's parts and of extensions: each has a namespace of its own, such as `cooldowns`. */
export interface ValueStore {
  get(namespace: string, key: string): Promise<Json | undefined>;
  entry(namespace: string, key: string): Promise<Entry | undefined>;
  /** Replaces the whole entry, its expiry and person included. */
  set(namespace: string, key: string, value: Json, options?: Omit<Entry, "value">): Promise<void>;
  /** Whether there was such a value. */
  delete(namespace: string, key: string): Promise<boolean>;
  /** Reads and changes one entry as one step; the rules of {@link Change} hold. */
  update(
    namespace: string,
    key: string,
    change: (present: Entry | undefined) => Entry | undefined,
  ): Promise<Entry | undefined>;
  /** Entries by key, in the order of their characters' code points. */
  list(namespace: string, options?: ListOptions): Promise<readonly KeyedEntry[]>;
}

/** What can be read and changed, inside of a transaction and outside. */
export interface StorageScope {
  readonly guilds: GuildStore;
  readonly users: UserStore;
  readonly values: ValueStore;
  /**
   * Does all that `run` does through the scope it is given, or nothing of it if `run` throws; its error comes out as
   * it is. Nobody else sees anything of it before the end; what others want of the storage meanwhile waits.
   * A transaction of the given scope nests: it can fail alone. Use only the scope that was given: the outer one would
   * wait for itself, and refuses (`inside_transaction`). Await everything inside, and nothing that takes long: a
   * transaction that is not over after 10 s is undone (`transaction_timeout`).
   */
  transaction<T>(run: (scope: StorageScope) => T | Promise<T>): Promise<T>;
}

/** Sums over the whole life of the bot, by the names that its statistics have. */
export interface Totals {
  readonly commands_processed: number;
  readonly messages_seen: number;
  readonly error_count: number;
}

/** Notes that cost next to nothing: they are gathered in memory and written together, within a second. */
export interface Activity {
  /** One more use of a command. */
  commandUsed(name: string): void;
  messageSeen(): void;
  errorHappened(): void;
  /** Told to the minute. */
  personSeen(userId: string): void;
}

/** How often a command was used. */
export type CommandCount = readonly [name: string, count: number];

/** All that is kept about one person. */
export interface PersonExport {
  readonly user_id: string;
  readonly data: Readonly<Record<string, Json>>;
  readonly last_seen: number | undefined;
  readonly values: readonly (KeyedEntry & { readonly namespace: string })[];
}

/**
 * The memory of a bot. What a call has confirmed outlives a crash or kill of the process; what was noted through
 * `activity` may be lost for the last second before it. Every method throws a {@link StorageError}.
 */
export interface Storage extends StorageScope {
  readonly activity: Activity;
  /** The most used commands, most first, then by name; what was noted just now is counted. Default: all. */
  commandStats(limit?: number): Promise<readonly CommandCount[]>;
  totals(): Promise<Totals>;
  /** All that is kept about a person; `undefined` where that is nothing. */
  exportPerson(userId: string): Promise<PersonExport | undefined>;
  /** Removes all that is kept about a person. Whether there was anything. */
  deletePerson(userId: string): Promise<boolean>;
  /** Writes what was noted through `activity`. */
  flush(): Promise<void>;
  /** Lets the running transaction end, flushes and closes. A second call does nothing. */
  close(): Promise<void>;
}

/** Where the times of the storage's queries go. Must not throw. */
export interface QueryObserver {
  /** @param name such as `user_data.set` @param ms how long it took, without waiting for others */
  onQuery(name: string, ms: number): void;
}

/** Why the storage could not do it. Texts can change, codes cannot. */
export type StorageCode =
  | "closed"
  | "inside_transaction"
  | "transaction_over"
  | "transaction_timeout"
  | "invalid"
  | "damaged"
  | "newer_version"
  | "not_ours"
  | "migration_changed"
  | "migration_failed"
  | "no_backup"
  | "already_running"
  | "in_use"
  | "disk_full"
  | "read_only"
  | "unreachable"
  | "other";

/** What lies with the disk, the file, or another program, and not with what was asked: nobody can have anything kept. */
export const CANNOT_KEEP: ReadonlySet<StorageCode> = new Set([
  "damaged",
  "disk_full",
  "read_only",
  "in_use",
  "unreachable",
]);

/** The storage could not do it. The message is for people and never quotes what is stored. */
export class StorageError extends Error {
  override readonly name = "StorageError";

  constructor(readonly code: StorageCode, message: string, options?: ErrorOptions) {
    super(message, options);
  }
}
