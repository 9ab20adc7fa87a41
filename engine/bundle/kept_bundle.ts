/**
 * The engine as a few files, which `deno task bundle` keeps in the folder `.bundle`: to load more than a thousand takes
 * half of a start. It is only used while every file that it was made of is as it was then.
 *
 * This file imports nothing of the engine, as it is loaded before everything else.
 */
/** Below the folder of deno.json. */
export const BUNDLES = ".bundle";
/** In the folder of a bundle: what begins. */
export const MAIN_SCRIPT = "main.script";

/** What is kept beside the bundle. */
export interface Manifest {
  /** The folder of the bundle in `.bundle`. */
  readonly folder: string;
  /** The version of Deno that has made it. */
  readonly deno: string;
  /**
   * The file system's marks of all files that it was made of, by their paths below the folder of deno.json; empty where a
   * mark tells nothing.
   */
  readonly marks: Readonly<Record<string, string>>;
  /** The digest of their contents. */
  readonly contents: string;
}

export function manifestOf(root: string): string {
  return `${root}/${BUNDLES}/manifest.json`;
}

/**
 * The bundle as the path of its folder below the folder of deno.json, where there is one and it is of these very files.
 * @param root the folder of deno.json
 */
export async function keptBundle(root: string): Promise<string | undefined> {
  try {
    const { folder, deno, marks, contents }: Manifest = JSON.parse(Deno.readTextFileSync(manifestOf(root)));
    if (deno !== Deno.version.deno) return undefined;
    const paths = Object.keys(marks);
    // Where the folder was copied, as into the image of a container, only the contents are the same.
    const same = paths.every((path) => marks[path] !== "" && markOf(`${root}/${path}`) === marks[path]) ||
      await digestOf(root, paths) === contents;
    const bundle = `${BUNDLES}/${folder}`;
    return same && Deno.lstatSync(`${root}/${bundle}/${MAIN_SCRIPT}`).isFile ? bundle : undefined;
  } catch {
    // None there, half of one, or files gone: the engine's own files are as good.
    return undefined;
  }
}

/**
 * Another one after whatever was written to a file, also where its size and the time that it shows were kept: the time at
 * which its entry was changed (ctime) cannot be set by programs. Empty where the system does not tell that time.
 *
 * @param before an empty mark also where the file was changed after that time: the clocks of file systems tick every few
 *   milliseconds, and some every two seconds, so that another change may show the same time
 */
export function markOf(path: string, before = Infinity): string {
  const { size, mtime, ctime, ino } = Deno.lstatSync(path);
  return ctime && ctime.getTime() < before ? `${size} ${mtime?.getTime()} ${ctime.getTime()} ${ino}` : "";
}

/** The SHA-256 of files, their paths and lengths included. */
export async function digestOf(root: string, paths: readonly string[]): Promise<string> {
  // Loaded only where it is needed, as that takes longer than all of the rest.
  const { createHash } = await import("node:crypto");
  const hash = createHash("sha256");
  for (const path of paths) {
    const content = Deno.readFileSync(`${root}/${path}`);
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
