import type { Clock } from "../../model/clock.ts";
import type { Route } from "./route.ts";

/** Requests that one bot may make in a second over all routes (source: Discord docs, topics/rate-limits). */
const GLOBAL = 50;
const GLOBAL_MS = 1000;

interface Bucket {
  used: number;
  /** When it is empty again, in milliseconds. */
  until: number;
}

export interface Allowance {
  readonly headers: Readonly<Record<string, string>>;
  /** Set when the request is refused. */
  readonly refused?: { readonly retryAfter: number; readonly global: boolean };
}

const FREE: Allowance = { headers: {} };

/** Counts requests as Discord does: a bucket for each route and major parameter, and one for the whole bot. */
export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();
  readonly #names = new Map<Route, string>();

  constructor(readonly clock: Clock) {}

  /**
   * @param who the bot, or the token in the path where there is no bot
   * @param params of the route's path; the first one is its major parameter
   */
  take(route: Route, who: string, params: Readonly<Record<string, string>>): Allowance {
    if (!route.limit) return FREE;
    const now = this.clock.now();
    const exempt = route.path.startsWith("/webhooks/");
    if (!exempt) {
      const all = this.#bucket(`global:${who}`, now, GLOBAL_MS);
      if (all.used >= GLOBAL) return refuse(all, now, true, {});
      all.used++;
    }
    const { requests, seconds } = route.limit;
    const bucket = this.#bucket(`${route.method} ${route.path} ${major(params)} ${who}`, now, seconds * 1000);
    const exceeded = bucket.used >= requests;
    if (!exceeded) bucket.used++;
    const left = Math.max(0, bucket.until - now) / 1000;
    const headers = {
      "x-ratelimit-limit": String(requests),
      "x-ratelimit-remaining": String(requests - bucket.used),
      "x-ratelimit-reset": (bucket.until / 1000).toFixed(3),
      "x-ratelimit-reset-after": left.toFixed(3),
      "x-ratelimit-bucket": this.#name(route),
    };
    return exceeded ? refuse(bucket, now, false, headers) : { headers };
  }

  #bucket(key: string, now: number, ms: number): Bucket {
    let bucket = this.#buckets.get(key);
    if (!bucket) {
      if (this.#buckets.size > 10_000) this.#sweep(now);
      this.#buckets.set(key, bucket = { used: 0, until: now + ms });
    } else if (now >= bucket.until) {
      bucket.used = 0;
      bucket.until = now + ms;
    }
    return bucket;
  }

  #sweep(now: number): void {
    for (const [key, bucket] of this.#buckets) if (now >= bucket.until) this.#buckets.delete(key);
  }

  /** Discord names buckets by a hash that says nothing. */
  #name(route: Route): string {
    let name = this.#names.get(route);
    if (name) return name;
    let hash = 0xcbf29ce484222325n;
    for (const character of `${route.method} ${route.path}`) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(character.charCodeAt(0))) * 0x100000001b3n);
    }
    this.#names.set(route, name = hash.toString(16).padStart(16, "0").repeat(2));
    return name;
  }
}

/** Channel, server, or webhook with its token. */
function major(params: Readonly<Record<string, string>>): string {
  return params.channel_id ?? params.guild_id ?? params.webhook_token ?? "";
}

function refuse(bucket: Bucket, now: number, global: boolean, headers: Record<string, string>): Allowance {
  const retryAfter = Math.max(0.001, (bucket.until - now) / 1000);
  return {
    headers: {
      ...headers,
      "retry-after": String(Math.ceil(retryAfter)),
      "x-ratelimit-scope": global ? "global" : "user",
      ...(global ? { "x-ratelimit-global": "true" } : {}),
    },
    refused: { retryAfter, global },
  };
}
