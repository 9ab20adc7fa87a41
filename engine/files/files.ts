import { type Clock, preciseTime } from "../model/clock.ts";
import { type CacheInfo, FileCache } from "./file_cache.ts";
import { FileError, toFileError } from "./file_error.ts";
import { createFolderOf } from "./folders.ts";
import { type JsonResult, jsonText, presentJson, readJson } from "./json.ts";
import { type HeldLock, type LockOptions, Locks } from "./lock.ts";
import { identify, readFile } from "./read_file.ts";
import { type WriteOptions, writeRealFile } from "./write_file.ts";

export interface FilesOptions {
  readonly clock: Clock;
  /** How long a text is kept at most; 0 switches the cache off. Default: 300. */
  readonly cacheSeconds?: number;
  /** Bound of all kept texts together. Default: 16 MiB. */
  readonly maxBytes?: number;
  /** Default: 512. */
  readonly maxEntries?: number;
}

export interface ReadOptions {
  /** False reads from the disk and keeps nothing. Default: true. */
  readonly cache?: boolean;
}

export type UpdateOptions = WriteOptions & LockOptions;

/**
 * The files of the engine: whole after every crash, read from memory where that is safe, changed by one at a time.
 * Every method throws a FileError that says what is the matter; `path` may be relative, a link, or a bare name.
 */
export interface Files {
  /** The text of a file, without its byte order mark. Never an old one: each read asks the system for changes. */
  read(path: string, options?: ReadOptions): Promise<string>;
  /** Replaces a file as a whole, under its lock; calls for one file are done in their order. */
  write(path: string, content: string | Uint8Array, options?: UpdateOptions): Promise<void>;
  /**
   * Reads, changes and writes as one step that no other `write` or `update` of any process comes into.
   * `change` gets undefined where there is no file. If it throws, the file stays, and the error comes out unchanged.
   * @returns the new text
   */
  update(
    path: string,
    change: (text: string | undefined) => string | Promise<string>,
    options?: UpdateOptions,
  ): Promise<string>;
  readJson(path: string, options?: ReadOptions): Promise<JsonResult>;
  writeJson(path: string, value: unknown, options?: UpdateOptions): Promise<void>;
  /** As `update`, with values. A file that is not JSON is refused (`invalid_json`) and left as it is. */
  updateJson<T>(
    path: string,
    change: (value: unknown) => T | Promise<T>,
    options?: UpdateOptions,
  ): Promise<T>;
  /**
   * Runs a step while holding the lock of a path. Locks do not nest: inside, use `writeFile` for that same path,
   * because `write` and `update` would wait for the lock until the time is over.
   */
  withLock<T>(path: string, run: (realPath: string) => T | Promise<T>, options?: LockOptions): Promise<T>;
  /** Takes a lock to keep it, such as that of a data folder that one process only may use. */
  lock(path: string, options?: LockOptions): Promise<HeldLock>;
  cacheInfo(): CacheInfo;
}

export function createFiles(options: FilesOptions): Files {
  const { clock, cacheSeconds = 300, maxBytes = 16 * 1024 * 1024, maxEntries = 512 } = options;
  const cache = new FileCache(
    { maxBytes, maxEntries, lifetimeMs: cacheSeconds * 1_000 },
    () => preciseTime(clock),
  );
  const locks = new Locks(clock);

  const files: Files = {
    async read(path, { cache: cached = true } = {}) {
      if (!cached) return (await readFile(path)).text;
      const kept = cache.get(path, stateOf(path, cache));
      if (kept !== undefined) return kept;
      const { text, identity, bytes } = await readFile(path);
      if (identity) cache.put(path, identity, text, bytes);
      return text;
    },

    async write(path, content, options = {}) {
      if (options.createFolder) createFolderOf(path);
      const write = (target: string) => writeRealFile(target, content, options, path);
      await locks.withLock(path, write, options, "write");
    },

    async update(path, change, options = {}) {
      if (options.createFolder) createFolderOf(path);
      const step = async (target: string) => {
        const present = await presentText(target, path);
        const text = await change(present);
        if (text !== present) await writeRealFile(target, text, options, path);
        return text;
      };
      return await locks.withLock(path, step, options, "write");
    },

    readJson: (path, options) => readJson(path, () => files.read(path, options)),

    async writeJson(path, value, options) {
      await files.write(path, jsonText(path, value), options);
    },

    async updateJson<T>(path: string, change: (value: unknown) => T | Promise<T>, options?: UpdateOptions) {
      let changed: { value: T } | undefined;
      await files.update(path, async (text) => {
        changed = { value: await change(presentJson(path, text)) };
        return jsonText(path, changed.value);
      }, options);
      return changed!.value;
    },

    withLock: (path, run, options) => locks.withLock(path, run, options),
    lock: (path, options) => locks.acquire(path, options),
    cacheInfo: () => cache.info(),
  };
  return files;
}

/** The present state of a file that may be cached; forgets the text of one that cannot be asked any more. */
function stateOf(path: string, cache: FileCache) {
  try {
    return identify(path);
  } catch (error) {
    cache.drop(path);
    throw toFileError(error, path, "read");
  }
}

async function presentText(target: string, path: string): Promise<string | undefined> {
  try {
    return (await readFile(target, path)).text;
  } catch (error) {
    if (error instanceof FileError && error.code === "missing") return undefined;
    throw error;
  }
}
