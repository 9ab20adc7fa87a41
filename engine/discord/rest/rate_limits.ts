/** All buckets: which route belongs to which is told by Discord's headers, never known beforehand. */
import type { Clock } from "../../model/clock.ts";
import { DiscordError } from "../../model/ports.ts";
import { Bucket } from "./bucket.ts";
import type { Route } from "./route.ts";
import type { WireResponse } from "./transport.ts";

/** Requests that wait for one limit. Whatever comes on top would be answered far too late in any case. */
export const MOST_WAITING = 1_000;

export class RateLimits {
  /** Route name → the bucket name in `X-RateLimit-Bucket`. */
  readonly #names = new Map<string, string>();
  readonly #buckets = new Map<string, Bucket>();
  #sweepAt = 1_000;

  constructor(private readonly clock: Clock) {}

  /**
   * Enters the route's bucket, at once or when it is due. A second try goes before those who wait.
   * @throws {DiscordError} when too many wait already
   */
  enter(route: Route, again: boolean, onWait?: (ms: number) => void): Bucket | Promise<Bucket> {
    const bucket = this.#bucket(route);
    const delay = bucket.delay();
    if (delay === 0 && (again || bucket.waiting.length === 0)) {
      bucket.enter();
      return bucket;
    }
    if (bucket.waiting.length >= MOST_WAITING && !again) throw tooMany(route);
    if (delay) onWait?.(delay);
    const { promise, resolve, reject } = Promise.withResolvers<Bucket>();
    const ticket = { go: resolve, fail: reject };
    if (again) bucket.waiting.unshift(ticket);
    else bucket.waiting.push(ticket);
    bucket.pump();
    return promise;
  }

  /** A request has ended. Two routes that turn out to share a bucket share it from now on. */
  leave(route: Route, bucket: Bucket, response?: WireResponse): void {
    const name = response?.header("x-ratelimit-bucket");
    if (name !== undefined && this.#names.get(route.name) !== name) {
      this.#buckets.delete(this.#key(route));
      this.#names.set(route.name, name);
      const shared = this.#buckets.get(this.#key(route));
      if (!shared) this.#buckets.set(this.#key(route), bucket);
      else if (shared !== bucket) {
        shared.waiting.push(...bucket.waiting.splice(0));
        shared.pump();
      }
    }
    bucket.leave(response);
  }

  close(error: Error): void {
    for (const bucket of this.#buckets.values()) bucket.close(error);
  }

  #bucket(route: Route): Bucket {
    const key = this.#key(route);
    let bucket = this.#buckets.get(key);
    if (!bucket) {
      if (this.#buckets.size >= this.#sweepAt) this.#sweep();
      this.#buckets.set(key, bucket = new Bucket(this.clock));
    }
    return bucket;
  }

  #key(route: Route): string {
    return `${this.#names.get(route.name) ?? route.name} ${route.major}`;
  }

  #sweep(): void {
    for (const [key, bucket] of this.#buckets) if (bucket.idle) this.#buckets.delete(key);
    this.#sweepAt = Math.max(1_000, this.#buckets.size * 2);
  }
}

/** Nothing was sent. */
export function tooMany(route: Route): DiscordError {
  return new DiscordError(route.name, 0, 0, "too many requests wait for Discord already, so it was not sent");
}
