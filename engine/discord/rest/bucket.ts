/** One rate limit of Discord's, known from its headers alone. */
import type { Clock } from "../../model/clock.ts";
import type { WireResponse } from "./transport.ts";

export interface Ticket {
  /** Called with the bucket that was entered, which may not be the one that was asked. */
  readonly go: (bucket: Bucket) => void;
  readonly fail: (error: Error) => void;
}

export class Bucket {
  /** Requests a window; `undefined` until an answer told it, `Infinity` where answers tell none. */
  #limit: number | undefined;
  #remaining = 1;
  #resetAt = 0;
  #blockedUntil = 0;
  #inFlight = 0;
  waiting: Ticket[] = [];
  #cancel: (() => void) | undefined;

  constructor(private readonly clock: Clock) {}

  /** Milliseconds until the next request may go; 0 for now, `undefined` when an answer has to come first. */
  delay(): number | undefined {
    const now = this.clock.now();
    if (this.#blockedUntil > now) return this.#blockedUntil - now;
    if (this.#limit === Infinity) return 0;
    // Until the limit is known one request goes at a time, so that a burst does not run into it blindly.
    if (this.#limit === undefined) return this.#inFlight === 0 ? 0 : undefined;
    if (this.#remaining > 0) return 0;
    if (this.#resetAt > now) return this.#resetAt - now;
    // A new window has begun; requests that are still under way may be counted in it.
    this.#remaining = this.#limit - this.#inFlight;
    return this.#remaining > 0 ? 0 : undefined;
  }

  get idle(): boolean {
    const until = Math.max(this.#resetAt, this.#blockedUntil);
    return this.#inFlight === 0 && this.waiting.length === 0 && until <= this.clock.now();
  }

  /** Takes one request's place; call only when `delay()` is 0. */
  enter(): void {
    this.#inFlight++;
    this.#remaining--;
  }

  /** One request has ended; without an answer nothing is learnt. */
  leave(response?: WireResponse): void {
    this.#inFlight--;
    if (response) this.#learn(response);
    this.pump();
  }

  /** Holds everything back: Discord answered 429. */
  block(ms: number): void {
    this.#blockedUntil = Math.max(this.#blockedUntil, this.clock.now() + ms);
  }

  /** Lets go whoever may go, and comes back in time for the others. */
  pump(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    while (this.waiting.length > 0) {
      const delay = this.delay();
      if (delay === 0) {
        this.enter();
        this.waiting.shift()!.go(this);
        continue;
      }
      if (delay !== undefined) this.#cancel = this.clock.after(delay, () => this.pump());
      return;
    }
  }

  close(error: Error): void {
    this.#cancel?.();
    for (const ticket of this.waiting.splice(0)) ticket.fail(error);
  }

  #learn(response: WireResponse): void {
    const limit = Number(response.header("x-ratelimit-limit"));
    const remaining = Number(response.header("x-ratelimit-remaining"));
    const resetAfter = Number(response.header("x-ratelimit-reset-after"));
    if (!(limit > 0) || !(remaining >= 0) || !(resetAfter >= 0)) {
      if (response.status < 400) this.#limit = Infinity;
      return;
    }
    const resetAt = this.clock.now() + resetAfter * 1000;
    const left = Math.max(0, remaining - this.#inFlight);
    // Answers can overtake each other: within one window the lower number is the later one.
    const sameWindow = this.#limit !== undefined && resetAt - this.#resetAt < 50;
    this.#remaining = sameWindow ? Math.min(left, this.#remaining) : left;
    this.#limit = limit;
    this.#resetAt = resetAt;
  }
}
