import { dirname, resolve } from "node:path";
import { FileError, toFileError } from "./file_error.ts";

const windows = Deno.build.os === "windows";

/** Errors of file systems that cannot flush a folder, or of folders that may be written but not listed. */
const CANNOT_SYNC = new Set(["EINVAL", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EACCES", "EPERM", "EBADF"]);

/**
 * Makes the entries of a folder (new names, renames) outlive a power cut.
 * Windows has no such call and journals its folders by itself; nothing is done there.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (windows) return;
  try {
    using handle = await Deno.open(folder);
    await handle.sync();
  } catch (error) {
    if (!cannotSync(error)) throw error;
  }
}

function syncFolderNow(folder: string): void {
  if (windows) return;
  try {
    using handle = Deno.openSync(folder);
    handle.syncSync();
  } catch (error) {
    if (!cannotSync(error)) throw error;
  }
}

function cannotSync(error: unknown): boolean {
  return error instanceof Error && "code" in error && CANNOT_SYNC.has(String(error.code));
}

/**
 * Creates the folder of `path` and those above it where they are missing. Other processes may do the same meanwhile.
 * Synchronous, so that callers keep their order; it happens once in the life of a folder.
 * @throws FileError `no_permission`, `not_a_folder`, `disk_full`, …
 */
export function createFolderOf(path: string): void {
  const folder = dirname(resolve(path));
  const missing: string[] = [];
  for (let at = folder; !exists(at) && dirname(at) !== at; at = dirname(at)) missing.push(at);
  if (missing.length === 0) return;
  try {
    Deno.mkdirSync(folder, { recursive: true });
    for (const each of missing) syncFolderNow(dirname(each));
  } catch (error) {
    const { code, reason } = toFileError(error, path, "write");
    throw new FileError(path, "write", code, `its folder "${folder}" could not be created: ${reason}`, {
      cause: error,
    });
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
