/** Bounds the time of runs. */
import type { Clock } from "../model/clock.ts";
import { Timeouts } from "./timeouts.ts";

/** A run took longer than its command may take. */
export class RunTimeout extends Error {
  override readonly name = "RunTimeout";
}

export class Patience {
  /** By milliseconds: nearly all commands may take equally long. */
  #stopped = false;
  readonly #timeouts = new Map<number, Timeouts<() => void>>();

  constructor(private readonly clock: Clock) {}

  /**
   * Resolves and rejects as `work` does, if it does so in time. Work cannot be interrupted: what is late goes on, and
   * nobody hears of how it ends.
   * @throws {RunTimeout} after `ms` milliseconds
   */
  limit<Result>(work: Promise<Result>, ms: number): Promise<Result> {
    return new Promise((resolve, reject) => {
      const timeouts = this.#of(ms);
      const expire = () => reject(new RunTimeout(`The run took longer than ${ms / 1000} s.`));
      timeouts.add(expire);
      work.then((result) => {
        timeouts.delete(expire);
        resolve(result);
      }, (error) => {
        timeouts.delete(expire);
        reject(error);
      });
    });
  }

  /** Nothing is late any more. */
  stop(): void {
    this.#stopped = true;
    for (const timeouts of this.#timeouts.values()) timeouts.stop();
  }

  #of(ms: number): Timeouts<() => void> {
    let timeouts = this.#timeouts.get(ms);
    if (timeouts) return timeouts;
    timeouts = new Timeouts(this.clock, ms, (expire) => expire());
    if (this.#stopped) timeouts.stop();
    this.#timeouts.set(ms, timeouts);
    return timeouts;
  }
}
