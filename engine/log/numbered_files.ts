/** The older files beside a log file: `permanent.log.1` is the newest of them. */
import { basename, dirname, join } from "node:path";

/** The numbers of the older files of `path` that exist, in order. A missing folder has none. */
export function oldNumbers(path: string): number[] {
  const start = `${basename(path)}.`;
  const numbers: number[] = [];
  try {
    for (const { name, isDirectory } of Deno.readDirSync(dirname(path))) {
      if (isDirectory || !name.startsWith(start)) continue;
      const rest = name.slice(start.length);
      if (/^[1-9]\d{0,5}$/.test(rest)) numbers.push(Number(rest));
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return numbers.sort((a, b) => a - b);
}

/**
 * Makes the log file its own newest older file, moving the others up; at most `keep` older ones are left. Whatever
 * happens half-way, no file that is to be kept is lost, because each is moved to a free number.
 */
export function shiftFiles(path: string, keep: number): void {
  if (keep === 0) return void Deno.removeSync(path);
  const taken = new Set(oldNumbers(path));
  let free = 1;
  while (free < keep && taken.has(free)) free++;
  // The one with the highest number is replaced where all are taken.
  for (let number = free; number > 1; number--) {
    Deno.renameSync(`${path}.${number - 1}`, `${path}.${number}`);
  }
  Deno.renameSync(path, `${path}.1`);
}

/** Removes the older files with higher numbers than `keep`. */
export function removeBeyond(path: string, keep: number): void {
  for (const number of oldNumbers(path)) {
    if (number > keep) Deno.removeSync(`${path}.${number}`);
  }
}

/** Removes the older files that were last written before `time` (milliseconds since 1970). Never the live one. */
export function removeBefore(path: string, time: number): void {
  for (const number of oldNumbers(path)) {
    const old = join(dirname(path), `${basename(path)}.${number}`);
    const written = Deno.lstatSync(old).mtime?.getTime();
    if (written !== undefined && written < time) Deno.removeSync(old);
  }
}
