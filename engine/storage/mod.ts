/**
 * What a bot remembers, and that nothing of it gets lost.
 *
 * `openSqliteStorage(path, { clock })` gives the storage in a file, `createMemoryStorage({ clock })` one without; both
 * are the port `Storage` of the model and pass the same contract tests.
 */
export { createMemoryStorage } from "./create_memory_storage.ts";
export { openSqliteStorage } from "./open_sqlite_storage.ts";
export type { StorageOptions } from "./serial_storage.ts";
