/** A log file that may be out of order for a while: entries wait for it in memory, and none is written twice. */
import type { LogFile } from "./log_file.ts";

export interface OutletReports {
  /** The file cannot be written; told once until it can be again. */
  failed(path: string, error: unknown): void;
  /** It can be written again, and so many messages were left out. */
  recovered(path: string, dropped: number): void;
  /** Older files could not be moved aside or removed; told once until they can be. The log goes on. */
  untidy(path: string, error: unknown): void;
  /** The entry that tells in the file itself how many messages are missing. */
  note(dropped: number): string;
}

/** Characters that wait at most; about 10,000 messages. */
const MOST_WAITING = 1_000_000;

/** Nothing here throws. */
export class Outlet {
  #waiting: string[] = [];
  #characters = 0;
  #dropped = 0;
  #failed = false;
  #untidy = false;

  constructor(readonly file: LogFile, private readonly reports: OutletReports) {}

  /** Messages that are not in the file. */
  get missing(): number {
    return this.#waiting.length + this.#dropped;
  }

  get failed(): boolean {
    return this.#failed;
  }

  write(entries: readonly string[]): void {
    if (this.#failed) return this.#keep(entries, 0);
    const { done, error } = this.#append(entries);
    if (error === undefined) return this.#tellIfUntidy(this.file.rotationError);
    this.#keep(entries, done);
    this.#fail(error);
  }

  /** Tries again what could not be written. */
  retry(): void {
    if (!this.#failed) return;
    const { done, error } = this.#append(this.#waiting);
    this.#waiting.splice(0, done);
    if (error !== undefined) return;
    this.#characters = 0;
    const dropped = this.#dropped;
    if (dropped > 0 && this.#append([this.reports.note(dropped)]).error !== undefined) return;
    this.#dropped = 0;
    this.#failed = false;
    this.reports.recovered(this.file.path, dropped);
  }

  /** Opens the file if need be, begins a new one if it is too large, removes what was last written before `oldest`. */
  tidy(oldest: number): void {
    if (this.#failed) return;
    try {
      this.file.check();
    } catch (error) {
      return this.#fail(error);
    }
    try {
      this.file.removeOld(oldest);
      this.#tellIfUntidy(this.file.rotationError);
    } catch (error) {
      this.#tellIfUntidy(error);
    }
  }

  #append(entries: readonly string[]): { done: number; error?: unknown } {
    let done = 0;
    try {
      while (done < entries.length) done = this.file.append(entries, done);
      return { done };
    } catch (error) {
      return { done, error };
    }
  }

  #keep(entries: readonly string[], start: number): void {
    for (let at = start; at < entries.length; at++) {
      const entry = entries[at]!;
      // After the first that has no room none is taken, so that what is left out is one stretch.
      if (this.#dropped > 0 || this.#characters + entry.length > MOST_WAITING) {
        this.#dropped++;
      } else {
        this.#waiting.push(entry);
        this.#characters += entry.length;
      }
    }
  }

  #fail(error: unknown): void {
    this.#failed = true;
    this.reports.failed(this.file.path, error);
  }

  #tellIfUntidy(error: unknown): void {
    const told = this.#untidy;
    this.#untidy = error !== undefined;
    if (this.#untidy && !told) this.reports.untidy(this.file.path, error);
  }
}
