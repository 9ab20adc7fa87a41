import { join } from "node:path";
import { writeFile } from "../files/write_file.ts";
import { botJsonSchema } from "../schema/json_schema.ts";
import { SCHEMA_FILE, STARTER_BOT, STARTER_FILE } from "./starter_bot.ts";

/**
 * Writes the starter bot and the schema that its first line names. Whoever calls this has seen that there is no bot
 * file; an existing file is still never overwritten.
 * @returns the path that was written, relative to the project folder
 */
export async function writeStarter(folder: string): Promise<string> {
  await writeSchema(folder);
  const path = join("bots", STARTER_FILE);
  await writeFile(join(folder, path), STARTER_BOT, { createFolder: true, replace: false });
  return path;
}

/** Writes the JSON Schema for editors where it is missing or another than this version's. */
export async function writeSchema(folder: string): Promise<string> {
  const path = join("bots", SCHEMA_FILE);
  const text = `${JSON.stringify(botJsonSchema(), undefined, 2)}\n`;
  const present = await Deno.readTextFile(join(folder, path)).catch(() => undefined);
  if (present !== text) await writeFile(join(folder, path), text, { createFolder: true });
  return path;
}
