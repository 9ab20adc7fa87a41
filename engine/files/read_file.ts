import { FileError, toFileError } from "./file_error.ts";

/** What tells one state of a file from another. Times are milliseconds since 1970. */
export interface FileIdentity {
  readonly device: number;
  readonly inode: number | null;
  readonly size: number;
  readonly modified: number | null;
  readonly changed: number | null;
}

export interface FileRead {
  readonly text: string;
  /** The state that the text belongs to; absent when the file may have changed since without showing it. */
  readonly identity?: FileIdentity;
  /** Size on the disk. */
  readonly bytes: number;
}

/** How often a file is read again that was being rewritten in place meanwhile. */
const TRIES = 4;

/** Longer than a tick of the clocks that stamp files: two writes within one tick look alike. */
const TICK_MS = 50;
/** File systems that stamp whole seconds, or every second one. */
const COARSE_TICK_MS = 2_100;

/**
 * The whole text of a file from the disk, without its byte order mark.
 * @param shown the path for messages
 * @throws FileError `missing`, `is_folder`, `not_a_file`, `no_permission`, `not_text` (not UTF-8), …
 */
export async function readFile(path: string, shown = path): Promise<FileRead> {
  try {
    for (let attempt = 1;; attempt++) {
      // The clock of the machine, never a virtual one: it is compared with the stamps of files.
      const started = Date.now();
      const before = identify(path, shown);
      const bytes = await Deno.readFile(path);
      const whole = sameIdentity(before, identify(path, shown));
      if (!whole && attempt < TRIES) continue;
      const text = decode(bytes, shown);
      return whole && isSettled(before, started)
        ? { text, identity: before, bytes: bytes.length }
        : { text, bytes: bytes.length };
    }
  } catch (error) {
    throw toFileError(error, shown, "read");
  }
}

/** The state of a file now, by one call to the system, synchronous because it takes 2 µs instead of 60. */
export function identify(path: string, shown = path): FileIdentity {
  const info = Deno.statSync(path);
  if (info.isDirectory) {
    throw new FileError(shown, "read", "is_folder", "it is a folder, and a file is needed.");
  }
  if (!info.isFile) {
    throw new FileError(shown, "read", "not_a_file", "it is a device or a pipe, and a file is needed.");
  }
  return {
    device: info.dev,
    inode: info.ino,
    size: info.size,
    modified: info.mtime?.getTime() ?? null,
    changed: info.ctime?.getTime() ?? null,
  };
}

export function sameIdentity(a: FileIdentity, b: FileIdentity): boolean {
  return a.inode === b.inode && a.size === b.size && a.modified === b.modified && a.changed === b.changed &&
    a.device === b.device;
}

/** Whether every later change must show, because its stamp cannot equal this one. */
function isSettled(identity: FileIdentity, readAt: number): boolean {
  if (identity.modified === null) return false;
  return identity.modified < readAt - (identity.modified % 1_000 === 0 ? COARSE_TICK_MS : TICK_MS);
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    const reason = "it is not a text in UTF-8. Save it as UTF-8 in your editor.";
    throw new FileError(path, "read", "not_text", reason, { cause: error });
  }
}
