/** Bounds the time of runs. */
import type { Clock } from "../model/clock.ts";
import { Timeouts } from "./timeouts.ts";

/** A run took longer than its command may take. */
export class RunTimeout extends Error {
  override readonly name = "RunTimeout";
}

/** So many milliseconds late, the process itself was busy or stood still: stopped, or on a machine that was put to sleep. */
const LATE = 5;
/** Then what came meanwhile is read first. */
const GRACE = 1_000;

/** @param late milliseconds after it was due */
type Expire = (late: number) => void;

export class Patience {
  /** By milliseconds: nearly all commands may take equally long. */
  #stopped = false;
  readonly #timeouts = new Map<number, Timeouts<Expire>>();

  constructor(private readonly clock: Clock) {}

  /**
   * Resolves and rejects as `work` does, if it does so in time. Work cannot be interrupted: what is late goes on, and
   * nobody hears of how it ends.
   * @throws {RunTimeout} after `ms` milliseconds, in which the process did not stand still
   */
  limit<Result>(work: Promise<Result>, ms: number): Promise<Result> {
    return new Promise((resolve, reject) => {
      let timeouts = this.#of(ms);
      let wasSpared = false;
      const expire = (late: number) => {
        if (wasSpared || late < LATE) {
          return reject(new RunTimeout(`The run took longer than ${ms / 1000} s.`));
        }
        wasSpared = true;
        timeouts = this.#of(GRACE);
        waiting = timeouts.add(expire);
      };
      let waiting = timeouts.add(expire);
      work.then((result) => {
        timeouts.delete(waiting);
        resolve(result);
      }, (error) => {
        timeouts.delete(waiting);
        reject(error);
      });
    });
  }

  /** Nothing is late any more. */
  stop(): void {
    this.#stopped = true;
    for (const timeouts of this.#timeouts.values()) timeouts.stop();
  }

  #of(ms: number): Timeouts<Expire> {
    let timeouts = this.#timeouts.get(ms);
    if (timeouts) return timeouts;
    timeouts = new Timeouts(this.clock, ms, (expire, late) => expire(late));
    if (this.#stopped) timeouts.stop();
    this.#timeouts.set(ms, timeouts);
    return timeouts;
  }
}
