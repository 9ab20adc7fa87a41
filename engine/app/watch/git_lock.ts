import { join } from "node:path";
import type { Clock } from "../../model/clock.ts";

/** Milliseconds after which git has left its lock behind, rather than being at work. */
const LEFT_BEHIND = 10_000;

/**
 * Whether git is writing files of a project: it holds this lock from the first to the last file of a checkout (source:
 * lockfile.h of git).
 * @param folder the project folder
 */
export async function isGitAtWork(folder: string, clock: Clock): Promise<boolean> {
  try {
    const { mtime } = await Deno.lstat(join(folder, ".git", "index.lock"));
    return mtime !== null && Math.abs(clock.now() - mtime.getTime()) < LEFT_BEHIND;
  } catch {
    return false;
  }
}
