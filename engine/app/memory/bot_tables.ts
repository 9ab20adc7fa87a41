/** The tables that extensions have in one bot: opened, shared by the versions of an extension, backed up. */
import type { Clock } from "../../model/clock.ts";
import type { SqlTables } from "../../model/tables.ts";
import { StorageError } from "../../model/storage.ts";
import type { DatabaseSettings } from "../../schema/keys/settings.ts";
import { backUp, pruneBackups, tablesBeside, TablesDatabase, tablesPath } from "../../storage/mod.ts";
import { logStorageFailure } from "./log_storage_failure.ts";
import type { MemoryOptions } from "./memory_options.ts";
import { mendDatabase } from "./mend_database.ts";

export interface BotTablesOptions {
  readonly botId: string;
  /** The bot's database. */
  readonly path: string;
  readonly settings: DatabaseSettings;
  readonly options: MemoryOptions;
}

export interface OpenedTables {
  readonly tables: SqlTables;
  /** Undoes what is not committed, and refuses everything from now on. Never rejects. */
  close(): Promise<void>;
}

interface Shared {
  /** Versions of the extension that have it open. */
  versions: number;
  readonly database: Promise<TablesDatabase>;
}

export class BotTables {
  readonly #open = new Map<string, Shared>();
  readonly #closing = new Map<string, Promise<void>>();

  constructor(private readonly bot: BotTablesOptions) {}

  /**
   * For one version of an extension. A damaged database is moved aside as that of a bot is.
   * @param texts of `tables`; those that were not run yet are run
   * @throws StorageError with what the owner or the extension's developer can do
   */
  async open(extension: string, texts: readonly string[]): Promise<OpenedTables> {
    const shared = this.#open.get(extension) ?? { versions: 0, database: this.#make(extension, texts) };
    this.#open.set(extension, shared);
    shared.versions++;
    try {
      const database = await shared.database;
      await database.adopt(texts);
      const tables = database.session();
      const close = async () => {
        tables.end(() => new StorageError("closed", `The extension ${extension} was unloaded.`));
        await this.#leave(extension, shared);
      };
      return { tables, close };
    } catch (error) {
      await this.#leave(extension, shared);
      throw error;
    }
  }

  /**
   * Backs up the tables of all extensions, loaded or not, and removes old backups. What fails is told, and the others are backed
   * up all the same.
   */
  async backUp(clock: Pick<Clock, "now">, signal?: AbortSignal): Promise<void> {
    const { botId, path, settings, options } = this.bot;
    for (const [extension, database] of tablesBeside(path)) {
      try {
        await backUp(database, { clock, signal });
        await pruneBackups(database, {
          clock: options.clock,
          keep: settings.backupKeep,
          maxAgeDays: settings.backupDays,
        });
      } catch (error) {
        const what = `The tables of the extension ${extension} of ${botId} could not be backed up`;
        logStorageFailure(options.logger, what, error);
      }
    }
  }

  /** Closes what is still open. */
  async close(): Promise<void> {
    for (const [extension, shared] of this.#open) {
      shared.versions = 1;
      await this.#leave(extension, shared);
    }
    await Promise.all(this.#closing.values());
  }

  async #make(extension: string, texts: readonly string[]): Promise<TablesDatabase> {
    const { botId, settings, options } = this.bot;
    await this.#closing.get(extension);
    const path = tablesPath(this.bot.path, extension);
    await mendDatabase(`the extension ${extension} of ${botId}`, path, settings, options);
    return await TablesDatabase.open({ path, extension, texts }, options);
  }

  async #leave(extension: string, shared: Shared): Promise<void> {
    if (--shared.versions > 0 || this.#open.get(extension) !== shared) return;
    this.#open.delete(extension);
    const closing = this.#end(extension, shared);
    this.#closing.set(extension, closing);
    await closing;
    if (this.#closing.get(extension) === closing) this.#closing.delete(extension);
  }

  async #end(extension: string, { database }: Shared): Promise<void> {
    // One that could not be opened was told to whoever wanted it.
    const opened = await database.catch(() => undefined);
    await opened?.close().catch((error) =>
      this.bot.options.logger.error(`The tables of the extension ${extension} could not be closed`, { error })
    );
  }
}
