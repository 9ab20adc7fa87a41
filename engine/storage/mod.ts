/**
 * What a bot remembers, and that nothing of it gets lost.
 *
 * `openSqliteStorage(path, { clock })` gives the storage in a file, `createMemoryStorage({ clock })` one without; both
 * are the port `Storage` of the model and pass the same contract tests. At a start: `lockInstance` for the data folder,
 * `checkDatabase`, where it is damaged `newestGoodBackup` with `restoreBackup`, or `setAside`; then open. `backUp` and
 * `pruneBackups` work at any time, from this process or another one.
 *
 * `TablesDatabase.open` gives an extension a database of its own beside the bot's: the same care and the same backups, and
 * its own texts as migrations.
 */
export { backUp } from "./backup/back_up.ts";
export type { BackUpOptions } from "./backup/back_up.ts";
export { freeName, listBackups } from "./backup/backup_name.ts";
export type { Backup } from "./backup/backup_name.ts";
export { newestGoodBackup } from "./backup/newest_good_backup.ts";
export type { FoundBackup } from "./backup/newest_good_backup.ts";
export { pruneBackups } from "./backup/prune_backups.ts";
export type { PruneOptions } from "./backup/prune_backups.ts";
export { restoreBackup } from "./backup/restore_backup.ts";
export type { Restored, RestoreOptions } from "./backup/restore_backup.ts";
export { copyBeside, setAside } from "./backup/set_aside.ts";
export { checkDatabase } from "./check_database.ts";
export type { DatabaseState } from "./check_database.ts";
export { createMemoryStorage } from "./create_memory_storage.ts";
export { AlreadyRunningError, lockInstance } from "./instance_lock.ts";
export type { InstanceLock } from "./instance_lock.ts";
export { losesCommits } from "./sqlite/log_faults.ts";
export { openSqliteStorage } from "./open_sqlite_storage.ts";
export type { StorageOptions } from "./serial_storage.ts";
export { TablesDatabase } from "./tables/tables_database.ts";
export type { TablesOptions } from "./tables/tables_database.ts";
export { holdsTables, tablesBackupsOf, tablesBeside, tablesPath } from "./tables/tables_file.ts";
export type { TablesSession } from "./tables/tables_session.ts";
