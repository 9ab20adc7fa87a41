/** The files of a project that its page may show: definitions and extensions, and nothing else. */
import { join } from "node:path";
import { EXTENSIONS_FOLDER } from "../paths/extension_folder.ts";

const FOLDERS: ReadonlySet<string> = new Set(["bots", EXTENSIONS_FOLDER]);
const ENDING = /\.(?:ya?ml|[cm]?[jt]sx?)$/i;
/** Bytes of a file that is shown. */
const LARGEST = 1024 * 1024;

/**
 * Reads the lines of a file below `bots/` or `extensions/`.
 * @param folder of the project
 * @returns a function that gives `undefined` for every other path: upwards, hidden, by a link that leads out of its folder
 */
export function projectLines(folder: string): (path: string) => Promise<readonly string[] | undefined> {
  return async (path) => {
    const names = path.split("/");
    const [top = ""] = names;
    if (!FOLDERS.has(top) || names.length < 2 || !names.every(isPlain) || !ENDING.test(path)) {
      return undefined;
    }
    try {
      const [root, real] = await Promise.all([
        Deno.realPath(join(folder, top)),
        Deno.realPath(join(folder, path)),
      ]);
      if (
        !real.startsWith(`${root}${SEPARATOR}`) ||
        !real.slice(root.length + 1).split(SEPARATOR).every(isPlain)
      ) {
        return undefined;
      }
      if (!ENDING.test(real)) return undefined;
      const { isFile, size } = await Deno.stat(real);
      if (!isFile || size > LARGEST) return undefined;
      return (await Deno.readTextFile(real)).split(/\r\n|\r|\n/);
    } catch (error) {
      if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.PermissionDenied) {
        return undefined;
      }
      if (error instanceof Deno.errors.NotADirectory || error instanceof Deno.errors.FilesystemLoop) {
        return undefined;
      }
      throw error;
    }
  };
}

const SEPARATOR = Deno.build.os === "windows" ? "\\" : "/";

/** A name that is neither hidden nor leads elsewhere. */
function isPlain(name: string): boolean {
  return name !== "" && !name.startsWith(".") && !/[\\:\0]/.test(name);
}
