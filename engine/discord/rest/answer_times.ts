/** How long first answers to interactions take at the moment: those that take long have to be put off sooner. */
import type { Clock } from "../../model/clock.ts";

/** Milliseconds for which a slow one counts. */
const REMEMBERED = 300_000;

export class AnswerTimes {
  #slowest = 0;
  #at = -Infinity;

  constructor(private readonly clock: Clock) {}

  /** Milliseconds that the slowest one of the last minutes took; 0 where there was none. */
  get slowest(): number {
    return this.clock.now() - this.#at < REMEMBERED ? this.#slowest : 0;
  }

  async measure(answer: Promise<void>): Promise<void> {
    const began = this.clock.now();
    try {
      await answer;
    } finally {
      const now = this.clock.now();
      if (now - began >= this.slowest) {
        this.#slowest = now - began;
        this.#at = now;
      }
    }
  }
}
