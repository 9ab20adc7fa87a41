/** Where a project keeps things: room on the disk, databases with their backups, the log, and who works with them. */
import { statfs } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Clock } from "../../model/clock.ts";
import { ownCommand } from "../../model/own_command.ts";
import { StorageError } from "../../model/storage.ts";
import { AlreadyRunningError, checkDatabase, listBackups, lockInstance } from "../../storage/mod.ts";
import { databasesOf } from "../project/back_up_project.ts";
import { DATA_FOLDER } from "../paths/database_path.ts";
import type { Project } from "../project/project.ts";
import { LOG_FOLDER } from "../paths/log_folder.ts";
import { type Finding, ok, warning, wrong } from "./finding.ts";

const MB = 1024 * 1024;
const LITTLE_ROOM = 1024 * MB;
const NO_ROOM = 100 * MB;
const DAY = 86_400_000;
/** Days after which a backup is old: while bots run, there is one every day. */
const OLD_BACKUP = 7;

export async function examineStorage(project: Project, clock: Clock): Promise<Finding[]> {
  const { folder } = project;
  return [
    await examineDisk(folder),
    await examineInstance(folder, clock),
    ...await examineDatabases(project, clock),
    await examineLog(folder),
  ];
}

async function examineDisk(folder: string): Promise<Finding> {
  const data = join(folder, DATA_FOLDER);
  const place = await exists(data) ? data : folder;
  const free = await statfs(place).then(({ bavail, bsize }) => bavail * bsize, () => undefined);
  if (free === undefined) return ok("disk", "How much room is left on the disk could not be found out");
  const room = free < LITTLE_ROOM ? `${Math.floor(free / MB)} MB` : `${(free / MB / 1024).toFixed(0)} GB`;
  if (free < NO_ROOM) {
    return wrong(
      "disk",
      `Only ${room} are left on the disk of ${DATA_FOLDER}/; soon nothing can be saved`,
      "make room on it",
    );
  }
  if (free < LITTLE_ROOM) {
    return warning("disk", `${room} are left on the disk of ${DATA_FOLDER}/`, "make room on it before long");
  }
  return ok("disk", `${room} are free on the disk`);
}

async function examineInstance(folder: string, clock: Clock): Promise<Finding> {
  const data = join(folder, DATA_FOLDER);
  if (!await exists(data)) return ok("running", "No bot runs in this folder");
  try {
    (await lockInstance(data, { clock })).release();
    return ok("running", "No bot runs in this folder");
  } catch (error) {
    if (error instanceof AlreadyRunningError) {
      const process = error.pid === undefined ? "" : ` (process id ${error.pid})`;
      return ok("running", `The bots of this folder run${process}; a second start would be refused`);
    }
    if (!(error instanceof StorageError)) throw error;
    return wrong(
      "running",
      `The folder ${DATA_FOLDER}/ cannot be used: ${bare(error.message)}`,
      `make ${DATA_FOLDER}/ writable for you`,
    );
  }
}

async function examineDatabases(project: Project, clock: Clock): Promise<Finding[]> {
  try {
    const paths = await databasesOf(project);
    if (paths.length === 0) return [ok("database", "No database yet; the first start makes it")];
    return paths.map((path) => examineDatabase(path, relative(project.folder, path), clock));
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return [wrong("database", bare(error.message), "see what the message says")];
  }
}

function examineDatabase(path: string, shown: string, clock: Clock): Finding {
  const found = checkDatabase(path);
  const [newest] = listBackups(path);
  if (found.state === "damaged") {
    const fix = newest
      ? ownCommand(`restore ${newest.path}`)
      : "there is no backup; move the file away to begin anew";
    return wrong("database", `${shown} is damaged: ${bare(found.why)}`, fix);
  }
  if (found.state === "newer") {
    return wrong("database", `A newer Cordial has used ${shown}`, "run that newer version");
  }
  if (found.state === "not_ours") {
    return wrong("database", `${shown} is a database of another program`, "move it out of the folder");
  }
  const size = `${shown} is sound (${(Deno.statSync(path).size / MB).toFixed(1)} MB)`;
  if (!newest) return warning("database", `${size}, but has no backup yet`, ownCommand("backup"));
  const days = Math.floor((clock.now() - newest.createdAt) / DAY);
  const age = days < 1 ? "today's" : days === 1 ? "a day old" : `${days} days old`;
  if (days > OLD_BACKUP) {
    return warning("database", `${size}; its newest backup is ${age}`, ownCommand("backup"));
  }
  return ok("database", `${size}; its newest backup is ${age}`);
}

async function examineLog(folder: string): Promise<Finding> {
  const path = join(folder, LOG_FOLDER);
  if (!await exists(path)) return ok("log", `${LOG_FOLDER}/ is made by the first start`);
  try {
    await Deno.remove(await Deno.makeTempFile({ dir: path, prefix: ".doctor-" }));
    return ok("log", `${LOG_FOLDER}/ can be written to`);
  } catch {
    return wrong(
      "log",
      `${LOG_FOLDER}/ cannot be written to, so nothing would be logged`,
      `make ${LOG_FOLDER}/ writable for you`,
    );
  }
}

async function exists(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, () => false);
}

function bare(sentence: string): string {
  return sentence.replace(/\.$/, "");
}
