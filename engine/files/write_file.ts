import { dirname } from "node:path";
import { FileError, toFileError } from "./file_error.ts";
import { createFolderOf, syncFolder } from "./folders.ts";
import { temporaryName } from "./names.ts";
import { realPath } from "./real_path.ts";
import { renameOver } from "./rename_over.ts";

export interface WriteOptions {
  /** Creates the folder, and those above it, where they are missing. Default: no. */
  readonly createFolder?: boolean;
  /** Mode of a file that does not exist yet, such as 0o600; one that exists keeps its own. Not used on Windows. */
  readonly mode?: number;
}

const windows = Deno.build.os === "windows";
const encoder = new TextEncoder();

/**
 * Replaces a file as a whole: whoever reads it, and whatever kills this process, sees the old content or the new one.
 * When the promise resolves, the content is on the disk. Links are followed and stay links; mode and owner are kept.
 * It takes no lock; `Files.write` does.
 * @throws FileError `missing_folder`, `is_folder`, `not_a_file`, `no_permission`, `read_only`, `disk_full`, …;
 *   nothing is left beside the file, which is as it was (or new as a whole, if only the flush of its folder failed)
 */
export async function writeFile(
  path: string,
  content: string | Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  if (options.createFolder) createFolderOf(path);
  await writeRealFile(realPath(path, "write"), content, options, path);
}

/**
 * As `writeFile`, for a path whose links have been followed.
 * @param path as the caller of the engine gave it, for messages
 */
export async function writeRealFile(
  target: string,
  content: string | Uint8Array,
  options: WriteOptions,
  path: string,
): Promise<void> {
  const present = presentFile(path, target);
  const bytes = typeof content === "string" ? encoder.encode(content) : content;
  try {
    await replace(target, bytes, present, options.mode);
    await syncFolder(dirname(target));
  } catch (error) {
    throw toFileError(error, path, "write");
  }
}

/** What stands at the target now; undefined where nothing does. */
function presentFile(path: string, target: string): Deno.FileInfo | undefined {
  let info: Deno.FileInfo;
  try {
    info = Deno.statSync(target);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw toFileError(error, path, "write");
  }
  if (info.isDirectory) {
    throw new FileError(path, "write", "is_folder", "it is a folder. Choose the name of a file.");
  }
  if (!info.isFile) {
    throw new FileError(path, "write", "not_a_file", "it is a device or a pipe, and a file is needed.");
  }
  // A rename would replace it all the same, against the wish of whoever made it read-only.
  if (info.mode !== null && (info.mode & 0o222) === 0) {
    const reason = "the file is marked read-only. Make it writable, or choose another file.";
    throw new FileError(path, "write", "no_permission", reason);
  }
  return info;
}

async function replace(
  target: string,
  bytes: Uint8Array,
  present: Deno.FileInfo | undefined,
  newMode: number | undefined,
): Promise<void> {
  const mode = present?.mode ?? newMode;
  const permissions = mode === undefined || windows ? undefined : mode & 0o7777;
  const temporary = temporaryName(target);
  const file = await Deno.open(temporary, {
    write: true,
    createNew: true,
    ...(permissions === undefined ? {} : { mode: permissions & 0o777 }),
  });
  let open = true;
  const close = () => {
    if (open) file.close();
    open = false;
  };
  try {
    holdForSweep(file);
    for (let at = 0; at < bytes.length;) at += await file.write(bytes.subarray(at));
    if (permissions !== undefined) await likeBefore(temporary, file, present, permissions);
    await file.sync();
    // A file that is open cannot be renamed there.
    if (windows) close();
    await renameOver(temporary, target);
  } catch (error) {
    close();
    await Deno.remove(temporary).catch(() => {});
    throw error;
  } finally {
    close();
  }
}

/** Tells the sweep, also that of another container, that somebody still writes here. */
function holdForSweep(file: Deno.FsFile): void {
  try {
    file.tryLockSync(true);
  } catch {
    // Some network folders know no locks; the age and the process in the name protect the file there.
  }
}

/** Gives the temporary file the owner and the mode of the one it replaces. */
async function likeBefore(
  path: string,
  file: Deno.FsFile,
  present: Deno.FileInfo | undefined,
  permissions: number,
): Promise<void> {
  const own = file.statSync();
  if (present && (present.uid !== own.uid || present.gid !== own.gid)) {
    // Only an administrator may give files away; for everybody else the file becomes the writer's.
    await Deno.chown(path, present.uid, present.gid).catch(() => {});
  }
  // Asked again, because a change of the owner takes special bits away.
  if (((file.statSync().mode ?? permissions) & 0o7777) !== permissions) await Deno.chmod(path, permissions);
}
