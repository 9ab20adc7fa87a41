/** The names of the files that the engine puts beside a file: recognisable, hidden, and never too long. */
import { basename, dirname, join } from "node:path";
import { nodeModule } from "../model/node_module.ts";

const TEMPORARY_END = ".cordial-tmp";
const LOCK_END = ".cordial-lock";
/** Beside a temporary file that is a database, SQLite puts files of its own. */
const TEMPORARY_NAME = /^\..+\.(\d+)-[0-9a-f]{12}\.cordial-tmp(?:-(?:journal|wal|shm))?$/;

/** The length limit of a name is 255 bytes nearly everywhere; the rest is for the dots, the process and the end. */
const MAX_BASE_BYTES = 180;
const encoder = new TextEncoder();

/** Equal names for equal files, and other names for other files, however long they are. */
function shortened(base: string): string {
  const bytes = encoder.encode(base);
  if (bytes.length <= MAX_BASE_BYTES) return base;
  const start = new TextDecoder().decode(bytes.subarray(0, 120)).replace(/\uFFFD+$/, "");
  const { createHash } = nodeModule("node:crypto");
  return `${start}~${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}`;
}

/** A new name beside `target` in every call, in every process and in every container that shares the folder. */
export function temporaryName(target: string): string {
  const random = crypto.randomUUID().replaceAll("-", "").slice(0, 12);
  return join(dirname(target), `.${shortened(basename(target))}.${Deno.pid}-${random}${TEMPORARY_END}`);
}

/** The id of the process that made a temporary file; undefined where the name is not one of ours. */
export function temporaryFileOwner(name: string): number | undefined {
  const match = TEMPORARY_NAME.exec(name);
  return match ? Number(match[1]) : undefined;
}

/** The one lock file of `target`, which must be a real path. */
export function lockName(target: string): string {
  return join(dirname(target), `.${shortened(basename(target))}${LOCK_END}`);
}

export function isLockName(name: string): boolean {
  return name.length > LOCK_END.length + 1 && name.startsWith(".") && name.endsWith(LOCK_END);
}
