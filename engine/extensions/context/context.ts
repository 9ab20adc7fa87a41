/** What the engine gives to an extension while it is loaded, and to each of its functions. */
import type { RestManager } from "@discordeno/rest";
import type { HandlerCall } from "../../model/extensions.ts";
import type { Logger } from "../../model/logger.ts";
import type { DiscordPort } from "../../model/ports.ts";
import type { Change, Entry, Json, KeyedEntry, ListOptions } from "../../model/storage.ts";
import type { World } from "../../model/views.ts";

/** What an extension has at hand wherever its code runs. */
export interface ExtensionTools<Settings = Readonly<Record<string, unknown>>> {
  /** The name of its file or folder. */
  readonly name: string;
  /** What the bot sets for it. Changed settings load it anew. */
  readonly settings: Settings;
  /** Writes to the engine's log, under the extension's name. */
  readonly log: Logger;
  readonly storage: ExtensionStorage;
  readonly tables: ExtensionTables;
  readonly files: ExtensionFiles;
  readonly metrics: ExtensionMetrics;
  /** What the bot knows of its servers. */
  readonly world: World;
  /** What Discord can be asked to do, in the engine's words: with pacing, retries, and errors that are explained. */
  readonly discord: DiscordPort;
  /** All that Discord offers, by discordeno's helpers; under the same pacing. */
  readonly rest: RestManager;
  /**
   * Tells the events of definitions that a trigger of this extension has happened.
   * @throws Error for a trigger that it has not declared, and for values that have another shape
   */
  emit(trigger: string, happened?: Emitted): void;
  /** What the `setup` of an extension has returned that this one requires. @throws Error where it requires none such */
  use<Api>(name: string): Api;
}

/** What the engine gives to an extension while it is loaded. */
export interface ExtensionContext<Settings = Readonly<Record<string, unknown>>>
  extends ExtensionTools<Settings> {
  /** Aborted when the extension is unloaded: give it to `fetch`, `addEventListener` and whatever else takes one. */
  readonly signal: AbortSignal;
  /** Does something after so many milliseconds, and not any more once the extension is unloaded. @returns takes it back */
  after(ms: number, run: () => unknown): () => void;
  /** Does something again and again, each time so many milliseconds after the last time was done. @returns ends it */
  every(ms: number, run: () => unknown): () => void;
  /**
   * Has something undone when the extension is unloaded: what was begun last is undone first. Registered after that,
   * it is done at once.
   */
  onUnload(undo: () => unknown): void;
}

/** What each of its functions is called with: who uses the bot and where, what was given, and how to answer. */
export interface RunContext extends HandlerCall, ExtensionTools {
  /** Aborted when the extension is unloaded, and after 60 seconds: no run of a command takes longer. */
  readonly signal: AbortSignal;
}

/** Whom and what a trigger is about. */
export interface Emitted {
  readonly values?: Readonly<Record<string, Json>>;
  /** Needed for triggers that say that they are about a person, in a channel, in a server. */
  readonly userId?: string;
  readonly channelId?: string;
  readonly serverId?: string;
}

/** Values by keys, kept with the bot's data. Each method rejects with a `StorageError`. */
export interface ExtensionStorage {
  get(key: string): Promise<Json | undefined>;
  /** @param options `expiresAt`: milliseconds since 1970; `userId`: whom it is about, so that it leaves with that person's data */
  set(key: string, value: Json, options?: Omit<Entry, "value">): Promise<void>;
  /** Whether there was such a value. */
  delete(key: string): Promise<boolean>;
  /** Reads and changes a value as one step. */
  update(key: string, change: Change): Promise<Json | undefined>;
  list(options?: ListOptions): Promise<readonly KeyedEntry[]>;
}

/** What SQLite takes and gives. */
export type SqlValue = null | number | bigint | string | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** The extension's own tables. Each method rejects with a `StorageError`. */
export interface ExtensionTables extends SqlScope {
  /** Does all that `run` does, or nothing of it where it throws. Use the scope that it is given. */
  transaction<T>(run: (scope: SqlScope) => T | Promise<T>): Promise<T>;
}

export interface SqlScope {
  /** The rows that a query gives. Values go into the places of `?`. */
  all<Row extends SqlRow = SqlRow>(sql: string, ...values: SqlValue[]): Promise<readonly Row[]>;
  /** The first of them. */
  get<Row extends SqlRow = SqlRow>(sql: string, ...values: SqlValue[]): Promise<Row | undefined>;
  /** How many rows were changed, and the id of the last one that was added. */
  run(sql: string, ...values: SqlValue[]): Promise<{ readonly changes: number; readonly id: number }>;
}

/** Files in the extension's own folder below `data/extensions/`, whole after every crash. Each method rejects with a `FileError`. */
export interface ExtensionFiles {
  /** `undefined` where there is no such file. @param path such as `decks/french.json` */
  readText(path: string): Promise<string | undefined>;
  writeText(path: string, text: string): Promise<void>;
  readJson(path: string): Promise<Json | undefined>;
  writeJson(path: string, value: Json): Promise<void>;
  /** Reads and changes a JSON file as one step, whoever else wants to. */
  updateJson(path: string, change: (present: Json | undefined) => Json): Promise<Json>;
  /** Whether there was such a file. */
  delete(path: string): Promise<boolean>;
  /** Paths of all files, sorted. */
  list(): Promise<readonly string[]>;
}

/** Numbers that owners see with those of the engine. */
export interface ExtensionMetrics {
  /** Counts up. @param name small letters, digits and `_` */
  count(name: string, by?: number): void;
  /** A number that is asked for when somebody looks. */
  gauge(name: string, read: () => number): void;
}
