/**
 * When a shard may identify: one every 5 s in each of Discord's concurrency buckets, and 1,000 a day, after which
 * Discord resets the token (source: Discord docs, events/gateway, rate limiting). discordeno waits 5.3 s after each
 * shard instead, the last one included, and does not count.
 */
import type { Clock } from "../../model/clock.ts";
import type { Logger } from "../../model/logger.ts";
import type { Waits } from "./waits.ts";

const APART = 5_000;

/** As `/gateway/bot` tells it. */
export interface SessionStartLimit {
  readonly total: number;
  readonly remaining: number;
  /** Milliseconds until `remaining` is `total` again. */
  readonly reset_after: number;
  readonly max_concurrency: number;
}

export class IdentifyGate {
  /** Bucket → when its next identify may go. */
  readonly #free = new Map<number, number>();
  #remaining: number;
  #resetAt: number;

  constructor(
    private readonly limit: SessionStartLimit,
    private readonly waits: Waits,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    this.#remaining = limit.remaining;
    this.#resetAt = clock.now() + limit.reset_after;
  }

  /** Resolves when this shard may identify. */
  async pass(shardId: number): Promise<void> {
    const bucket = shardId % Math.max(1, this.limit.max_concurrency);
    const now = this.clock.now();
    const at = Math.max(now, this.#free.get(bucket) ?? 0, this.#budget(now));
    this.#free.set(bucket, at + APART);
    if (at > now) await this.waits.pass(at - now);
  }

  /** An identify was sent: one less for today. */
  count(): void {
    this.#remaining--;
  }

  /** The moment from which the day's budget allows one more. */
  #budget(now: number): number {
    if (now >= this.#resetAt) {
      this.#remaining = this.limit.total;
      this.#resetAt = now + 24 * 3_600_000;
    }
    if (this.#remaining > 0) return now;
    this.logger.error("All logins of the day are used up; the bot waits until Discord allows the next one", {
      minutes: Math.ceil((this.#resetAt - now) / 60_000),
    });
    return this.#resetAt;
  }
}
