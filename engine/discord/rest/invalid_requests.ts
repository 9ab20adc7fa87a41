/**
 * Discord bans an address for an hour after 10,000 invalid requests in 10 minutes: answers 401, 403, and 429 unless
 * their scope is `shared` (source: Discord docs, topics/rate-limits, invalid request limit). This stops before.
 */
import type { Clock } from "../../model/clock.ts";

const MINUTE = 60_000;
const MINUTES = 10;

export class InvalidRequests {
  readonly #counts = new Uint32Array(MINUTES);
  #minute: number;
  #sum = 0;

  /** @param limit requests in 10 minutes after which nothing more is sent */
  constructor(private readonly clock: Clock, private readonly limit = 8_000) {
    this.#minute = Math.floor(clock.now() / MINUTE);
  }

  /** Counts an answer if it is an invalid one. */
  count(status: number, scope: string | undefined): void {
    if (status !== 401 && status !== 403 && (status !== 429 || scope === "shared")) return;
    this.#turn();
    this.#counts[this.#minute % MINUTES]! += 1;
    this.#sum++;
  }

  get exhausted(): boolean {
    if (this.#sum < this.limit) return false;
    this.#turn();
    return this.#sum >= this.limit;
  }

  #turn(): void {
    const minute = Math.floor(this.clock.now() / MINUTE);
    const passed = Math.min(minute - this.#minute, MINUTES);
    if (passed <= 0) return;
    for (let step = 1; step <= passed; step++) this.#counts[(this.#minute + step) % MINUTES] = 0;
    this.#minute = minute;
    this.#sum = this.#counts.reduce((sum, count) => sum + count, 0);
  }
}
