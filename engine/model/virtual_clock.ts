import type { Clock } from "./clock.ts";

interface Timer {
  at: number;
  readonly order: number;
  readonly run: () => void;
}

/** A clock that moves only when it is told to. Starts at 2026-01-01T00:00:00Z unless told otherwise. */
export class VirtualClock implements Clock {
  #now: number;
  /** What of the time has passed, and was not set. */
  #passed = 0;
  #order = 0;
  readonly #timers = new Set<Timer>();

  constructor(start = Date.UTC(2026, 0, 1)) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, order: this.#order++, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  precise(): number {
    return this.#passed;
  }

  /**
   * Sets what it shows, as somebody sets the clock of a machine: nothing passes by that, and timers wait as long as before.
   * @param ms milliseconds since 1970
   */
  set(ms: number): void {
    const by = ms - this.#now;
    this.#now = ms;
    for (const timer of this.#timers) timer.at += by;
  }

  /** Timers that wait. */
  get pending(): number {
    return this.#timers.size;
  }

  /** When the next timer is due, in milliseconds since 1970; absent where none waits. */
  get nextAt(): number | undefined {
    return this.#next(Infinity)?.at;
  }

  /** Moves time on by `ms`, running due timers in their order; timers that these start are run too when due. */
  advance(ms: number): void {
    this.advanceTo(this.#now + ms);
  }

  /** As `advance`, up to a moment in milliseconds since 1970; one in the past changes nothing. */
  advanceTo(end: number): void {
    for (let due = this.#next(end); due; due = this.#next(end)) {
      this.#timers.delete(due);
      this.#passTo(due.at);
      due.run();
    }
    this.#passTo(end);
  }

  #passTo(at: number): void {
    if (at <= this.#now) return;
    this.#passed += at - this.#now;
    this.#now = at;
  }

  #next(end: number): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.#timers) {
      if (timer.at > end) continue;
      if (!first || timer.at < first.at || (timer.at === first.at && timer.order < first.order)) {
        first = timer;
      }
    }
    return first;
  }
}
