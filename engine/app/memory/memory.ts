/** What one bot remembers: its database, from the check at the start to the backup at the end. */
import { CANNOT_KEEP, type Storage, StorageError } from "../../model/storage.ts";
import { type Backup, backUp, openSqliteStorage, pruneBackups } from "../../storage/mod.ts";
import type { DatabaseSettings } from "../../schema/keys/settings.ts";
import { BotTables } from "./bot_tables.ts";
import { databasePath } from "../paths/database_path.ts";
import { cautiousTime } from "../../model/cautious_time.ts";
import { logStorageFailure } from "./log_storage_failure.ts";
import type { MemoryOptions } from "./memory_options.ts";
import { StorageTrouble } from "./storage_trouble.ts";
import { isTaken, mendDatabase } from "./mend_database.ts";

/** Where the id of the bot stands to which a database belongs. */
const OWNER = { namespace: "engine", key: "bot" } as const;
/** What is written to see whether anything can be. */
const PROBE = { namespace: "engine", key: "probe" } as const;
/** Milliseconds that the backup at the end may take. */
const LAST_BACKUP = 4000;

export class Memory {
  #cancelBackup = () => {};
  #lastBackup: Promise<void> = Promise.resolve();
  readonly #now: () => number;
  /** Those of its extensions. */
  readonly tables: BotTables;

  private constructor(
    readonly botId: string,
    readonly path: string,
    readonly storage: Storage,
    private readonly settings: DatabaseSettings,
    private readonly options: MemoryOptions,
    private readonly trouble: StorageTrouble,
  ) {
    this.#now = cautiousTime(options.clock);
    const onError = (error: unknown) => trouble.note(error);
    this.tables = new BotTables({ botId, path, settings, options: { ...options, onError } });
  }

  /**
   * Finds a bot's database, looks through it and opens it. A damaged one is moved aside; the newest good backup takes
   * its place where the bot's settings say so, and otherwise the owner decides.
   * @throws StorageError with what to do
   */
  static async open(
    botId: string,
    settings: DatabaseSettings,
    alone: boolean,
    options: MemoryOptions,
  ): Promise<Memory> {
    const path = await databasePath({
      folder: options.folder,
      botId,
      path: settings.path,
      alone,
      exists: isTaken,
      owner: () => ownerOf(`${options.folder}/data/bot.db`, botId, settings, options),
    });
    await mendDatabase(botId, path, settings, options);
    const { clock, notify } = options;
    const trouble = new StorageTrouble({
      clock,
      began: (why) => notify({ kind: "storage-failing", bot: botId, why }),
      ended: () => notify({ kind: "storage-works", bot: botId }),
      probe: () => storage.values.set(PROBE.namespace, PROBE.key, clock.now()),
    });
    const storage = await openSqliteStorage(path, {
      ...storageOptions(options),
      onError: (error) => trouble.note(error),
    });
    await storage.values.set(OWNER.namespace, OWNER.key, botId);
    const memory = new Memory(botId, path, storage, settings, options, trouble);
    if (options.backups !== false) memory.#planBackup();
    return memory;
  }

  /**
   * A backup now, with old ones removed. The tables of extensions, which are databases of their own, get backups of the same
   * moment, by which a restore finds them.
   * @throws StorageError
   */
  async backUp(signal?: AbortSignal): Promise<Backup> {
    const { clock } = this.options;
    const now = clock.now();
    await this.storage.flush();
    const backup = await backUp(this.path, { clock: { now: () => now }, signal });
    await pruneBackups(this.path, {
      clock: { now: this.#now },
      keep: this.settings.backupKeep,
      maxAgeDays: this.settings.backupDays,
    });
    await this.tables.backUp({ now: () => now }, signal);
    return backup;
  }

  /** Resolves when a planned backup that is under way has ended. */
  get backedUp(): Promise<void> {
    return this.#lastBackup;
  }

  /** Writes what waits, makes the last backup and closes. Never throws: the bot ends in any case. */
  async close(): Promise<void> {
    this.#cancelBackup();
    this.trouble.stop();
    await this.#lastBackup;
    if (this.options.backups !== false) await this.#backUpOrTell(AbortSignal.timeout(LAST_BACKUP));
    await this.tables.close();
    await this.storage.close().catch((error) => this.#tell("could not be closed", error));
  }

  #planBackup(): void {
    this.#cancelBackup = this.options.clock.after(this.settings.backupEvery, () => {
      this.#lastBackup = this.#backUpOrTell();
      this.#planBackup();
    });
  }

  async #backUpOrTell(signal?: AbortSignal): Promise<void> {
    await this.backUp(signal).catch((error) => this.#tell("could not be backed up", error));
  }

  #tell(what: string, error: unknown): void {
    logStorageFailure(this.options.logger, `The database of ${this.botId} ${what}`, error);
  }
}

function storageOptions({ clock, logger, observer }: MemoryOptions) {
  const onFailure = (error: unknown) => {
    // What concerns everything that is kept is told by itself.
    if (error instanceof StorageError && CANNOT_KEEP.has(error.code)) return;
    logger.error("The database could not be written in the background", { error });
  };
  return { clock, observer, onFailure };
}

/**
 * Whose database it is. Of a damaged one nobody can tell, so a bot that may be its owner does not begin anew.
 * @throws StorageError `damaged`
 */
async function ownerOf(
  path: string,
  botId: string,
  settings: DatabaseSettings,
  options: MemoryOptions,
): Promise<string | undefined> {
  await mendDatabase(botId, path, settings, options);
  const storage = await openSqliteStorage(path, storageOptions(options));
  const owner = await storage.values.get(OWNER.namespace, OWNER.key);
  await storage.close();
  return typeof owner === "string" ? owner : undefined;
}
