import { basename, relative } from "node:path";
import { ownCommand } from "../../model/own_command.ts";
import type { BackupFile } from "../../model/panels/backups.ts";
import type { Panel } from "../../model/panels/panel.ts";
import { type BackedUp, backupsPanel } from "../../panels/backups_panel.ts";
import type { PanelRights } from "../../panels/define_panel.ts";
import { type Backup, listBackups } from "../../storage/mod.ts";
import type { Memory } from "../memory.ts";
import type { DashboardContext } from "./dashboard_context.ts";

export function openBackups({ app, folder }: DashboardContext, rights: PanelRights): Panel {
  const bots = () => new Map(Array.from(app.memories, ([id, memory]) => [id, backedUp(memory, folder)]));
  return backupsPanel(bots, rights);
}

function backedUp(memory: Memory, folder: string): BackedUp {
  return {
    read: () => ({
      database: within(folder, memory.path),
      bytes: sizeOf(memory.path) + sizeOf(`${memory.path}-wal`),
      backups: listBackups(memory.path).map((backup) => fileOf(backup, folder)),
    }),
    create: async () => fileOf(await memory.backUp(), folder),
  };
}

/** What was changed of late lies in a file beside a database of SQLite. */
function sizeOf(path: string): number {
  try {
    return Deno.statSync(path).size;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return 0;
    throw error;
  }
}

function fileOf({ path, createdAt, bytes }: Backup, folder: string): BackupFile {
  const file = within(folder, path);
  return {
    name: basename(path),
    at: createdAt,
    bytes,
    restore: ownCommand(`restore ${/^[\w./\\:-]+$/.test(file) ? file : `"${file}"`}`),
  };
}

/** Relative to the project folder where it lies there. */
function within(folder: string, path: string): string {
  const inside = relative(folder, path);
  return inside.startsWith("..") ? path : inside;
}
