import type { Backend, Documents } from "../backend.ts";
import { compareCodePoints } from "./code_points.ts";
import { type Journal, JournaledMap } from "./journal.ts";

/** Key → JSON text. */
type Values = ReadonlyMap<string, string>;

interface GuildRow {
  readonly values: Values;
  readonly prefix: string | null;
  readonly createdAt: number;
}

export interface UserRow {
  readonly values: Values;
  readonly lastSeen: number | null;
}

export function memoryGuilds(journal: Journal): Backend["guilds"] {
  const rows = new JournaledMap<GuildRow>(journal);
  return {
    ...documents(rows, (now) => ({ values: new Map(), prefix: null, createdAt: now })),
    get(id) {
      const row = rows.get(id);
      return row && { prefix: row.prefix, settings: objectText(row.values), createdAt: row.createdAt };
    },
    setPrefix(id, prefix, now) {
      const row = rows.get(id) ?? { values: new Map(), createdAt: now };
      rows.set(id, { ...row, prefix });
    },
    list: (after, limit) =>
      [...rows.entries()].map(([id]) => id)
        .filter((id) => compareCodePoints(id, after) > 0)
        .sort(compareCodePoints)
        .slice(0, limit),
  };
}

export function memoryUsers(rows: JournaledMap<UserRow>): Backend["users"] {
  return {
    ...documents(rows, () => ({ values: new Map(), lastSeen: null })),
    get(id) {
      const row = rows.get(id);
      return row && { data: objectText(row.values), lastSeen: row.lastSeen };
    },
  };
}

function documents<Row extends { readonly values: Values }>(
  rows: JournaledMap<Row>,
  create: (now: number) => Row,
): Documents {
  return {
    value: (id, key) => rows.get(id)?.values.get(key),
    setValue(id, key, json, now) {
      const row = rows.get(id) ?? create(now);
      rows.set(id, { ...row, values: new Map(row.values).set(key, json) });
    },
    removeValue(id, key) {
      const row = rows.get(id);
      const values = new Map(row?.values);
      if (!row || !values.delete(key)) return false;
      rows.set(id, { ...row, values });
      return true;
    },
    remove: (id) => rows.delete(id),
  };
}

function objectText(values: Values): string {
  return `{${[...values].map(([key, json]) => `${JSON.stringify(key)}:${json}`).join(",")}}`;
}
