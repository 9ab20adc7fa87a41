import type { Storage } from "../../model/storage.ts";
import type { Clock } from "../../model/clock.ts";
import { openSqliteStorage } from "../open_sqlite_storage.ts";

/** Opens a database, lets `run` work with it, and closes it. */
export async function withDatabase<T>(
  path: string,
  clock: Clock,
  run: (storage: Storage) => Promise<T>,
): Promise<T> {
  const storage = await openSqliteStorage(path, { clock });
  try {
    return await run(storage);
  } finally {
    await storage.close();
  }
}

/** Fills a database with people until it has about so many megabytes. */
export async function fill(storage: Storage, megabytes: number): Promise<void> {
  const value = "x".repeat(3_900);
  for (let written = 0; written < megabytes * 250; written += 500) {
    await storage.transaction(async ({ users }) => {
      for (let i = 1; i <= 500; i++) await users.set(String(written + i), "value", value);
    });
  }
}
