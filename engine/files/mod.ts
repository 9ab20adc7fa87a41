/**
 * Files that are whole after every crash.
 *
 * `createFiles({ clock })` gives the engine its files: `read` from memory where nothing changed on the disk, `write`
 * and `update` under a lock that holds inside the process and between processes, JSON with distinct outcomes.
 * `writeFile` alone replaces a file atomically without a lock. `sweep` clears up after processes that were killed.
 */
export { FileError } from "./file_error.ts";
export type { FileAction, FileCode, LockHolder } from "./file_error.ts";
export { createFiles } from "./files.ts";
export type { Files, FilesOptions, ReadOptions, UpdateOptions } from "./files.ts";
export type { CacheInfo } from "./file_cache.ts";
export type { JsonResult } from "./json.ts";
export type { HeldLock, LockOptions } from "./lock.ts";
export { sweep } from "./sweep.ts";
export type { SweepResult } from "./sweep.ts";
export { writeFile } from "./write_file.ts";
export type { WriteOptions } from "./write_file.ts";
