import type { Clock } from "../model/clock.ts";

/** A clock that stands still until it is told to go on. */
export class VirtualClock implements Clock {
  #now: number;
  #timers: { due: number; run: () => void }[] = [];

  /** @param start milliseconds since 1970; the first second of 2026 when absent */
  constructor(start: number = Date.UTC(2026, 0, 1)) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { due: this.now() + ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Lets time pass; what falls due on the way runs at its time. */
  advance(ms: number): void {
    this.advanceTo(this.#now + ms);
  }

  advanceTo(end: number): void {
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#timers = this.#timers.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.due);
      next.run();
    }
    this.#now = Math.max(this.#now, end);
  }

  #next(end: number): { due: number; run: () => void } | undefined {
    let first: { due: number; run: () => void } | undefined;
    for (const timer of this.#timers) {
      if (timer.due <= end && (!first || timer.due < first.due)) first = timer;
    }
    return first;
  }
}
