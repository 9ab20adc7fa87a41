import type { Clock } from "../model/clock.ts";

interface Options {
  /** Removes at most so many values that have expired. Returns their number. */
  readonly removeExpired: (limit: number) => Promise<number>;
  readonly onFailure: (error: unknown) => void;
}

const INTERVAL_MS = 60_000;
/** Few enough to keep nobody waiting for more than about a millisecond. */
const AT_ONCE = 500;
const PAUSE_MS = 100;

/** Removes values that have expired, a few at a time. They count as missing before that. */
export class Expiry {
  #stopTimer: () => void;
  #closed = false;
  #failing = false;

  constructor(readonly clock: Clock, readonly options: Options) {
    this.#stopTimer = clock.after(INTERVAL_MS, () => this.#sweep());
  }

  close(): void {
    this.#closed = true;
    this.#stopTimer();
  }

  async #sweep(): Promise<void> {
    let wait = INTERVAL_MS;
    try {
      if (await this.options.removeExpired(AT_ONCE) === AT_ONCE) wait = PAUSE_MS;
      this.#failing = false;
    } catch (error) {
      if (!this.#failing && !this.#closed) this.options.onFailure(error);
      this.#failing = true;
    }
    if (!this.#closed) this.#stopTimer = this.clock.after(wait, () => this.#sweep());
  }
}
