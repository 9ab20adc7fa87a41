import type { Entry, KeyedEntry } from "../model/storage.ts";
import type { StoredEntry, StoredKeyedEntry } from "./backend.ts";
import { checkId, checkTime, fromJson, toJson } from "./check.ts";

export function storedEntry({ value, expiresAt, userId }: Entry): StoredEntry {
  return {
    json: toJson(value),
    expiresAt: expiresAt === undefined ? null : checkTime(expiresAt),
    userId: userId === undefined ? null : checkId(userId, "person"),
  };
}

export function entry({ json, expiresAt, userId }: StoredEntry): Entry {
  return {
    value: fromJson(json),
    ...(expiresAt === null ? {} : { expiresAt }),
    ...(userId === null ? {} : { userId }),
  };
}

export function keyedEntry(stored: StoredKeyedEntry): KeyedEntry {
  return { key: stored.key, ...entry(stored) };
}
