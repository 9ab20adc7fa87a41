import { basename, relative } from "node:path";
import { ownCommand } from "../../model/own_command.ts";
import type { BackupFile, RestoredBackup } from "../../model/panels/backups.ts";
import { type Panel, PanelRefusal } from "../../model/panels/panel.ts";
import { type BackedUp, backupsPanel } from "../../panels/backups_panel.ts";
import type { PanelRights } from "../../panels/define_panel.ts";
import { type Backup, listBackups } from "../../storage/mod.ts";
import { restoreUnder } from "../project/back_up_project.ts";
import type { Memory } from "../memory/memory.ts";
import type { DashboardContext } from "./dashboard_context.ts";

export function openBackups(context: DashboardContext, rights: PanelRights): Panel {
  const bots = () =>
    new Map(Array.from(context.app.memories, ([id, memory]) => [id, backedUp(id, memory, context)]));
  return backupsPanel(bots, rights);
}

function backedUp(id: string, memory: Memory, context: DashboardContext): BackedUp {
  const { folder, reloader } = context;
  return {
    read: () => ({
      database: within(folder, memory.path),
      bytes: sizeOf(memory.path) + sizeOf(`${memory.path}-wal`),
      backups: listBackups(memory.path).map((backup) => fileOf(backup, folder)),
    }),
    create: async () => fileOf(await memory.backUp(), folder),
    restore: (name) => reloader.inTurn(() => restore(id, memory.path, name, context)),
  };
}

/** Nobody may work with a database that is exchanged, so the bot is away for a moment. */
async function restore(
  id: string,
  path: string,
  name: string,
  { app, folder, reloader: { loaded }, lock }: DashboardContext,
): Promise<RestoredBackup> {
  const file = listBackups(path).find((backup) => basename(backup.path) === name)?.path;
  if (file === undefined) throw new PanelRefusal(`There is no backup ${name} any more.`);
  const bot = loaded.bots.find((one) => one.id === id);
  if (!bot?.program) {
    throw new PanelRefusal(
      "The bot has to be started again for this, and its files have problems. Mend them first.",
    );
  }
  await app.stopBot(id);
  try {
    const { kept } = await restoreUnder(lock, path, file);
    return { kept: kept === undefined ? null : within(folder, kept) };
  } finally {
    await app.startBot(bot, loaded.bots.length === 1 && loaded.choice === undefined);
  }
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
