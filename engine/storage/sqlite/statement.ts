import type { DatabaseSync, SQLInputValue } from "node:sqlite";

/** A statement that is prepared once. The type of its rows is what its columns are declared as. */
export interface Statement<Parameters extends SQLInputValue[], Row> {
  get(...parameters: Parameters): Row | undefined;
  all(...parameters: Parameters): Row[];
  /** Returns the number of rows that were changed. */
  run(...parameters: Parameters): number;
}

export function prepare<Parameters extends SQLInputValue[], Row = never>(
  db: DatabaseSync,
  sql: string,
): Statement<Parameters, Row> {
  const statement = db.prepare(sql);
  return {
    get: (...parameters) => statement.get(...parameters) as Row | undefined,
    all: (...parameters) => statement.all(...parameters) as Row[],
    run: (...parameters) => Number(statement.run(...parameters).changes),
  };
}

/** As times stand in the tables: readable, and in order as text. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
