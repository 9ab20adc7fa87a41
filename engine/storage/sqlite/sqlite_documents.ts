import type { DatabaseSync } from "node:sqlite";
import type { Backend, Documents } from "../backend.ts";
import { isoTime, prepare } from "./statement.ts";
import { translated } from "./sqlite_error.ts";

interface Table {
  readonly table: string;
  readonly id: string;
  readonly json: string;
  /** A further column that a new row needs, filled with the present time. */
  readonly created?: string;
}

export function sqliteGuilds(db: DatabaseSync): Backend["guilds"] {
  const get = prepare<[string], { prefix: string | null; settings: string; created_at: string }>(
    db,
    "SELECT prefix, settings, created_at FROM guild_settings WHERE guild_id = ?",
  );
  const setPrefix = prepare<[string, string | null, string]>(
    db,
    `INSERT INTO guild_settings (guild_id, prefix, created_at) VALUES (?, ?, ?)
     ON CONFLICT (guild_id) DO UPDATE SET prefix = excluded.prefix`,
  );
  const list = prepare<[string, number], { guild_id: string }>(
    db,
    "SELECT guild_id FROM guild_settings WHERE guild_id > ? ORDER BY guild_id LIMIT ?",
  );
  return {
    ...documents(db, { table: "guild_settings", id: "guild_id", json: "settings", created: "created_at" }),
    get: (id) =>
      translated("read the settings of a server", () => {
        const row = get.get(id);
        return row &&
          { prefix: row.prefix, settings: row.settings, createdAt: Date.parse(row.created_at) };
      }),
    setPrefix(id, prefix, now) {
      translated("save the prefix of a server", () => setPrefix.run(id, prefix, isoTime(now)));
    },
    list: (after, limit) =>
      translated("list servers", () => list.all(after, limit).map(({ guild_id }) => guild_id)),
  };
}

export function sqliteUsers(db: DatabaseSync): Backend["users"] {
  const get = prepare<[string], { data: string; last_seen: string | null }>(
    db,
    "SELECT data, last_seen FROM user_data WHERE user_id = ?",
  );
  return {
    ...documents(db, { table: "user_data", id: "user_id", json: "data" }),
    get: (id) =>
      translated("read the data of a person", () => {
        const row = get.get(id);
        return row &&
          { data: row.data, lastSeen: row.last_seen === null ? null : Date.parse(row.last_seen) };
      }),
  };
}

function documents(db: DatabaseSync, { table, id, json, created }: Table): Documents {
  const value = prepare<[string, string], { value: string | null }>(
    db,
    `SELECT ${json} -> ? AS value FROM ${table} WHERE ${id} = ?`,
  );
  const columns = created ? `${id}, ${json}, ${created}` : `${id}, ${json}`;
  const values = created ? "?1, json_object(?2, json(?3)), ?5" : "?1, json_object(?2, json(?3))";
  const setValue = prepare<string[]>(
    db,
    `INSERT INTO ${table} (${columns}) VALUES (${values})
     ON CONFLICT (${id}) DO UPDATE SET ${json} = json_set(${json}, ?4, json(?3))`,
  );
  const removeValue = prepare<[string, string, string]>(
    db,
    `UPDATE ${table} SET ${json} = json_remove(${json}, ?2) WHERE ${id} = ?1 AND ${json} -> ?3 IS NOT NULL`,
  );
  const remove = prepare<[string]>(db, `DELETE FROM ${table} WHERE ${id} = ?`);
  return {
    value: (row, key) =>
      translated(`read from ${table}`, () => value.get(path(key), row)?.value ?? undefined),
    setValue(row, key, text, now) {
      const parameters = [row, key, text, path(key)];
      if (created) parameters.push(isoTime(now));
      translated(`write to ${table}`, () => setValue.run(...parameters));
    },
    removeValue: (row, key) =>
      translated(`write to ${table}`, () => removeValue.run(row, path(key), path(key)) > 0),
    remove: (row) => translated(`delete from ${table}`, () => remove.run(row) > 0),
  };
}

/** SQLite reads a quoted label of a path as JSON text, so every key can stand in it. */
function path(key: string): string {
  return `$.${JSON.stringify(key)}`;
}
