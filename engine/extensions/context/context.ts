/** What the engine gives to an extension while it is loaded, and to each of its functions. */
import type { RestManager } from "@discordeno/rest";
import type { HandlerCall } from "../../model/extensions.ts";
import type { Logger } from "../../model/logger.ts";
import type { DiscordPort } from "../../model/ports.ts";
import type { BotStats } from "../../model/services.ts";
import type { Change, CommandCount, Entry, Json, KeyedEntry, ListOptions } from "../../model/storage.ts";
import type { SqlRow, SqlScope, SqlTables, SqlValue } from "../../model/tables.ts";
import type { World } from "../../model/views.ts";

/**
 * What an extension has at hand wherever its code runs. Once it is unloaded, all of it but `log` refuses with an error that
 * says so; `world`, `discord` and `rest` do so while the bot is not connected, too.
 */
export interface ExtensionTools<Settings = Readonly<Record<string, unknown>>> {
  /** The name of its file or folder. */
  readonly name: string;
  /** What the bot sets for it. Changed settings load it anew. */
  readonly settings: Settings;
  /** Writes to the engine's log, under the extension's name. */
  readonly log: Logger;
  /** Values by keys, kept with the bot's data. */
  readonly storage: ExtensionStorage;
  /** SQL in a database of its own; what `tables` of the extension declares. */
  readonly tables: ExtensionTables;
  /** Files in a folder of its own. */
  readonly files: ExtensionFiles;
  /** Numbers for owners. */
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
  /** By the names that the trigger declares. */
  readonly values?: Readonly<Record<string, Json>>;
  /** Needed for triggers that say that they are about a person. */
  readonly userId?: string;
  /** Needed for those that are about a channel. */
  readonly channelId?: string;
  /** Needed for those that are about a server. */
  readonly serverId?: string;
}

/** Values by keys, kept with the bot's data. Each method rejects with a `StorageError`. */
export interface ExtensionStorage {
  /** `undefined` where nothing is kept under the key, or not any more. */
  get(key: string): Promise<Json | undefined>;
  /** Replaces the value. @param options `expiresAt`: milliseconds since 1970; `userId`: whom it is about, so that it leaves with that person's data */
  set(key: string, value: Json, options?: Omit<Entry, "value">): Promise<void>;
  /** Whether there was such a value. */
  delete(key: string): Promise<boolean>;
  /** Reads and changes a value as one step. */
  update(key: string, change: Change): Promise<Json | undefined>;
  /** Values by key, in the order of their characters. @param options `prefix`, `after`, and `limit` (1,000 where absent) */
  list(options?: ListOptions): Promise<readonly KeyedEntry[]>;
  /** How often each command of the bot was used, the most used first. Default: all. */
  commandStats(limit?: number): Promise<readonly CommandCount[]>;
  /** Counts one more use of a command, for what the extension offers in another way. */
  commandUsed(name: string): void;
  /** What the bot has done so far. Rejects while it is not connected. */
  stats(): Promise<BotStats>;
}

/**
 * The extension's own tables, in a database of its own beside the bot's: `data/bot.dice.db`. Each method rejects with a
 * `StorageError`, also where the extension declares no `tables`. `ATTACH`, `PRAGMA`, `VACUUM` and the words that begin and end
 * transactions are refused; `SELECT * FROM pragma_table_info('NAME')` tells what a `PRAGMA` would.
 */
export type ExtensionTables = SqlTables;
export type { SqlRow, SqlScope, SqlValue };

/**
 * Files in the extension's own folder `data/extensions/NAME/`, which all bots of the project share; whole after every crash.
 * Paths have `/` between their parts, and no part begins with a dot. Each method rejects with a `FileError`.
 */
export interface ExtensionFiles {
  /** `undefined` where there is no such file. @param path such as `decks/french.json` */
  readText(path: string): Promise<string | undefined>;
  /** Replaces the file, and makes the folders that it lies in. */
  writeText(path: string, text: string): Promise<void>;
  /** `undefined` where there is no such file. */
  readJson(path: string): Promise<Json | undefined>;
  /** As `writeText`, of plain data. */
  writeJson(path: string, value: Json): Promise<void>;
  /** Reads and changes a JSON file as one step, whoever else wants to. */
  updateJson(path: string, change: (present: Json | undefined) => Json): Promise<Json>;
  /** Whether there was such a file. */
  delete(path: string): Promise<boolean>;
  /** Paths of all files, sorted. */
  list(): Promise<readonly string[]>;
}

/**
 * Numbers that owners see with those of the engine, as `cordial_extension_NAME_…` with the bot's name as a label; at most 100
 * an extension. They are gone when it is unloaded; a reload goes on counting.
 * @throws TypeError for other names and numbers, Error where there are too many
 */
export interface ExtensionMetrics {
  /** Counts up. @param name small letters, digits and `_` @param by 1 where absent, never negative */
  count(name: string, by?: number): void;
  /** A number that is asked for when somebody looks. A further call takes the place of the one before. */
  gauge(name: string, read: () => number): void;
}
