/** How often one page may ask: a bucket that holds `burst` requests and refills evenly. Long ones count for several. */
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

  /** Takes a request out of the bucket; `false` when there is not enough in it. */
  take(cost = 1): boolean {
    const now = this.now();
    this.#left = Math.min(this.burst, this.#left + (now - this.#at) / 1000 * this.perSecond);
    this.#at = now;
    if (this.#left < cost) return false;
    this.#left -= cost;
    return true;
  }
}
