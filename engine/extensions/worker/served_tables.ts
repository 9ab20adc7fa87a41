/** The tables of an extension in a worker, on the engine's side. */
import type { ExtensionTables, SqlScope, SqlValue } from "../context/context.ts";

/** Undoes a transaction whose worker wants that. */
class Undone extends Error {}

interface Open {
  readonly scope: SqlScope;
  readonly over: PromiseWithResolvers<void>;
  readonly done: Promise<void>;
}

export class ServedTables {
  readonly #open = new Map<number, Open>();

  constructor(private readonly tables: ExtensionTables) {}

  sql(
    transaction: number | undefined,
    method: keyof SqlScope,
    sql: string,
    values: SqlValue[],
  ): Promise<unknown> {
    const scope = transaction === undefined ? this.tables : this.#open.get(transaction)?.scope;
    if (!scope) throw new Error("The transaction is over");
    if (method === "all") return scope.all(sql, ...values);
    return method === "get" ? scope.get(sql, ...values) : scope.run(sql, ...values);
  }

  /** Resolves when the transaction has begun. */
  async begin(id: number): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<SqlScope>();
    const over = Promise.withResolvers<void>();
    const done = this.tables.transaction(async (scope) => {
      resolve(scope);
      await over.promise;
    });
    done.catch(reject);
    over.promise.catch(() => {});
    this.#open.set(id, { scope: await promise, over, done });
  }

  /** Rejects where it could not be kept. */
  async end(id: number, keep: boolean): Promise<void> {
    const open = this.#open.get(id);
    if (!open) return;
    this.#open.delete(id);
    if (keep) open.over.resolve();
    else open.over.reject(new Undone());
    try {
      await open.done;
    } catch (error) {
      if (!(error instanceof Undone)) throw error;
    }
  }

  /** Undoes what the worker has begun and cannot end any more. */
  async close(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((id) => this.end(id, false).catch(() => {})));
  }
}
