import type { Backend, StoredKeyedEntry } from "../backend.ts";
import { compareCodePoints } from "./code_points.ts";
import { type Journal, JournaledMap } from "./journal.ts";

export function memoryValues(journal: Journal): Backend["values"] {
  const rows = new JournaledMap<StoredKeyedEntry>(journal);
  // No name contains this sign.
  const id = (namespace: string, key: string) => `${namespace}\0${key}`;
  const isLive = ({ expiresAt }: StoredKeyedEntry, now: number) => expiresAt === null || expiresAt > now;
  const removeAll = (found: readonly StoredKeyedEntry[]) => {
    for (const { namespace, key } of found) rows.delete(id(namespace, key));
    return found.length;
  };
  return {
    get(namespace, key, now) {
      const row = rows.get(id(namespace, key));
      return row && isLive(row, now) ? row : undefined;
    },
    set(namespace, key, entry) {
      rows.set(id(namespace, key), { namespace, key, ...entry });
    },
    remove(namespace, key, now) {
      const row = rows.get(id(namespace, key));
      if (row) removeAll([row]);
      return row !== undefined && isLive(row, now);
    },
    list: (namespace, prefix, after, limit, now) =>
      [...rows.values()]
        .filter((row) => row.namespace === namespace && row.key.startsWith(prefix) && isLive(row, now))
        .filter(({ key }) => compareCodePoints(key, after) > 0)
        .sort((a, b) => compareCodePoints(a.key, b.key))
        .slice(0, limit),
    ofPerson: (userId, now) =>
      [...rows.values()]
        .filter((row) => row.userId === userId && isLive(row, now))
        .sort((a, b) => compareCodePoints(a.namespace, b.namespace) || compareCodePoints(a.key, b.key)),
    removeOfPerson: (userId) => removeAll([...rows.values()].filter((row) => row.userId === userId)) > 0,
    removeExpired: (now, limit) =>
      removeAll(
        [...rows.values()]
          .filter((row) => !isLive(row, now))
          .sort((a, b) => a.expiresAt! - b.expiresAt!)
          .slice(0, limit),
      ),
  };
}
