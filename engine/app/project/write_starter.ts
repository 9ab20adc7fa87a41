import { join } from "node:path";
import { writeFile } from "../../files/write_file.ts";
import { STARTER_FILE, starterBot } from "./starter_bot.ts";

/**
 * Writes the starter bot. Call it only where no bot file was found; a file of
 * the starter's name, of whatever content, is left alone even then.
 * @returns the path that was written, relative to the project folder
 */
export async function writeStarter(folder: string): Promise<string> {
  const path = join("bots", STARTER_FILE);
  if (await exists(join(folder, path))) return path;
  await writeFile(join(folder, path), starterBot(), { createFolder: true });
  return path;
}

async function exists(path: string): Promise<boolean> {
  return await Deno.lstat(path).then(() => true, () => false);
}
