import { basename, dirname, join } from "node:path";

/** A backup beside its database. */
export interface Backup {
  readonly path: string;
  /** Milliseconds since 1970, by its name; whole seconds. */
  readonly createdAt: number;
  readonly bytes: number;
}

/** `20260131_235959` in UTC, so that names are in order whatever the clocks of the place do. */
export function stamp(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "_");
}

/**
 * `bot.db.backup_20260131_235959` beside `bot.db`; with `_2` and so on where that is taken.
 * @param kind what the copy is: `backup`, `damaged`, `before_restore`
 */
export function freeName(database: string, kind: string, now: number): string {
  const plain = `${database}.${kind}_${stamp(now)}`;
  for (let n = 1;; n++) {
    const path = n === 1 ? plain : `${plain}_${n}`;
    if (!exists(path)) return path;
  }
}

/** The backups of a database, the newest first. A folder that is missing has none. */
export function listBackups(database: string): readonly Backup[] {
  const folder = dirname(database);
  const found: (Backup & { readonly number: number })[] = [];
  for (const name of names(folder)) {
    const parsed = parse(name, basename(database));
    if (!parsed) continue;
    const path = join(folder, name);
    const bytes = sizeOf(path);
    if (bytes !== undefined) found.push({ ...parsed, path, bytes });
  }
  return found.sort((a, b) => b.createdAt - a.createdAt || b.number - a.number)
    .map(({ path, createdAt, bytes }) => ({ path, createdAt, bytes }));
}

const END = /^\.backup_(\d{4})(\d\d)(\d\d)_(\d\d)(\d\d)(\d\d)(?:_([1-9]\d*))?$/;

function parse(name: string, database: string): { createdAt: number; number: number } | undefined {
  const match = name.startsWith(database) ? END.exec(name.slice(database.length)) : null;
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, number = "1"] = match;
  const createdAt = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(createdAt) ? undefined : { createdAt, number: Number(number) };
}

function names(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].filter((entry) => entry.isFile).map((entry) => entry.name);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

/** Undefined where somebody removed the file just now. */
function sizeOf(path: string): number | undefined {
  try {
    return Deno.statSync(path).size;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

function exists(path: string): boolean {
  try {
    Deno.lstatSync(path);
    return true;
  } catch {
    return false;
  }
}
