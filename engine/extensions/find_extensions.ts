/** Which extensions lie in a folder. */
import { join } from "node:path";

/** A file or folder that may be an extension. Paths are relative to the folder of the extensions. */
export interface ExtensionSource {
  readonly name: string;
  /** What is imported: `dice.ts`, `music/mod.ts`. */
  readonly entry: string;
  /** The folder that belongs to it as a whole, where it is one. */
  readonly folder?: string;
  /** The entry of another one with the same name. */
  readonly rival?: string;
}

export interface FoundExtensions {
  /** By name, sorted. */
  readonly sources: ReadonlyMap<string, ExtensionSource>;
  /** Scripts whose names no extension can have. */
  readonly misnamed: readonly string[];
}

export const NAME = /^[a-z0-9][a-z0-9_-]{0,31}$/;
const SCRIPT = /\.(?:ts|js|mjs)$/;
/** Helpers of others, tests, declarations. */
const NONE = /^[._]|[._]test\.(?:ts|js|mjs)$|\.d\.ts$/;
const MODULES = ["mod.ts", "mod.js", "mod.mjs"];

/**
 * Looks for `NAME.ts` (or .js, .mjs) and `NAME/mod.ts`. What begins with `_` or `.`, and tests, are none; a folder that
 * is missing holds none. Synchronous and short: whoever offers names while somebody types cannot wait.
 * @throws what the system says of a folder that cannot be listed
 */
export function findExtensions(folder: string): FoundExtensions {
  const sources = new Map<string, ExtensionSource>();
  const misnamed: string[] = [];
  for (const { name: file, isDirectory } of entriesOf(folder)) {
    if (NONE.test(file)) continue;
    const source = isDirectory
      ? folderSource(folder, file)
      : SCRIPT.test(file)
      ? fileSource(file)
      : undefined;
    if (!source) continue;
    if (!NAME.test(source.name)) misnamed.push(source.entry);
    else {
      const other = sources.get(source.name);
      sources.set(source.name, other ? { ...other, rival: source.entry } : source);
    }
  }
  return { sources, misnamed };
}

function fileSource(file: string): ExtensionSource {
  return { name: file.replace(SCRIPT, ""), entry: file };
}

function folderSource(folder: string, name: string): ExtensionSource | undefined {
  const module = MODULES.find((file) => isFile(join(folder, name, file)));
  return module ? { name, entry: `${name}/${module}`, folder: name } : undefined;
}

/** Links count as what they lead to. */
function entriesOf(folder: string): { name: string; isDirectory: boolean }[] {
  try {
    return [...Deno.readDirSync(folder)].map(({ name, isDirectory, isSymlink }) => ({
      name,
      isDirectory: isSymlink ? !isFile(join(folder, name)) : isDirectory,
    })).sort((a, b) => a.name < b.name ? -1 : 1);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}
