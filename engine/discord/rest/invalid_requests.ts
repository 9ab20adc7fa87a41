/**
 * Discord bans an address for an hour after 10,000 invalid requests in 10 minutes: answers 401, 403, and 429 unless
 * their scope is `shared` (source: Discord docs, topics/rate-limits, invalid request limit). This stops at half of it, since
 * other bots may share the address, and says so.
 */
import type { Clock } from "../../model/clock.ts";
import type { HttpOptions } from "./http_options.ts";

const MINUTE = 60_000;
const MINUTES = 10;

export class InvalidRequests {
  readonly #counts = new Uint32Array(MINUTES);
  #minute: number;
  #sum = 0;

  /** Whether something was said of the present time of refusals: `1` that there are many, `2` that nothing is sent. */
  #told: 0 | 1 | 2 = 0;

  /** @param limit requests in 10 minutes after which nothing more is sent */
  constructor(
    private readonly clock: Clock,
    private readonly logger: HttpOptions["logger"],
    private readonly limit = 5_000,
  ) {
    this.#minute = Math.floor(clock.now() / MINUTE);
  }

  /** Counts an answer if it is an invalid one. @param name of the request */
  count(name: string, status: number, scope: string | undefined): void {
    if (status !== 401 && status !== 403 && (status !== 429 || scope === "shared")) return;
    this.#turn();
    this.#counts[this.#minute % MINUTES]! += 1;
    this.#sum++;
    if (this.#told === 0 && this.#sum >= this.limit / 5) this.#tell(1, `the newest is ${status} to ${name}`);
    if (this.#told === 1 && this.#sum >= this.limit) this.#tell(2, `the newest is ${status} to ${name}`);
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
    if (this.#sum >= this.limit) return;
    if (this.#told === 2) this.logger?.warning("Requests are sent to Discord again");
    this.#told = this.#sum >= this.limit / 5 ? 1 : 0;
  }

  #tell(what: 1 | 2, newest: string): void {
    this.#told = what;
    const refused = `Discord has refused ${this.#sum} requests in 10 minutes; ${newest}`;
    if (what === 1) {
      return this.logger?.warning(`${refused}. At ${this.limit} the bot sends nothing for a while`);
    }
    this.logger?.error(
      `${refused}. Nothing is sent until there are fewer, since at 10000 Discord bans this address for an hour`,
    );
  }
}
