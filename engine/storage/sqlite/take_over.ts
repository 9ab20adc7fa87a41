import type { DatabaseSync } from "node:sqlite";
import { FORMER_TABLES, tablesOf } from "./inspect.ts";

/** Where the rows of a table that a bot had before this engine belong. */
interface Move {
  readonly table: string;
  readonly id: string;
  /** Column → expression over the row of the former table. */
  readonly columns: Readonly<Record<string, (former: string) => string>>;
}

/** Text that is no JSON object is kept under the key `former`. */
const object = (column: string) =>
  `CASE WHEN ${column} IS NULL THEN '{}'
    WHEN json_valid(${column}) AND json_type(${column}) = 'object' THEN json(${column})
    ELSE json_object('former', CAST(${column} AS TEXT)) END`;
const time = (column: string) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, 'auto')`;
const number = (column: string) => `coalesce(CAST(${column} AS INTEGER), 0)`;
const same = (column: string) => column;

const MOVES: readonly Move[] = [
  {
    table: "guild_settings",
    id: "guild_id",
    columns: { prefix: same, settings: object, created_at: (column) => `coalesce(${time(column)}, ?)` },
  },
  { table: "user_data", id: "user_id", columns: { data: object, last_seen: time } },
  { table: "command_stats", id: "command_name", columns: { usage_count: number, last_used: time } },
];

/**
 * Takes over the rows of a database that another bot framework made with tables of the same names: ids become text,
 * times get one form. Columns that are missing count as empty; further ones are not taken over.
 */
export function takeOver(db: DatabaseSync, now: number): () => void {
  const present = tablesOf(db).filter((name) => FORMER_TABLES.includes(name));
  for (const name of present) db.exec(`ALTER TABLE ${name} RENAME TO former_${name}`);
  return () => {
    for (const move of MOVES) if (present.includes(move.table)) carry(db, move, now);
  };
}

function carry(db: DatabaseSync, { table, id, columns }: Move, now: number): void {
  const former = `former_${table}`;
  const known = db.prepare(`SELECT name FROM pragma_table_info('${former}')`).all().map(({ name }) => name);
  const expressions = Object.entries(columns)
    .map(([column, expression]) => expression(known.includes(column) ? column : "NULL"));
  const parameters = expressions.some((each) => each.includes("?")) ? [new Date(now).toISOString()] : [];
  if (known.includes(id)) {
    db.prepare(
      `INSERT OR IGNORE INTO ${table} (${[id, ...Object.keys(columns)].join(", ")})
       SELECT CAST(${id} AS TEXT), ${expressions.join(", ")} FROM ${former}
       WHERE ${id} IS NOT NULL AND CAST(${id} AS TEXT) != ''`,
    ).run(...parameters);
  }
  db.exec(`DROP TABLE ${former}`);
}
