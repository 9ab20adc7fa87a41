import { dirname, resolve } from "node:path";
import type { Clock } from "../../model/clock.ts";
import { StorageError } from "../../model/storage.ts";
import { createFolderOf, syncFolder } from "../../files/folders.ts";
import { temporaryName } from "../../files/names.ts";
import { checkDatabase } from "../check_database.ts";
import type { InstanceLock } from "../instance_lock.ts";
import { reporting } from "../storage_error_of.ts";
import { copyAside } from "./copy_aside.ts";
import { newestGoodBackup } from "./newest_good_backup.ts";
import { keepPresent } from "./set_aside.ts";

export interface RestoreOptions {
  readonly clock: Clock;
  /** Shows that no bot works with the database: see `lockInstance`. */
  readonly lock: InstanceLock;
  /** Default: the newest backup that is good. */
  readonly file?: string;
}

export interface Restored {
  /** The backup that is the database now. It stays where it was. */
  readonly from: string;
  /** Where the database that was there before is kept; `undefined` where there was none. */
  readonly kept: string | undefined;
}

/**
 * Puts a backup in the place of a database. What was there is kept beside it as `bot.db.before_restore_…`; a kill at
 * any moment leaves the old database or the restored one.
 * @throws StorageError `no_backup`, `damaged` or `newer_version` (that of the file), `in_use`, `disk_full`, …
 */
export async function restoreBackup(database: string, options: RestoreOptions): Promise<Restored> {
  const path = resolve(database);
  if (!options.lock.held) {
    throw new Error("A database is restored while its folder is locked for this process.");
  }
  const from = resolve(options.file ?? newest(path));
  refuseBad(from);
  return await reporting(`put "${from}" in the place of the database`, path, async () => {
    const temporary = temporaryName(path);
    try {
      createFolderOf(path);
      await copyAside({ source: from, target: temporary });
      const kept = await keepPresent(path, "before_restore", options.clock.now());
      Deno.renameSync(temporary, path);
      await syncFolder(dirname(path));
      return { from, kept };
    } catch (error) {
      await Deno.remove(temporary).catch(() => {});
      throw error;
    }
  });
}

function newest(path: string): string {
  const { good, bad } = newestGoodBackup(path);
  if (good) return good.path;
  const found = bad.length === 0 ? "there is none" : `none of the ${bad.length} can be used`;
  throw new StorageError("no_backup", `Could not find a backup of the database "${path}": ${found}.`);
}

function refuseBad(file: string): void {
  const state = checkDatabase(file);
  if (state.state === "ok") return;
  const refuse = (code: StorageError["code"], why: string) =>
    new StorageError(
      code,
      `Could not restore "${file}": ${why}. Choose another backup. Nothing was changed.`,
    );
  if (state.state === "missing") throw refuse("no_backup", "there is no such file, or it is empty");
  if (state.state === "damaged") throw refuse("damaged", `it is damaged (${state.why})`);
  if (state.state === "not_ours") throw refuse("not_ours", "it is a database of another program");
  throw refuse("newer_version", `it has version ${state.found}, and this program knows up to ${state.known}`);
}
