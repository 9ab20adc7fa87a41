/** Which files hold the tables of extensions, and how they are told from databases of bots. */
import { basename, dirname, join, parse } from "node:path";
import { Buffer } from "node:buffer";
import { TABLES_ID } from "../sqlite/inspect.ts";

/** Where the application id stands in a file (source: https://www.sqlite.org/fileformat2.html). */
const ID_AT = 68;
const MAGIC = "SQLite format 3\0";
const NAME = /^[a-z0-9][a-z0-9_-]{0,31}$/;

/** The database of an extension lies beside the bot's: `data/bot.db` → `data/bot.dice.db`. */
export function tablesPath(database: string, extension: string): string {
  const { dir, name, ext } = parse(database);
  return join(dir, `${name}.${extension}${ext}`);
}

/**
 * Whether a database, or a backup of one, holds tables of an extension. Of a file that is too damaged to tell, or empty, by
 * its name.
 */
export function holdsTables(path: string): boolean {
  const start = startOf(path);
  return start?.toString("latin1", 0, MAGIC.length) === MAGIC
    ? start.readUInt32BE(ID_AT) === TABLES_ID
    : named(path);
}

/** The extensions that have tables beside a bot's database, or had some: name → path. */
export function tablesBeside(database: string): ReadonlyMap<string, string> {
  const { name, ext } = parse(database);
  const found = new Map<string, string>();
  for (const file of filesIn(dirname(database))) {
    const extension = file.startsWith(`${name}.`) && file.endsWith(ext)
      ? file.slice(name.length + 1, file.length - ext.length)
      : "";
    const path = join(dirname(database), file);
    if (NAME.test(extension) && path !== database && holdsTables(path)) found.set(extension, path);
  }
  return new Map([...found].sort());
}

/**
 * The backups of tables that were made with a backup of their bot's database: by the names of the extensions.
 * @param backup such as `data/bot.db.backup_20260131_235959`
 */
export function tablesBackupsOf(database: string, backup: string): ReadonlyMap<string, string> {
  const { name, ext } = parse(database);
  const [before, end] = [`${name}.`, `${ext}${backup.slice(database.length)}`];
  const found = new Map<string, string>();
  for (const file of filesIn(dirname(database))) {
    if (!file.startsWith(before) || !file.endsWith(end)) continue;
    const extension = file.slice(before.length, file.length - end.length);
    const path = join(dirname(database), file);
    if (NAME.test(extension) && holdsTables(path)) found.set(extension, path);
  }
  return new Map([...found].sort());
}

/** `bot.dice.db` beside a `bot.db`. */
function named(path: string): boolean {
  const { dir, name, ext } = parse(path);
  const dot = name.lastIndexOf(".");
  return dot > 0 && NAME.test(name.slice(dot + 1)) &&
    filesIn(dir).includes(basename(`${name.slice(0, dot)}${ext}`));
}

function startOf(path: string): Buffer | undefined {
  try {
    using file = Deno.openSync(path);
    const bytes = Buffer.alloc(ID_AT + 4);
    return file.readSync(bytes) === bytes.length ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function filesIn(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder || ".")].filter((entry) => entry.isFile).map(({ name }) => name);
  } catch {
    return [];
  }
}
