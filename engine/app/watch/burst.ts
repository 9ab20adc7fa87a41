import { type Clock, preciseTime } from "../../model/clock.ts";

/** Milliseconds of quiet after which events count as one change. */
const QUIET = 25;
/** Milliseconds after which a change is told, however many follow. */
const LONGEST = 500;
/** Milliseconds that a file which is gone gets to come back: some editors move the old one away first. */
const ABSENCE = 100;

export interface BurstOptions {
  readonly clock: Clock;
  /** Told of a burst. Is not called again before what it returned has ended. */
  readonly call: () => unknown;
  /** Whether there is something at a path. */
  readonly exists: (path: string) => Promise<boolean>;
  /** Whether somebody is at work who will change more: then that is waited for. */
  readonly busy: () => Promise<boolean>;
}

/** Makes one call of many events that belong together: a save in several steps, or a checkout of many files. */
export class Burst {
  #began: number | undefined;
  #cancel = () => {};
  #gone = new Set<string>();
  /** How many calls there were. */
  #calls = 0;
  #running = false;
  #again = false;
  #stopped = false;

  constructor(private readonly options: BurstOptions) {}

  /** Something has changed. @param gone a path at which there may be nothing any more */
  touch(gone?: string): void {
    if (this.#stopped) return;
    if (gone !== undefined) this.#gone.add(gone);
    const now = preciseTime(this.options.clock);
    this.#began ??= now;
    this.#after(Math.max(0, Math.min(QUIET, this.#began + LONGEST - now)), () => this.#settle());
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel();
  }

  #after(ms: number, run: () => unknown): void {
    this.#cancel();
    this.#cancel = this.options.clock.after(ms, run);
  }

  async #settle(): Promise<void> {
    const calls = this.#calls;
    const cancel = this.#cancel;
    const late = this.#began !== undefined && preciseTime(this.options.clock) - this.#began >= LONGEST;
    const gone = late ? [] : [...this.#gone];
    const [busy, ...there] = await Promise.all([
      this.options.busy(),
      ...gone.map((path) => this.options.exists(path)),
    ]);
    if (this.#calls !== calls || this.#stopped) return;
    // Something else has happened in the meantime, and that is waited for now; but not for ever.
    if (this.#cancel !== cancel && !late) return;
    if (busy) return this.#after(QUIET, () => this.#settle());
    if (there.every((one) => one)) return this.#call();
    this.#after(ABSENCE, () => this.#call());
  }

  #call(): void {
    this.#calls++;
    this.#cancel();
    this.#began = undefined;
    this.#gone.clear();
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    void Promise.try(this.options.call).catch(() => {}).then(() => {
      this.#running = false;
      if (!this.#again) return;
      this.#again = false;
      this.touch();
    });
  }
}
