import { join, resolve } from "node:path";
import type { Clock } from "../model/clock.ts";
import { StorageError } from "../model/storage.ts";
import { FileError } from "../files/file_error.ts";
import { createFolderOf } from "../files/folders.ts";
import { type HeldLock, Locks } from "../files/lock.ts";
import { writeFile } from "../files/write_file.ts";
import { reporting } from "./storage_error_of.ts";

/** A data folder that belongs to this process until it is released, or the process ends in whatever way. */
export interface InstanceLock {
  readonly folder: string;
  readonly held: boolean;
  /** A second call does nothing. */
  release(): void;
  [Symbol.dispose](): void;
}

/** Another process works with the folder. */
export class AlreadyRunningError extends StorageError {
  constructor(
    readonly folder: string,
    /** The other process's id; `undefined` where the system does not tell. */
    readonly pid: number | undefined,
    options: ErrorOptions,
  ) {
    const who = pid === undefined ? "A bot" : `A bot with the process id ${pid}`;
    super(
      "already_running",
      `${who} is already running on the folder "${folder}". Stop it first, or give this one a folder of its own.`,
      options,
    );
  }
}

/** Who runs stands in this file too: where the system lets nobody read a locked file, it is the only place. */
const PID_FILE = "bot.pid";

/**
 * Takes a data folder for this process, creating it where it is missing. Two bots on one database would answer
 * everything twice and overwrite each other's data.
 * @throws AlreadyRunningError with the other process's id; StorageError `unreachable`, … where it cannot be used
 */
export async function lockInstance(
  folder: string,
  { clock }: { readonly clock: Clock },
): Promise<InstanceLock> {
  const path = resolve(folder);
  const pidFile = join(path, PID_FILE);
  return await reporting(`take the folder "${path}"`, pidFile, async () => {
    createFolderOf(pidFile);
    const lock = await take(path, pidFile, clock);
    try {
      await writeFile(pidFile, `${Deno.pid}\n`);
    } catch (error) {
      lock.release();
      throw error;
    }
    return held(path, pidFile, lock);
  });
}

async function take(folder: string, pidFile: string, clock: Clock): Promise<HeldLock> {
  try {
    return await new Locks(clock).acquire(pidFile, { timeout: 0 });
  } catch (error) {
    if (!(error instanceof FileError) || error.code !== "locked") throw error;
    throw new AlreadyRunningError(folder, error.holder?.pid ?? readPid(pidFile), { cause: error });
  }
}

function held(folder: string, pidFile: string, lock: HeldLock): InstanceLock {
  let isHeld = true;
  const release = () => {
    if (!isHeld) return;
    isHeld = false;
    try {
      Deno.removeSync(pidFile);
    } catch {
      // The next process overwrites it.
    }
    lock.release();
  };
  return {
    folder,
    get held() {
      return isHeld;
    },
    release,
    [Symbol.dispose]: release,
  };
}

function readPid(pidFile: string): number | undefined {
  try {
    const pid = Number.parseInt(Deno.readTextFileSync(pidFile), 10);
    return Number.isSafeInteger(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}
