/** How often one page may ask: a bucket that holds `burst` requests and refills evenly. */
export class RequestBudget {
  #left: number;
  #at: number;

  constructor(
    private readonly burst: number,
    private readonly perSecond: number,
    /** Milliseconds, never going back. */
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#left = burst;
    this.#at = now();
  }

  /** Takes one request out of the bucket; `false` when it is empty. */
  take(): boolean {
    const now = this.now();
    this.#left = Math.min(this.burst, this.#left + (now - this.#at) / 1000 * this.perSecond);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left--;
    return true;
  }
}
