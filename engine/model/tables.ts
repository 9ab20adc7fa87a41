/** Tables that an extension has for itself, whatever keeps them. */

/** What SQLite takes and gives: whole numbers beyond 2^53 as `bigint`, blobs as bytes. */
export type SqlValue = null | number | bigint | string | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** Each method takes one statement, and rejects with a `StorageError`. */
export interface SqlScope {
  /** The rows that a query gives. Values go into the places of `?`. */
  all<Row extends SqlRow = SqlRow>(sql: string, ...values: SqlValue[]): Promise<readonly Row[]>;
  /** The first of them. */
  get<Row extends SqlRow = SqlRow>(sql: string, ...values: SqlValue[]): Promise<Row | undefined>;
  /** How many rows were changed, and the id of the last one that was added. */
  run(sql: string, ...values: SqlValue[]): Promise<{ readonly changes: number; readonly id: number }>;
}

/** One statement after the other, in the order of the calls. A query stops the whole bot for as long as it takes. */
export interface SqlTables extends SqlScope {
  /**
   * Does all that `run` does, or nothing of it where it throws. Use the scope that it is given: the tables themselves wait
   * for the end of the transaction, and refuse inside of it (`inside_transaction`). What is not over after 10 s is undone
   * (`transaction_timeout`).
   */
  transaction<T>(run: (scope: SqlScope) => T | Promise<T>): Promise<T>;
}
