import { AsyncLocalStorage } from "node:async_hooks";
import { cautiousTime } from "../model/cautious_time.ts";
import type { Clock } from "../model/clock.ts";
import type { Activity, CommandCount, PersonExport, QueryObserver, Storage } from "../model/storage.ts";
import type { StorageScope, Totals } from "../model/storage.ts";
import { ActivityBuffer } from "./activity_buffer.ts";
import type { Backend } from "./backend.ts";
import { checkId, checkLimit, objectFromJson } from "./check.ts";
import { keyedEntry } from "./entries.ts";
import { Expiry } from "./expiry.ts";
import { Scope } from "./scope.ts";
import { ScopeStores } from "./scope_stores.ts";
import { closed } from "./transaction_errors.ts";

export interface StorageOptions {
  readonly clock: Clock;
  /** Gets the time of each query. */
  readonly observer?: QueryObserver;
  /** Told of each step that failed, whoever is told of it besides. Must not throw. */
  readonly onError?: (error: unknown) => void;
  /** Told of failures of work in the background, once for several in a row. Nothing is lost by them. */
  readonly onFailure?: (error: unknown) => void;
  /** Milliseconds after which noted activity is written. Default: 1,000. */
  readonly flushInterval?: number;
  /** Number of noted commands and persons that is written at once. Default: 1,000. */
  readonly flushSize?: number;
  /** Milliseconds that a transaction may take. Default: 10,000. */
  readonly transactionTimeout?: number;
}

/** The storage over a backend inside of this process: order, checks, transactions, batches. */
export class SerialStorage implements Storage {
  readonly #root: Scope;
  readonly #stores: ScopeStores;
  readonly #buffer: ActivityBuffer;
  readonly #expiry: Expiry;
  readonly #clock: Clock;
  #closing: Promise<void> | undefined;

  constructor(backend: Backend, options: StorageOptions) {
    const { clock, observer, onError, onFailure = () => {}, transactionTimeout = 10_000 } = options;
    const current = new AsyncLocalStorage<Scope | undefined>();
    const root = Scope.root({ backend, clock, observer, onError, current, transactionTimeout });
    this.#clock = clock;
    this.#root = root;
    this.#stores = new ScopeStores(root);
    this.#buffer = new ActivityBuffer({
      clock,
      interval: options.flushInterval ?? 1_000,
      size: options.flushSize ?? 1_000,
      // A flush may have been started by code inside of a transaction, but it is no part of it.
      record: (batch) =>
        current.run(undefined, () => root.runWhole("activity.record", (b) => b.record(batch))),
      onFailure,
    });
    const now = cautiousTime(clock);
    this.#expiry = new Expiry(clock, {
      removeExpired: (limit) =>
        current.run(
          undefined,
          () => root.run("engine_values.expire", (b) => b.values.removeExpired(now(), limit)),
        ),
      onFailure,
    });
  }

  get guilds() {
    return this.#stores.guilds;
  }

  get users() {
    return this.#stores.users;
  }

  get values() {
    return this.#stores.values;
  }

  get activity(): Activity {
    return this.#buffer;
  }

  transaction<T>(run: (scope: StorageScope) => T | Promise<T>): Promise<T> {
    return this.#stores.transaction(run);
  }

  async commandStats(limit: number = Number.MAX_SAFE_INTEGER): Promise<readonly CommandCount[]> {
    checkLimit(limit);
    await this.#flushIfPossible();
    return await this.#root.run("command_stats.top", (backend) => backend.commandStats(limit));
  }

  async totals(): Promise<Totals> {
    await this.#flushIfPossible();
    return await this.#root.run("engine_totals.get", (backend) => backend.totals());
  }

  async exportPerson(userId: string): Promise<PersonExport | undefined> {
    checkId(userId, "person");
    await this.#flushIfPossible();
    const now = this.#clock.now();
    return await this.#root.run("person.export", (backend) => {
      const row = backend.users.get(userId);
      const values = backend.values.ofPerson(userId, now)
        .map((each) => ({ namespace: each.namespace, ...keyedEntry(each) }));
      if (!row && values.length === 0) return undefined;
      return {
        user_id: userId,
        data: objectFromJson(row?.data ?? "{}"),
        last_seen: row?.lastSeen ?? undefined,
        values,
      };
    });
  }

  async deletePerson(userId: string): Promise<boolean> {
    checkId(userId, "person");
    // Otherwise a note that is still gathered would bring the person back.
    await this.flush();
    return await this.#root.runWhole("person.delete", (backend) => {
      const hadValues = backend.values.removeOfPerson(userId);
      return backend.users.remove(userId) || hadValues;
    });
  }

  async flush(): Promise<void> {
    this.#root.refuseInside();
    await this.#buffer.flush();
  }

  async close(): Promise<void> {
    this.#root.refuseInside();
    this.#closing ??= this.#close();
    await this.#closing;
  }

  async #close(): Promise<void> {
    try {
      await this.#buffer.flush();
    } finally {
      this.#buffer.close();
      this.#expiry.close();
      await this.#root.run("close", (backend) => {
        backend.close();
        this.#root.end(closed);
      });
    }
  }

  /** For reading, where a failure to write has been told already and need not stop anybody. */
  async #flushIfPossible(): Promise<void> {
    this.#root.refuseInside();
    await this.#buffer.flush().catch(() => {});
  }
}
