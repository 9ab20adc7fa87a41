/** The packages that extensions import: a compiled program downloads nothing, so they must be in it. */
import { join } from "node:path";

const SCRIPT = /\.[mc]?[jt]sx?$/;
const NOT_SHIPPED = /[._]test\.[mc]?[jt]sx?$/;
/** What stands behind `from`, `import` and `import(`. */
const IMPORTED = /\b(?:from|import)\s*\(?\s*["']([^"'\n]+)["']/g;

/**
 * Addresses such as `npm:ms@2.1.3` and `https://…`, each once.
 * @param folder of the extensions; it need not exist
 * @param names of deno.json's `imports`: what short names stand for
 */
export function packagesOfExtensions(folder: string, names: Readonly<Record<string, string>>): string[] {
  const packages = new Set<string>();
  for (const path of scriptsIn(folder)) {
    for (const [, word] of Deno.readTextFileSync(path).matchAll(IMPORTED)) {
      const address = Object.hasOwn(names, word!) ? names[word!]! : word!;
      if (/^(npm|jsr|https?):/.test(address)) packages.add(address);
    }
  }
  return [...packages].sort();
}

function* scriptsIn(folder: string): Generator<string> {
  for (const { name, isDirectory, isFile } of entriesOf(folder)) {
    const path = join(folder, name);
    if (isDirectory && !name.startsWith(".")) yield* scriptsIn(path);
    else if (isFile && SCRIPT.test(name) && !NOT_SHIPPED.test(name)) yield path;
  }
}

function entriesOf(folder: string): Deno.DirEntry[] {
  try {
    return [...Deno.readDirSync(folder)];
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
