/** What a process that was killed has left behind. */
import { join, sep as SEPARATOR } from "node:path";
import { sweep } from "../../files/sweep.ts";
import { CACHE_FOLDER } from "../paths/cache_folder.ts";
import { DATA_FOLDER } from "../paths/database_path.ts";

/** Whether the last run did not end in good order. Ask before this one takes the data folder. */
export async function wasKilled(folder: string): Promise<boolean> {
  // Whoever ends in good order takes this file away.
  return await Deno.lstat(`${folder}/${DATA_FOLDER}/bot.pid`).then(() => true, () => false);
}

/**
 * Removes what can be made again. Call it while nobody else works in the data folder.
 * @param own the folder in it that this process has made already
 */
export async function clearCache(folder: string, own: string): Promise<void> {
  await removeBut(join(folder, CACHE_FOLDER), own).catch(() => {});
}

async function removeBut(folder: string, kept: string): Promise<void> {
  for await (const { name } of Deno.readDir(folder)) {
    const path = join(folder, name);
    if (path === kept) continue;
    if (kept.startsWith(`${path}${SEPARATOR}`)) await removeBut(path, kept);
    else await Deno.remove(path, { recursive: true });
  }
}

/** Removes temporary files and locks that no living process uses. Returns their paths. */
export async function sweepFolders(folder: string, names: readonly string[]): Promise<string[]> {
  const results = await Promise.all(names.map((name) => sweep(`${folder}/${name}`)));
  return results.flatMap((result) => result.removed);
}
