/** Discord's global limit: 50 requests in any second (source: Discord docs, topics/rate-limits). */
import type { Clock } from "../../model/clock.ts";

/** A little over a second, since requests do not arrive at the distance in which they were sent. */
const WINDOW = 1_050;

export class Pacer {
  /** When each of the last requests went, as a ring. */
  readonly #sent: Float64Array;
  #next = 0;
  #pausedUntil = 0;
  readonly #waiting: (() => void)[] = [];
  #cancel: (() => void) | undefined;

  /** @param perSecond requests a second; `Infinity` switches the pacing off */
  constructor(private readonly clock: Clock, perSecond: number) {
    this.#sent = new Float64Array(Number.isFinite(perSecond) ? perSecond : 0).fill(-Infinity);
  }

  /** Resolves when one more request may be sent; `undefined` when that is now. First come, first served. */
  take(): Promise<void> | undefined {
    if (this.#waiting.length === 0 && this.#delay() === 0) return this.#note();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push(resolve);
    this.#schedule();
    return promise;
  }

  /** Discord said that the global limit is reached. */
  pause(ms: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.clock.now() + ms);
  }

  /** Lets go of everybody who waits. */
  close(): void {
    this.#cancel?.();
    for (const go of this.#waiting.splice(0)) go();
  }

  #delay(): number {
    const now = this.clock.now();
    const pause = this.#pausedUntil - now;
    const pace = this.#sent.length > 0 ? WINDOW - (now - this.#sent[this.#next]!) : 0;
    return Math.max(0, pause, pace);
  }

  #note(): undefined {
    if (this.#sent.length === 0) return;
    this.#sent[this.#next] = this.clock.now();
    this.#next = (this.#next + 1) % this.#sent.length;
  }

  #schedule(): void {
    this.#cancel ??= this.clock.after(this.#delay(), () => {
      this.#cancel = undefined;
      while (this.#waiting.length > 0 && this.#delay() === 0) {
        this.#note();
        this.#waiting.shift()!();
      }
      if (this.#waiting.length > 0) this.#schedule();
    });
  }
}
