/** Where the files of tests lie: in the project, as there is no other place that the process is sure to be allowed to write to. */
import { dirname, join } from "node:path";
import { CACHE_FOLDER } from "../../app/paths/cache_folder.ts";

const ROOM = join(CACHE_FOLDER, "tests");

/** A new empty folder. */
export async function takeRoom(project: string): Promise<string> {
  const dir = join(project, ROOM);
  await Deno.mkdir(dir, { recursive: true });
  return await Deno.makeTempDir({ dir });
}

/** Removes the folders around it as far as nothing else is in them. */
export async function leaveRoom(project: string): Promise<void> {
  for (let folder = ROOM; folder !== "."; folder = dirname(folder)) {
    try {
      await Deno.remove(join(project, folder));
    } catch {
      // Somebody else has something there, or there is none.
      return;
    }
  }
}
