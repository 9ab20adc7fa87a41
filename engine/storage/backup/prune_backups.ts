import { resolve } from "node:path";
import type { Clock } from "../../model/clock.ts";
import { reporting } from "../storage_error_of.ts";
import { type Backup, listBackups } from "./backup_name.ts";

export interface PruneOptions {
  readonly clock: Pick<Clock, "now">;
  /** So many are kept at most, at least 1. Default: 10. */
  readonly keep?: number;
  /** Older ones are removed, except for the newest of all. Default: 30. */
  readonly maxAgeDays?: number;
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Removes old backups of a database. Returns those that were removed. */
export async function pruneBackups(database: string, options: PruneOptions): Promise<readonly Backup[]> {
  const { clock, keep = 10, maxAgeDays = 30 } = options;
  const oldest = clock.now() - maxAgeDays * DAY_MS;
  const surplus = listBackups(resolve(database))
    .filter(({ createdAt }, index) => index > 0 && (index >= keep || createdAt < oldest));
  for (const { path } of surplus) {
    await reporting(`remove the old backup "${path}"`, path, () => Deno.remove(path));
  }
  return surplus;
}
