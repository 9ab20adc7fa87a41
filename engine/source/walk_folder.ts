import { join } from "node:path";

/** Files and folders that are looked at in one search at most. */
export const MOST_ENTRIES = 10_000;
/** Folders inside each other; deeper ones are passed over. */
const DEEPEST = 20;

export interface Walked {
  /** Relative paths with `/`, sorted. */
  readonly files: string[];
  readonly folders: string[];
  readonly refused: { readonly path: string; readonly kind: "missing" | "unreadable" }[];
  /** More than 10,000 entries: the rest was left out. */
  readonly truncated: boolean;
}

/**
 * All files and folders below a folder. Hidden ones are passed over, links are followed once: a folder that was
 * visited under another name is not visited again, so loops end.
 *
 * @param skip tells which relative paths are passed over
 */
export async function walkFolder(
  root: string,
  skip: (path: string) => boolean = () => false,
): Promise<Walked> {
  const files: string[] = [];
  const folders: string[] = [];
  const refused: Walked["refused"] = [];
  const visited = new Set<string>();
  const waiting: { path: string; depth: number }[] = [{ path: "", depth: 0 }];
  let entries = 0;
  while (waiting.length > 0 && entries <= MOST_ENTRIES) {
    const { path, depth } = waiting.shift()!;
    try {
      const real = await Deno.realPath(join(root, path));
      if (visited.has(real)) continue;
      visited.add(real);
      const found: Deno.DirEntry[] = [];
      for await (const entry of Deno.readDir(real)) {
        if (++entries > MOST_ENTRIES) break;
        if (!entry.name.startsWith(".")) found.push(entry);
      }
      for (const entry of found.sort((a, b) => a.name < b.name ? -1 : 1)) {
        const inner = path === "" ? entry.name : `${path}/${entry.name}`;
        if (skip(inner)) continue;
        // The system is asked once more only where a link leads somewhere else.
        const info = entry.isSymlink ? await statOrNothing(join(root, inner)) : entry;
        if (info?.isFile) files.push(inner);
        if (!info?.isDirectory) continue;
        folders.push(inner);
        if (depth < DEEPEST) waiting.push({ path: inner, depth: depth + 1 });
      }
    } catch (error) {
      refused.push({ path, kind: error instanceof Deno.errors.NotFound ? "missing" : "unreadable" });
    }
  }
  return { files: files.sort(), folders: folders.sort(), refused, truncated: entries > MOST_ENTRIES };
}

/** A link that leads nowhere, or in a circle, is like no entry at all. */
async function statOrNothing(path: string): Promise<Deno.FileInfo | undefined> {
  try {
    return await Deno.stat(path);
  } catch {
    return undefined;
  }
}
