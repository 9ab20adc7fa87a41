/** Statements of an extension, done at once. */
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { StorageError } from "../../model/storage.ts";
import type { SqlRow, SqlValue } from "../../model/tables.ts";
import type { Transactions } from "../scope.ts";
import { sqliteTransactions } from "../sqlite/sqlite_transactions.ts";
import { translated } from "../sqlite/sqlite_error.ts";
import { countPlaces, firstWord, whyNot } from "./read_sql.ts";

export interface SqlSteps extends Transactions {
  all(sql: string, values: readonly SqlValue[]): readonly SqlRow[];
  get(sql: string, values: readonly SqlValue[]): SqlRow | undefined;
  run(sql: string, values: readonly SqlValue[]): { readonly changes: number; readonly id: number };
}

/** So many statements are kept prepared, which makes them several times as fast. */
const MOST_PREPARED = 100;

interface Prepared {
  readonly statement: StatementSync;
  readonly places: number | undefined;
}

export function sqlSteps(db: DatabaseSync): SqlSteps {
  const prepared = new Map<string, Prepared>();

  function take(sql: string, values: readonly SqlValue[]): StatementSync {
    const one = prepared.get(sql) ?? prepare(db, sql);
    // The least used of late stands first.
    prepared.delete(sql);
    prepared.set(sql, one);
    if (prepared.size > MOST_PREPARED) prepared.delete(prepared.keys().next().value!);
    if (one.places !== undefined && one.places !== values.length) {
      const takes = one.places === 1 ? "1 value" : `${one.places} values`;
      const given = values.length === 1 ? "1 was" : `${values.length} were`;
      throw refused(`it takes ${takes}, and ${given} given.`);
    }
    values.forEach(checkValue);
    return one.statement;
  }

  const step =
    <T>(run: (statement: StatementSync, values: SqlValue[]) => T) =>
    (sql: string, values: readonly SqlValue[]) =>
      translated("run a statement", () => run(take(sql, values), [...values]));

  return {
    ...sqliteTransactions(db),
    all: step((statement, values) => statement.all(...values).map(rowOf)),
    get: step((statement, values) => {
      const row = statement.get(...values);
      return row && rowOf(row);
    }),
    run: step((statement, values) => {
      const { changes, lastInsertRowid } = statement.run(...values);
      return { changes: Number(changes), id: Number(lastInsertRowid) };
    }),
  };
}

function prepare(db: DatabaseSync, sql: string): Prepared {
  if (typeof sql !== "string") throw refused(`SQL is text, and ${typeof sql} was given.`);
  const word = firstWord(sql);
  if (word === "") throw refused("there is no statement in the text.");
  const why = whyNot(word);
  if (why !== undefined) throw refused(why);
  const statement = db.prepare(sql);
  // SQLite itself would pass over the rest in silence.
  if (firstWord(sql.slice(statement.sourceSQL.length)) !== "") {
    throw refused("the text has several statements. Run each by itself.");
  }
  // A number that is too large would be an error otherwise, after the statement was run.
  statement.setReadBigInts(true);
  return { statement, places: countPlaces(statement.sourceSQL) };
}

function rowOf(row: Readonly<Record<string, unknown>>): SqlRow {
  return Object.fromEntries(
    Object.entries(row as SqlRow).map(([column, value]) => [column, plain(value)]),
  );
}

/** Whole numbers as `number` wherever that is exact. */
function plain(value: SqlValue): SqlValue {
  if (typeof value !== "bigint") return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function checkValue(value: unknown, index: number): void {
  if (value === null || typeof value === "string" || value instanceof Uint8Array) return;
  if (typeof value === "number" && !Number.isNaN(value)) return;
  if (typeof value === "bigint" && BigInt.asIntN(64, value) === value) return;
  const what = typeof value === "bigint"
    ? "a number beyond 64 bits"
    : value === undefined || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : `of type ${typeof value}`;
  throw refused(
    `the value ${
      index + 1
    } is ${what}, and SQLite takes null, numbers, bigints, texts and Uint8Array. Turn it into one of these.`,
  );
}

function refused(reason: string): StorageError {
  return new StorageError("invalid", `Could not run a statement: ${reason}`);
}
