import { dirname, join } from "node:path";
import { walkFolder } from "../../source/walk_folder.ts";
import { isPassing } from "./passing_files.ts";

export interface FolderState {
  /** Equal as long as no file was written, made, renamed or deleted. */
  readonly sign: string;
  /** Where links in the folder lead to. */
  readonly linked: readonly LinkTarget[];
}

export interface LinkTarget {
  readonly path: string;
  /** What to watch for it: itself, or the folder that it is a file of. */
  readonly folder: string;
  readonly recursive: boolean;
}

/** Looks at everything in a folder, or at a file; what is not there has a state as well. */
export async function stateOf(path: string): Promise<FolderState> {
  const own = await lookAt(path);
  if (!own.info?.isDirectory) return { sign: own.sign, linked: own.linked ? [own.linked] : [] };
  const { files, folders } = await walkFolder(path, isPassing);
  const looks = await Promise.all([...folders, ...files].map((name) => lookAt(join(path, name), name)));
  const all = [own, ...looks];
  return {
    sign: all.map(({ sign }) => sign).join("\n"),
    linked: all.flatMap(({ linked }) => linked ?? []),
  };
}

/** The same of several files and folders in one. */
export async function stateOfAll(folder: string, names: readonly string[]): Promise<FolderState> {
  const states = await Promise.all(names.map((name) => stateOf(join(folder, name))));
  return {
    sign: states.map(({ sign }) => sign).join("\0"),
    linked: states.flatMap(({ linked }) => linked),
  };
}

interface Look {
  readonly sign: string;
  readonly info?: Deno.FileInfo;
  readonly linked?: LinkTarget;
}

async function lookAt(path: string, name = ""): Promise<Look> {
  try {
    const [own, info] = await Promise.all([Deno.lstat(path), Deno.stat(path)]);
    const { isDirectory, size, mtime, ino } = info;
    // The time of a folder tells nothing that its files do not tell, and of passing files besides.
    const sign = isDirectory ? `${name}/ ${ino}` : `${name} ${ino} ${size} ${mtime?.getTime()}`;
    if (!own.isSymlink) return { sign, info };
    const real = await Deno.realPath(path);
    const folder = isDirectory ? real : dirname(real);
    return { sign: `${sign} ${real}`, info, linked: { path: real, folder, recursive: isDirectory } };
  } catch {
    return { sign: `${name} -` };
  }
}
