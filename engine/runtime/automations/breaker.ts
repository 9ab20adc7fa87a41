/** Switches something off for a while that fails again and again. */
import { type Clock, preciseTime } from "../../model/clock.ts";

/** So many failures within so many milliseconds, and how long it is off then. */
export const BREAKER = { failures: 5, within: 5 * 60_000, off: 60_000 } as const;

export class Breaker {
  /** When it failed, oldest first. */
  #failures: number[] = [];
  #cancel: (() => void) | undefined;

  /** @param onChange told of each change, with whether it is off now */
  constructor(private readonly clock: Clock, private readonly onChange: (off: boolean) => void) {}

  get isOff(): boolean {
    return this.#cancel !== undefined;
  }

  failed(): void {
    if (this.isOff) return;
    const now = preciseTime(this.clock);
    this.#failures = this.#failures.filter((at) => now - at < BREAKER.within);
    this.#failures.push(now);
    if (this.#failures.length < BREAKER.failures) return;
    this.#failures = [];
    this.#cancel = this.clock.after(BREAKER.off, () => {
      this.#cancel = undefined;
      this.onChange(false);
    });
    this.onChange(true);
  }

  /** Nothing changes any more. */
  stop(): void {
    this.#cancel?.();
  }
}
