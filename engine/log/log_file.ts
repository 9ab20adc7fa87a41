/** One log file on the disk: appended to, followed by a new one when it is large enough. */
import { dirname } from "node:path";
import { removeBefore, removeBeyond, shiftFiles } from "./numbered_files.ts";

export interface RotationSettings {
  /** A file is not made larger than this, except by a single entry that is larger. */
  readonly maxBytes: number;
  /** How many older files are kept. */
  readonly backupCount: number;
}

const encoder = new TextEncoder();

/**
 * Every method throws what the system throws, and can be called again then. One process may write to a file:
 * two would rotate against each other.
 */
export class LogFile {
  #handle: Deno.FsFile | undefined;
  /** Which file of the disk `#handle` writes to. */
  #own: Pick<Deno.FileInfo, "ino" | "dev"> | undefined;
  /** False for `/dev/null` and the like, which have no size and cannot be renamed. */
  #regular = true;
  #size = 0;
  #fresh: boolean;
  /** Why the last rotation failed, until one succeeds. Writing goes on in the same file meanwhile. */
  rotationError: unknown;

  constructor(
    readonly path: string,
    public settings: RotationSettings,
    options: { readonly fresh: boolean },
  ) {
    this.#fresh = options.fresh;
  }

  /**
   * Writes entries from `start` on, as many as have room in one file: those all, or none when it throws.
   * @returns the index of the first one that is not written yet
   */
  append(entries: readonly string[], start: number): number {
    this.#open();
    const all = encoder.encode(start === 0 ? entries.join("") : entries.slice(start).join(""));
    if (this.#hasRoom(all.length)) return this.#write(all, entries.length);
    let end = this.#fit(entries, start);
    if (end === start) {
      this.#rotate();
      end = Math.max(start + 1, this.#fit(entries, start));
    }
    return this.#write(encoder.encode(entries.slice(start, end).join("")), end);
  }

  /** Opens the file, and begins a new one if it is too large by the present settings. */
  check(): void {
    this.#open();
    if (this.#regular && this.#size > this.settings.maxBytes) this.#rotate();
  }

  /** Removes the older files that are too many, or were last written before `oldest` (milliseconds since 1970). */
  removeOld(oldest: number): void {
    removeBeyond(this.path, this.settings.backupCount);
    removeBefore(this.path, oldest);
  }

  close(): void {
    this.#handle?.close();
    this.#handle = undefined;
  }

  /** Opens the file, again if somebody has moved or deleted it, and learns its size. */
  #open(): void {
    const present = stat(this.path);
    if (this.#handle) {
      const same = present?.ino === this.#own?.ino && present?.dev === this.#own?.dev;
      if (present && same) return void (this.#size = present.size);
      this.close();
    }
    if (present && !present.isFile && !present.isCharDevice) {
      throw new Error("something that is not a file stands in its place");
    }
    if (!present) Deno.mkdirSync(dirname(this.path), { recursive: true });
    this.#regular = present?.isFile ?? true;
    const fresh = this.#fresh && this.#regular;
    this.#handle = Deno.openSync(this.path, { append: true, create: true, read: this.#regular });
    this.#own = this.#handle.statSync();
    if (fresh) this.#handle.truncateSync(0);
    this.#fresh = false;
    this.#size = fresh ? 0 : present?.size ?? 0;
    if (fresh) removeBeyond(this.path, 0);
    if (this.#regular && this.#size > 0) this.#endLine();
  }

  /** A process that was killed may have left half a line, which must not swallow the next one. */
  #endLine(): void {
    const last = new Uint8Array(1);
    this.#handle!.seekSync(-1, Deno.SeekMode.End);
    if (this.#handle!.readSync(last) === 1 && last[0] !== 0x0a) this.#write(encoder.encode("\n"), 0);
  }

  #hasRoom(bytes: number): boolean {
    return !this.#regular || this.#size + bytes <= this.settings.maxBytes;
  }

  #fit(entries: readonly string[], start: number): number {
    let bytes = 0;
    let end = start;
    for (; end < entries.length; end++) {
      bytes += encoder.encode(entries[end]).length;
      if (!this.#hasRoom(bytes)) break;
    }
    return end;
  }

  #write<T>(bytes: Uint8Array, done: T): T {
    try {
      for (let at = 0; at < bytes.length;) at += this.#handle!.writeSync(bytes.subarray(at));
    } catch (error) {
      this.#undo();
      throw error;
    }
    this.#size += bytes.length;
    return done;
  }

  /** A full disk takes the first bytes of a write; without them it can be tried again as a whole. */
  #undo(): void {
    try {
      if (this.#regular) this.#handle!.truncateSync(this.#size);
    } catch {
      // The next opening ends the line that is left.
    }
    this.close();
  }

  #rotate(): void {
    if (this.#size === 0) return;
    // Windows does not rename a file that is open.
    this.close();
    try {
      shiftFiles(this.path, this.settings.backupCount);
      this.rotationError = undefined;
    } catch (error) {
      this.rotationError = error;
    }
    this.#open();
  }
}

function stat(path: string): Deno.FileInfo | undefined {
  try {
    return Deno.statSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}
