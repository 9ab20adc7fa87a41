import { AsyncLocalStorage } from "node:async_hooks";
import { resolve } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { Clock } from "../../model/clock.ts";
import { type QueryObserver, StorageError } from "../../model/storage.ts";
import { createFolderOf } from "../../files/folders.ts";
import { backUp } from "../backup/back_up.ts";
import { createPrivately } from "../create_privately.ts";
import { Scope } from "../scope.ts";
import { closeConnection, openConnection, useWriteAheadLog, waitElsewhere } from "../sqlite/connection.ts";
import { applicationIdOf, TABLES_ID, tablesOf } from "../sqlite/inspect.ts";
import { reporting, storageErrorOf } from "../storage_error_of.ts";
import { closed } from "../transaction_errors.ts";
import { hasNewTexts, migrateTables, type TablesPlan } from "./migrate_tables.ts";
import { type SqlSteps, sqlSteps } from "./sql_steps.ts";
import { TablesSession } from "./tables_session.ts";

export interface TablesOptions {
  readonly clock: Clock;
  /** Gets the time of each statement. */
  readonly observer?: QueryObserver;
  /** Told of each statement that failed. Must not throw. */
  readonly onError?: (error: unknown) => void;
  /** Milliseconds that a transaction may take. Default: 10,000. */
  readonly transactionTimeout?: number;
}

/**
 * The tables of one extension, in a database of their own. All versions of the extension that run at the same moment share it,
 * each by a session of its own: two connections of one thread could wait for each other for ever.
 */
export class TablesDatabase {
  readonly #root: Scope<SqlSteps>;
  #closing: Promise<void> | undefined;

  private constructor(
    private readonly db: DatabaseSync,
    private readonly plan: Omit<TablesPlan, "texts">,
    private readonly options: TablesOptions,
  ) {
    const { clock, observer, onError, transactionTimeout = 10_000 } = options;
    const current = new AsyncLocalStorage<Scope<SqlSteps> | undefined>();
    this.#root = Scope.root({ backend: sqlSteps(db), clock, observer, onError, current, transactionTimeout });
  }

  /**
   * Opens the file, creates it and its folder where they are missing, and runs the texts that it does not have yet. One that
   * is damaged, of something else, or made by other texts is refused and stays as it is.
   * @throws StorageError `damaged`, `not_ours`, `newer_version`, `migration_changed`, `migration_failed`, `in_use`, …
   */
  static async open({ path, extension, texts }: TablesPlan, options: TablesOptions): Promise<TablesDatabase> {
    const file = resolve(path);
    let db: DatabaseSync | undefined;
    try {
      createFolderOf(file);
      createPrivately(file);
      db = openConnection(file);
      claim(db, file);
      hasNewTexts(db, { path: file, extension, texts });
      useWriteAheadLog(db, file);
      const database = new TablesDatabase(db, { path: file, extension }, options);
      await database.adopt(texts);
      waitElsewhere(db);
      return database;
    } catch (error) {
      db?.close();
      throw storageErrorOf(error, `open the database "${file}"`, file);
    }
  }

  /**
   * Runs the texts of a further version that were not run yet, after a backup; the version from before goes on with the tables
   * as they then are.
   * @throws StorageError as `open`; nothing is changed then
   */
  async adopt(texts: readonly string[]): Promise<void> {
    const { clock } = this.options;
    const plan = { ...this.plan, texts };
    const { current } = this.#root.core;
    const name = `tables.${plan.extension}.migrate`;
    await reporting(`bring the database "${plan.path}" up to date`, plan.path, async () => {
      if (!hasNewTexts(this.db, plan)) return;
      const backup = tablesOf(this.db).length > 0 ? await backUp(plan.path, { clock }) : undefined;
      try {
        await current.run(
          undefined,
          () => this.#root.run(name, () => migrateTables(this.db, plan, clock.now())),
        );
      } catch (error) {
        // Whoever writes a text tries it several times; each try would leave one.
        if (backup) await Deno.remove(backup.path).catch(() => {});
        throw error;
      }
    });
  }

  /** For one version of the extension. */
  session(): TablesSession {
    return new TablesSession(this.#root, `tables.${this.plan.extension}`);
  }

  /** Lets the running transaction end, and closes. @throws StorageError */
  async close(): Promise<void> {
    const { current } = this.#root.core;
    await (this.#closing ??= current.run(undefined, () =>
      this.#root.run("close", () => {
        closeConnection(this.db);
        this.#root.end(closed);
      })));
  }
}

/** @throws StorageError `not_ours` */
function claim(db: DatabaseSync, path: string): void {
  const id = applicationIdOf(db);
  if (id === TABLES_ID) return;
  // Written before there is a log, so that it stands in the file itself.
  if (id === 0 && tablesOf(db).length === 0) return db.exec(`PRAGMA application_id = ${TABLES_ID}`);
  throw new StorageError(
    "not_ours",
    `The file "${path}" is a database of a bot or of another program. Rename the extension, or move that file away.`,
  );
}
