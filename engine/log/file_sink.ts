/** Gathers entries for a moment and writes them to all log files at once. */
import { cautiousTime } from "../model/cautious_time.ts";
import type { Clock } from "../model/clock.ts";
import { LogFile, type RotationSettings } from "./log_file.ts";
import { Outlet, type OutletReports } from "./outlet.ts";

/** Milliseconds that an entry waits at most until it is written. */
const FLUSH_AFTER = 50;
/** Characters that wait at most. */
const FLUSH_AT = 64_000;
/** Milliseconds until a file that could not be written is tried again. */
const RETRY_AFTER = 5_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface FileSinkOptions extends OutletReports {
  readonly clock: Clock;
  /** Files that live on from run to run. */
  readonly permanent: readonly string[];
  /** Files that are begun anew now. */
  readonly fresh: readonly string[];
  readonly rotation: RotationSettings;
  readonly retentionDays: number;
}

/** Nothing here throws. Writing is synchronous and takes microseconds. */
export class FileSink {
  #entries: string[] = [];
  #characters = 0;
  #closed = false;
  #cancelFlush: (() => void) | undefined;
  #cancelRetry: (() => void) | undefined;
  #cancelHour = () => {};
  #retentionDays: number;
  readonly #outlets: readonly Outlet[];
  readonly #now: () => number;

  constructor(private readonly options: FileSinkOptions) {
    const { permanent, fresh, rotation } = options;
    this.#retentionDays = options.retentionDays;
    this.#now = cautiousTime(options.clock);
    const open = (path: string, fresh: boolean) =>
      new Outlet(new LogFile(path, rotation, { fresh }), options);
    this.#outlets = [...permanent.map((path) => open(path, false)), ...fresh.map((path) => open(path, true))];
    this.#tidyHourly();
  }

  /** Whether the files get what is written now. */
  get healthy(): boolean {
    return this.#outlets.every((outlet) => !outlet.failed);
  }

  /** @param urgent write it now, with all that waits */
  write(entry: string, urgent: boolean): void {
    if (this.#closed) return;
    this.#entries.push(entry);
    this.#characters += entry.length;
    if (urgent || this.#characters >= FLUSH_AT) return this.flush();
    this.#cancelFlush ??= this.options.clock.after(FLUSH_AFTER, () => this.flush());
  }

  /** Writes what waits, now and synchronously, so that it can be called from a process that is about to die. */
  flush(): void {
    this.#cancelFlush?.();
    this.#cancelFlush = undefined;
    if (this.#entries.length === 0) return;
    const entries = this.#entries;
    this.#entries = [];
    this.#characters = 0;
    for (const outlet of this.#outlets) outlet.write(entries);
    this.#lookAfter();
  }

  /** New settings, honoured at once. */
  configure(rotation: RotationSettings, retentionDays: number): void {
    this.#retentionDays = retentionDays;
    for (const { file } of this.#outlets) file.settings = rotation;
    this.#tidy();
  }

  /** @returns how many messages could not be written */
  close(): number {
    this.flush();
    this.#closed = true;
    this.#cancelHour();
    this.#cancelRetry?.();
    for (const outlet of this.#outlets) {
      outlet.retry();
      outlet.file.close();
    }
    return Math.max(...this.#outlets.map((outlet) => outlet.missing));
  }

  #tidyHourly(): void {
    this.#tidy();
    this.#cancelHour = this.options.clock.after(HOUR, () => this.#tidyHourly());
  }

  #tidy(): void {
    this.flush();
    const oldest = this.#now() - this.#retentionDays * DAY;
    for (const outlet of this.#outlets) outlet.tidy(oldest);
    this.#lookAfter();
  }

  /** Arranges for the next try where a file cannot be written. */
  #lookAfter(): void {
    if (this.healthy || this.#closed) return;
    this.#cancelRetry ??= this.options.clock.after(RETRY_AFTER, () => {
      this.#cancelRetry = undefined;
      for (const outlet of this.#outlets) outlet.retry();
      this.#lookAfter();
    });
  }
}
