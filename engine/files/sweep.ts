import { join } from "node:path";
import { nodeModule } from "../model/node_module.ts";
import { FileError, toFileError } from "./file_error.ts";
import { removeFreeLockFile } from "./lock_file.ts";
import { isLockName, temporaryFileOwner } from "./names.ts";

export interface SweepResult {
  /** The paths of the files that are gone now. */
  readonly removed: readonly string[];
  /** Left-overs and folders that could not be dealt with; the sweep goes on past them. */
  readonly failed: readonly FileError[];
}

/** A left-over whose process id belongs to another process by now is removed when it is older than this. */
const SURELY_OLD_MS = 60 * 60 * 1_000;

/**
 * Removes what killed processes left in a folder and in those below it: temporary files and lock files of the engine,
 * and only those that no living process uses. Links are not followed. A folder that is missing has nothing to sweep.
 */
export async function sweep(folder: string): Promise<SweepResult> {
  const removed: string[] = [];
  const failed: FileError[] = [];
  await sweepInto(folder, removed, failed);
  return { removed, failed };
}

async function sweepInto(folder: string, removed: string[], failed: FileError[]): Promise<void> {
  try {
    for await (const entry of Deno.readDir(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory) await sweepInto(path, removed, failed);
      else if (entry.isFile && sweepFile(path, entry.name, failed)) removed.push(path);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) failed.push(toFileError(error, folder, "sweep"));
  }
}

/** Whether the file was a left-over and is gone. */
function sweepFile(path: string, name: string, failed: FileError[]): boolean {
  try {
    if (isLockName(name)) return removeFreeLockFile(path);
    const owner = temporaryFileOwner(name);
    return owner !== undefined && removeTemporaryFile(path, owner);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) failed.push(toFileError(error, path, "sweep"));
    return false;
  }
}

function removeTemporaryFile(path: string, owner: number): boolean {
  using file = Deno.openSync(path, { read: true, write: true });
  // Its writer holds it from just after its creation to the end; process ids tell nothing across containers.
  if (!file.tryLockSync(true)) return false;
  const modified = file.statSync().mtime?.getTime() ?? 0;
  if (mayStillWrite(owner, modified)) return false;
  Deno.removeSync(path);
  return true;
}

/** Whether the writer could be between the creation of the file and its lock. */
function mayStillWrite(owner: number, modified: number): boolean {
  if (owner === Deno.pid) return modified >= Math.floor(performance.timeOrigin);
  return isAlive(owner) && modified > Date.now() - SURELY_OLD_MS;
}

function isAlive(pid: number): boolean {
  try {
    nodeModule("node:process").kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}
