import { basename, dirname, join, resolve } from "node:path";
import { type FileAction, FileError, toFileError } from "./file_error.ts";

/** A path that ends like this means a folder. */
const FOLDER_END = Deno.build.os === "windows" ? /[/\\]$/ : /\/$/;

/** As many as Linux follows. */
const MAX_LINKS = 40;

/**
 * The absolute path that `path` stands for once all links are followed; the file itself need not exist, its folder must.
 *
 * Synchronous on purpose: it costs some microseconds, and callers can queue up in the order in which they called.
 * @throws FileError `missing_folder`, `is_folder` (no file name given), `link_loop`, `no_permission`
 */
export function realPath(path: string, action: FileAction): string {
  if (path === "" || FOLDER_END.test(path) && action !== "lock") {
    throw new FileError(path, action, "is_folder", "the path names no file. Add the name of the file.");
  }
  let at = resolve(path);
  for (let links = 0; links <= MAX_LINKS; links++) {
    try {
      return Deno.realPathSync(at);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw toFileError(error, path, action);
    }
    const folder = realFolder(at, path, action);
    const next = linkTarget(join(folder, basename(at)));
    if (next === undefined) return join(folder, basename(at));
    at = resolve(folder, next);
  }
  throw toFileError(Object.assign(new Error("too many links"), { code: "ELOOP" }), path, action);
}

function realFolder(at: string, path: string, action: FileAction): string {
  try {
    return Deno.realPathSync(dirname(at));
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw toFileError(error, path, action);
    const reason = `the folder "${dirname(at)}" does not exist. Create it first.`;
    throw new FileError(path, action, "missing_folder", reason, { cause: error });
  }
}

/** Where a link points; undefined for what is no link or does not exist. */
function linkTarget(path: string): string | undefined {
  try {
    return Deno.readLinkSync(path);
  } catch {
    return undefined;
  }
}
