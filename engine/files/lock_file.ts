/**
 * The lock between processes: a file beside the target that its holder keeps locked through the system, which frees
 * it however the process ends. Whoever is done removes the file while still holding it, and whoever got a lock looks
 * whether the file is still the one at that path; so no two processes ever hold the lock on different files.
 */
import { isLockName, lockName } from "./names.ts";

export interface LockFile {
  /** Frees the lock. Returns whether another process was seen waiting. */
  release(): boolean;
}

/** Windows neither lets others look into a locked file nor removes an open one: lock files stay there. */
const windows = Deno.build.os === "windows";

/** A waiting process lengthens the file to this size, so that the holder can see that somebody waits. */
const WAITED_FOR = 64;

/**
 * Tries once, without waiting. Undefined when another holder has it.
 * Synchronous: about 40 µs, and nothing of this process can come in between.
 * @throws Deno.errors.* when the lock file cannot be created
 */
export function tryLockFile(target: string): LockFile | undefined {
  const path = lockName(target);
  for (;;) {
    const attempt = tryOpened(path, Deno.openSync(path, { read: true, write: true, create: true }));
    if (attempt === "held") return undefined;
    if (attempt !== "replaced") return attempt;
  }
}

/** Removes a lock file that nobody holds; false when it is in use or gone, and always on Windows. */
export function removeFreeLockFile(path: string): boolean {
  if (windows || !isLockName(path.slice(path.lastIndexOf("/") + 1))) return false;
  const file = Deno.openSync(path, { read: true, write: true });
  const attempt = tryOpened(path, file, "peek");
  if (attempt === "held" || attempt === "replaced") return false;
  attempt.release();
  return true;
}

/** The process that holds a lock, as far as the lock file tells. */
export function lockHolder(target: string): number | undefined {
  try {
    const pid = Number.parseInt(Deno.readTextFileSync(lockName(target)), 10);
    return Number.isSafeInteger(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

function tryOpened(
  path: string,
  file: Deno.FsFile,
  how: "take" | "peek" = "take",
): LockFile | "held" | "replaced" {
  try {
    if (!file.tryLockSync(true)) {
      if (how === "take") showWaiting(file);
      file.close();
      return "held";
    }
    if (!windows && !isAt(path, file.statSync())) {
      file.close();
      return "replaced";
    }
  } catch (error) {
    file.close();
    throw error;
  }
  if (how === "take") sign(file);
  return { release: () => release(path, file) };
}

function isAt(path: string, own: Deno.FileInfo): boolean {
  try {
    const info = Deno.lstatSync(path);
    return info.ino === own.ino && info.dev === own.dev;
  } catch {
    return false;
  }
}

/** Leaves the process id for error messages of others. A full disk must not keep anybody from the lock. */
function sign(file: Deno.FsFile): void {
  try {
    // Only what a killed process left is cut: some file systems write a file that was cut to the disk at once.
    if (file.statSync().size > 0) file.truncateSync(0);
    file.writeSync(new TextEncoder().encode(`${Deno.pid}\n`));
  } catch {
    // Only the name of the holder is lost.
  }
}

function showWaiting(file: Deno.FsFile): void {
  if (windows) return;
  try {
    file.truncateSync(WAITED_FOR);
  } catch {
    // Only the courtesy of the holder is lost.
  }
}

function release(path: string, file: Deno.FsFile): boolean {
  try {
    if (windows) return false;
    const own = file.statSync();
    // Somebody may have removed it by hand; what stands there now is then the lock of another process.
    if (isAt(path, own)) Deno.removeSync(path);
    return own.size >= WAITED_FOR;
  } catch {
    return false;
  } finally {
    file.close();
  }
}
