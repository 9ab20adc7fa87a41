import type { StorageError } from "../../model/storage.ts";
import type { SqlRow, SqlScope, SqlTables, SqlValue } from "../../model/tables.ts";
import type { Scope } from "../scope.ts";
import type { SqlSteps } from "./sql_steps.ts";

/** The tables of an extension as one version of it uses them. */
export class TablesSession implements SqlTables {
  readonly #scope: SqlScope;
  readonly #transactions = new Set<Scope<SqlSteps>>();
  #over: (() => StorageError) | undefined;

  /** @param name of its statements, for whoever measures them */
  constructor(private readonly root: Scope<SqlSteps>, private readonly name: string) {
    this.#scope = this.#scopeOf(root);
  }

  all<Row extends SqlRow = SqlRow>(sql: string, ...values: SqlValue[]): Promise<readonly Row[]> {
    return this.#scope.all(sql, ...values);
  }

  get<Row extends SqlRow = SqlRow>(sql: string, ...values: SqlValue[]): Promise<Row | undefined> {
    return this.#scope.get(sql, ...values);
  }

  run(sql: string, ...values: SqlValue[]): Promise<{ readonly changes: number; readonly id: number }> {
    return this.#scope.run(sql, ...values);
  }

  async transaction<T>(run: (scope: SqlScope) => T | Promise<T>): Promise<T> {
    this.#refuseWhenOver();
    return await this.root.transaction(async (scope) => {
      this.#refuseWhenOver();
      this.#transactions.add(scope);
      try {
        return await run(this.#scopeOf(scope));
      } finally {
        this.#transactions.delete(scope);
      }
    });
  }

  /** Undoes a transaction that is under way, and refuses everything from now on. */
  end(reason: () => StorageError): void {
    this.#over ??= reason;
    for (const scope of this.#transactions) scope.end(reason);
  }

  #scopeOf(scope: Scope<SqlSteps>): SqlScope {
    const step = async <T>(run: (steps: SqlSteps) => T): Promise<T> => {
      this.#refuseWhenOver();
      return await scope.run(this.name, (steps) => {
        // It may have waited for its turn.
        this.#refuseWhenOver();
        return run(steps);
      });
    };
    return {
      // The types of rows are what the statement was written for; SQLite knows no others.
      all: <Row extends SqlRow>(sql: string, ...values: SqlValue[]) =>
        step((steps) => steps.all(sql, values) as readonly Row[]),
      get: <Row extends SqlRow>(sql: string, ...values: SqlValue[]) =>
        step((steps) => steps.get(sql, values) as Row | undefined),
      run: (sql, ...values) => step((steps) => steps.run(sql, values)),
    };
  }

  /** @throws StorageError */
  #refuseWhenOver(): void {
    if (this.#over) throw this.#over();
  }
}
