/** A damaged database: moved aside at once, and never followed by an empty one unless the owner wants that. */
import { basename, dirname, join } from "node:path";
import type { DatabaseSettings } from "../../schema/keys/settings.ts";
import { StorageError } from "../../model/storage.ts";
import {
  checkDatabase,
  copyBeside,
  losesCommits,
  newestGoodBackup,
  restoreBackup,
  setAside,
} from "../../storage/mod.ts";
import type { MemoryOptions } from "./memory_options.ts";
import { ownCommand } from "../../model/own_command.ts";

/** Whether a database stands at the path, or stood there until it was found damaged and moved aside. */
export function isTaken(path: string): boolean {
  return isFile(path) || damagedBeside(path) !== undefined;
}

/**
 * Looks through a database. A damaged one is moved aside; the newest good backup takes its place where the settings
 * say so, and otherwise is offered. That stays so at every further start until the owner has decided.
 * @throws StorageError `damaged` with what to do
 */
export async function mendDatabase(
  botId: string,
  path: string,
  settings: DatabaseSettings,
  options: MemoryOptions,
): Promise<void> {
  const found = checkDatabase(path);
  if (found.state === "ok" && losesCommits(path)) {
    // All before them is read. Opening it takes the rest away for good, so it is kept first.
    const kept = await copyBeside(path, options);
    return options.notify({ kind: "changes-lost", bot: botId, kept });
  }
  if (found.state !== "damaged" && found.state !== "missing") return;
  const why = found.state === "damaged" ? found.why : "found at an earlier start";
  const aside = found.state === "damaged" ? await setAside(path, options) : damagedBeside(path);
  if (aside === undefined) return;
  const { good } = newestGoodBackup(path);
  if (good && settings.restore) {
    await restoreBackup(path, { clock: options.clock, lock: options.lock, file: good.path });
    return options.notify({ kind: "database-restored", bot: botId, why, aside, from: good.path });
  }
  const way = good
    ? `The newest good backup is ${good.path}. Take it with: ${ownCommand(`restore ${good.path}`)}`
    : `There is no good backup. To begin with an empty database, move that file out of the folder.`;
  throw new StorageError(
    "damaged",
    `The database of ${botId} is damaged (${why}) and was moved to ${aside}. ${way}`,
  );
}

/** The newest database that was moved aside from this path. */
function damagedBeside(path: string): string | undefined {
  const start = `${basename(path)}.damaged_`;
  try {
    const names = [...Deno.readDirSync(dirname(path))].map(({ name }) => name);
    const newest = names.filter((name) =>
      name.startsWith(start) && /^\d{8}_\d{6}(_\d+)?$/.test(name.slice(start.length))
    )
      .sort().at(-1);
    return newest && join(dirname(path), newest);
  } catch {
    // No folder, so nothing beside it.
  }
}

function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}
