import { LANGUAGE } from "../actions/language.ts";
import { join } from "node:path";
import { writeFile } from "../files/write_file.ts";
import { botJsonSchema, type DeclaredNames } from "../schema/json_schema.ts";
import type { Language } from "../schema/language.ts";
import { schemaMark } from "./schema_mark.ts";
import { SCHEMA_FILE, STARTER_FILE, starterBot } from "./starter_bot.ts";

/**
 * Writes the starter bot and the schema that its first line names. Call it only where no bot file was found; a file of
 * the starter's name, of whatever content, is left alone even then.
 * @returns the path that was written, relative to the project folder
 */
export async function writeStarter(folder: string): Promise<string> {
  await writeSchema(folder);
  const path = join("bots", STARTER_FILE);
  if (await exists(join(folder, path))) return path;
  await writeFile(join(folder, path), starterBot(), { createFolder: true });
  return path;
}

/**
 * Writes the JSON Schema for editors where it is missing or another than that of the language.
 * @param names that the project's bots give to things
 */
export async function writeSchema(
  folder: string,
  language: Language = LANGUAGE,
  names: DeclaredNames = {},
): Promise<string> {
  const path = join("bots", SCHEMA_FILE);
  const schema = { $comment: schemaMark(language), ...botJsonSchema(language, names) };
  const text = `${JSON.stringify(schema, undefined, 2)}\n`;
  const present = await Deno.readTextFile(join(folder, path)).catch(() => undefined);
  if (present !== text) await writeFile(join(folder, path), text, { createFolder: true });
  return path;
}

async function exists(path: string): Promise<boolean> {
  return await Deno.lstat(path).then(() => true, () => false);
}
