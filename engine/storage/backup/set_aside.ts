import { dirname, resolve } from "node:path";
import type { Clock } from "../../model/clock.ts";
import { StorageError } from "../../model/storage.ts";
import { syncFolder } from "../../files/folders.ts";
import { temporaryName } from "../../files/names.ts";
import { checkDatabase } from "../check_database.ts";
import { openConnection } from "../sqlite/connection.ts";
import { translated } from "../sqlite/sqlite_error.ts";
import { reporting } from "../storage_error_of.ts";
import { freeName } from "./backup_name.ts";

/** Files that belong to a database while it is open, or after its process was killed. */
const SIDE_FILES = ["-wal", "-shm", "-journal"];

/**
 * Moves a damaged database away, with all that belongs to it: `bot.db.damaged_YYYYMMDD_HHMMSS` beside it. Nothing is
 * thrown away, because experts can often save most of it.
 * @returns where it is now
 */
export async function setAside(database: string, { clock }: { readonly clock: Clock }): Promise<string> {
  const path = resolve(database);
  return await reporting(`move the database "${path}" away`, path, async () => {
    const target = freeName(path, "damaged", clock.now());
    moveSideFiles(path, target);
    Deno.renameSync(path, target);
    await syncFolder(dirname(path));
    return target;
  });
}

/**
 * Copies a database with all that belongs to it, as `setAside` moves it: what SQLite does not read of it, experts may.
 * @returns where the copy is
 */
export async function copyBeside(database: string, { clock }: { readonly clock: Clock }): Promise<string> {
  const path = resolve(database);
  return await reporting(`copy the database "${path}"`, path, async () => {
    const target = freeName(path, "damaged", clock.now());
    for (const end of SIDE_FILES) {
      await Deno.copyFile(path + end, target + end).catch((error) => {
        if (!(error instanceof Deno.errors.NotFound)) throw error;
      });
    }
    await copyFile(path, target);
    await syncFolder(dirname(path));
    return target;
  });
}

/**
 * Copies what stands at the path of a database, and leaves it there in one file that can be replaced.
 * @returns where the copy is; `undefined` where there was nothing
 * @throws StorageError `in_use` where another program has the database open, `not_ours`
 */
export async function keepPresent(path: string, kind: string, now: number): Promise<string | undefined> {
  const { state } = checkDatabase(path);
  if (state === "not_ours") {
    throw new StorageError(
      "not_ours",
      `The file "${path}" is a database of another program. Choose another path.`,
    );
  }
  if (state === "missing") {
    // A log without its database would be applied to the one that comes.
    moveSideFiles(path, freeName(path, kind, now));
    return undefined;
  }
  if (state !== "damaged") foldLog(path);
  const target = freeName(path, kind, now);
  await copyFile(path, target);
  moveSideFiles(path, target);
  await syncFolder(dirname(path));
  return target;
}

/** Carries the write-ahead log over into the file, which works only while nobody else has it open. */
function foldLog(path: string): void {
  const action = `put another database in the place of "${path}"`;
  const db = openConnection(path);
  try {
    const row = translated(action, () => db.prepare("PRAGMA journal_mode = DELETE").get());
    if (row?.journal_mode === "delete") return;
  } finally {
    db.close();
  }
  throw new StorageError(
    "in_use",
    `Could not ${action}: another program has it open. Close that program first.`,
  );
}

/** As a whole: the name appears when the copy is complete and on the disk. */
async function copyFile(path: string, target: string): Promise<void> {
  const temporary = temporaryName(target);
  try {
    await Deno.copyFile(path, temporary);
    using file = await Deno.open(temporary, { read: true, write: true });
    await file.sync();
    await Deno.rename(temporary, target);
  } catch (error) {
    await Deno.remove(temporary).catch(() => {});
    throw error;
  }
}

function moveSideFiles(path: string, target: string): void {
  for (const end of SIDE_FILES) {
    try {
      Deno.renameSync(path + end, target + end);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
}
