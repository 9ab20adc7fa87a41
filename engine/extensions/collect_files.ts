/**
 * All files that belong to an extension: its file, or all of its folder, and every file of the folder `extensions` that a
 * script in it names by a relative path. So `./_dice/table.ts` and `../_shared.ts` may be imported. What lies outside
 * does not belong to it.
 */
import { dirname, join } from "node:path";
import { join as joinUrl } from "node:path/posix";
import { ExtensionProblem } from "./extension_problem.ts";
import type { ExtensionSource } from "./find_extensions.ts";
import { nodeModule } from "../model/node_module.ts";

export interface ExtensionFiles {
  /** By their paths in the folder of the extensions. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Another one as soon as one of the files is another one. */
  readonly fingerprint: string;
}

const MOST_FILES = 1_000;
const MOST_BYTES = 50_000_000;
const DEEPEST = 20;
const SCRIPT = /\.[mc]?[jt]sx?$/;
/** Any relative path between quotes: more than imports, but no import is missed, and a file too many does no harm. */
const RELATIVE = /(["'`])(\.{1,2}\/[^"'`\n$?#]+)/g;

/**
 * @param folder where the extensions lie
 * @throws ExtensionProblem for one that is too large, and what the system says
 */
export async function collectFiles(source: ExtensionSource, folder: string): Promise<ExtensionFiles> {
  const waiting = source.folder === undefined ? [source.entry] : await filesBelow(folder, source.folder);
  const seen = new Set(waiting);
  const files = new Map<string, Uint8Array>();
  let bytes = 0;
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const { size } = await Deno.stat(join(folder, path));
    bytes += size;
    if (bytes > MOST_BYTES || seen.size > MOST_FILES) throw tooLarge(source);
    const content = await Deno.readFile(join(folder, path));
    files.set(path, content);
    if (!SCRIPT.test(path)) continue;
    for (const named of namedBy(path, new TextDecoder().decode(content))) {
      if (seen.has(named) || !await isFile(join(folder, named))) continue;
      seen.add(named);
      waiting.push(named);
    }
  }
  return { files, fingerprint: fingerprintOf(files) };
}

function fingerprintOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = nodeModule("node:crypto").createHash("sha256");
  for (const path of [...files.keys()].sort()) {
    const content = files.get(path)!;
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** The relative paths in a script, as paths in the folder of the extensions. */
function namedBy(path: string, text: string): string[] {
  return [...text.matchAll(RELATIVE)].map((match) => joinUrl(dirname(path), match[2]!))
    .filter((named) => !named.startsWith(".."));
}

async function filesBelow(folder: string, path: string, depth = 0): Promise<string[]> {
  const files: string[] = [];
  for await (const { name } of Deno.readDir(join(folder, path))) {
    if (name.startsWith(".")) continue;
    const inner = `${path}/${name}`;
    const { isFile, isDirectory } = await Deno.stat(join(folder, inner)).catch(() => NOTHING);
    if (isFile) files.push(inner);
    if (isDirectory && depth < DEEPEST) files.push(...await filesBelow(folder, inner, depth + 1));
    if (files.length > MOST_FILES) break;
  }
  return files;
}

/** A link that leads nowhere. */
const NOTHING = { isFile: false, isDirectory: false };

async function isFile(path: string): Promise<boolean> {
  return (await Deno.stat(path).catch(() => NOTHING)).isFile;
}

function tooLarge({ name }: ExtensionSource): ExtensionProblem {
  return new ExtensionProblem(
    `The extension ${name} has more than ${MOST_FILES} files or ${MOST_BYTES / 1_000_000} MB. ` +
      "Keep packages out of it (import them as npm:NAME), and its data in the folder data.",
  );
}
