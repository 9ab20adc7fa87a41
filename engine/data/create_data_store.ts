import type { Clock } from "../model/clock.ts";
import type { DataDeclaration, DataPlace, DataRank, DataStore, DataValue } from "../model/data.ts";
import { isPersonal } from "../model/data.ts";
import { type Entry, type Json, StorageError, type ValueStore } from "../model/storage.ts";
import { dataKey, NAMESPACE, rankingPrefix } from "./data_key.ts";
import { paged } from "./paged.ts";
import { asType, withinBounds } from "./read_value.ts";

export interface DataStoreOptions {
  readonly values: ValueStore;
  readonly clock: Clock;
}

/**
 * Keeps declared values in the storage of a bot, each under a key of its own. What is about a person is marked so, and
 * leaves with that person's data.
 */
export function createDataStore({ values, clock }: DataStoreOptions): DataStore {
  return {
    async read(declaration, place) {
      const key = dataKey(declaration, place);
      return key === undefined
        ? declaration.default
        : present(await values.entry(NAMESPACE, key), declaration);
    },

    async change(declaration, place, change) {
      const key = dataKey(declaration, place);
      if (key === undefined) throw new Error(`There is no ${declaration.per} here that could have a value.`);
      let value: Json | undefined;
      await values.update(NAMESPACE, key, (entry) => {
        value = change(present(entry, declaration));
        return { value, ...marks(declaration, place, clock.now()) };
      });
      return value!;
    },

    async top(declaration, place, limit) {
      const prefix = rankingPrefix(declaration, place);
      if (prefix === undefined || !isPersonal(declaration)) return [];
      let ranks: DataRank[] = [];
      for await (const page of paged(values, NAMESPACE, prefix)) {
        for (const entry of page) {
          const value = present(entry, declaration);
          if (typeof value === "number") ranks.push({ userId: entry.key.slice(prefix.length), value });
        }
        ranks = ranks.sort(byValue).slice(0, limit);
      }
      return ranks;
    },
  };
}

function present(entry: Entry | undefined, declaration: DataDeclaration): DataValue {
  if (entry === undefined) return declaration.default;
  const value = asType(entry.value, declaration.type);
  if (value !== undefined) return withinBounds(value, declaration);
  throw new StorageError("damaged", `A stored value of ${declaration.name} is no ${declaration.type}.`);
}

/** Whom a value is about, and until when it is kept. */
function marks(
  { per, expires }: DataDeclaration,
  { userId, guildId }: DataPlace,
  now: number,
): Omit<Entry, "value"> {
  // A channel outside of servers is one of direct messages: what is kept of it is about the person there.
  const personal = per === "user" || per === "member" || (per === "channel" && guildId === undefined);
  return {
    ...(personal ? { userId } : {}),
    ...(expires === undefined ? {} : { expiresAt: now + expires }),
  };
}

function byValue(a: DataRank, b: DataRank): number {
  return b.value - a.value || a.userId.length - b.userId.length || (a.userId < b.userId ? -1 : 1);
}
