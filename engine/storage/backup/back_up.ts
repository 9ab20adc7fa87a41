import { dirname, resolve } from "node:path";
import type { Clock } from "../../model/clock.ts";
import { syncFolder } from "../../files/folders.ts";
import { temporaryName } from "../../files/names.ts";
import { type Backup, freeName } from "./backup_name.ts";
import { reporting } from "../storage_error_of.ts";
import { copyAside } from "./copy_aside.ts";

export interface BackUpOptions {
  /** Backups that belong together get the same moment. */
  readonly clock: Pick<Clock, "now">;
  /** Ends it early and leaves nothing behind. */
  readonly signal?: AbortSignal;
}

/**
 * Makes a backup beside the database, while the bot works with it: `bot.db.backup_YYYYMMDD_HHMMSS`, in UTC. It gets its
 * name only when it has been looked through and is on the disk, so whatever has the name is good.
 * @param database its path; that anybody has it open is not needed
 * @throws StorageError `damaged`, `disk_full`, `unreachable`, `in_use`; nothing is left behind then
 */
export async function backUp(database: string, { clock, signal }: BackUpOptions): Promise<Backup> {
  const path = resolve(database);
  const now = clock.now();
  return await reporting(`back up the database "${path}"`, path, async () => {
    const temporary = temporaryName(path);
    try {
      await copyAside({ source: path, target: temporary }, signal);
      // Chosen late, and taken at once: another backup of the same second may have been made meanwhile.
      const target = freeName(path, "backup", now);
      Deno.renameSync(temporary, target);
      await syncFolder(dirname(target));
      return { path: target, createdAt: Math.floor(now / 1_000) * 1_000, bytes: Deno.statSync(target).size };
    } catch (error) {
      await Deno.remove(temporary).catch(() => {});
      throw error;
    }
  });
}
