import type { DatabaseSync } from "node:sqlite";
import type { Backend, StoredKeyedEntry } from "../backend.ts";
import { ABOVE_ALL } from "../check.ts";
import { prepare } from "./statement.ts";
import { translated } from "./sqlite_error.ts";

interface Row {
  readonly namespace: string;
  readonly key: string;
  readonly value: string;
  readonly expires_at: number | null;
  readonly user_id: string | null;
}

const LIVE = "(expires_at IS NULL OR expires_at > ?)";

export function sqliteValues(db: DatabaseSync): Backend["values"] {
  const get = prepare<[string, string, number], Row>(
    db,
    `SELECT * FROM engine_values WHERE namespace = ? AND key = ? AND ${LIVE}`,
  );
  const set = prepare<[string, string, string, number | null, string | null]>(
    db,
    "INSERT OR REPLACE INTO engine_values (namespace, key, value, expires_at, user_id) VALUES (?, ?, ?, ?, ?)",
  );
  const remove = prepare<[string, string], { expires_at: number | null }>(
    db,
    "DELETE FROM engine_values WHERE namespace = ? AND key = ? RETURNING expires_at",
  );
  const list = prepare<[string, string, string, string, number, number], Row>(
    db,
    `SELECT * FROM engine_values WHERE namespace = ? AND key >= ? AND key > ? AND key < ? AND ${LIVE}
     ORDER BY key LIMIT ?`,
  );
  const ofPerson = prepare<[string, number], Row>(
    db,
    `SELECT * FROM engine_values WHERE user_id = ? AND ${LIVE} ORDER BY namespace, key`,
  );
  const removeOfPerson = prepare<[string]>(db, "DELETE FROM engine_values WHERE user_id = ?");
  const removeExpired = prepare<[number, number]>(
    db,
    `DELETE FROM engine_values WHERE (namespace, key) IN
     (SELECT namespace, key FROM engine_values WHERE expires_at <= ? ORDER BY expires_at LIMIT ?)`,
  );
  return {
    get: (namespace, key, now) =>
      translated("read a value", () => {
        const row = get.get(namespace, key, now);
        return row && stored(row);
      }),
    set(namespace, key, { json, expiresAt, userId }) {
      translated("write a value", () => set.run(namespace, key, json, expiresAt, userId));
    },
    remove: (namespace, key, now) =>
      translated("delete a value", () => {
        const row = remove.get(namespace, key);
        return row !== undefined && (row.expires_at === null || row.expires_at > now);
      }),
    list: (namespace, prefix, after, limit, now) =>
      translated(
        "list values",
        () => list.all(namespace, prefix, after, prefix + ABOVE_ALL, now, limit).map(stored),
      ),
    ofPerson: (userId, now) =>
      translated("read the values of a person", () => ofPerson.all(userId, now).map(stored)),
    removeOfPerson: (userId) =>
      translated("delete the values of a person", () => removeOfPerson.run(userId) > 0),
    removeExpired: (now, limit) =>
      translated("delete values that have expired", () => removeExpired.run(now, limit)),
  };
}

function stored({ namespace, key, value, expires_at, user_id }: Row): StoredKeyedEntry {
  return { namespace, key, json: value, expiresAt: expires_at, userId: user_id };
}
