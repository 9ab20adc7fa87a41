/**
 * When a shard may identify: one every 5 s in each of Discord's concurrency buckets, and 1,000 a day, after which
 * Discord resets the token (source: Discord docs, events/gateway, rate limiting), of which we stay far away. discordeno
 * waits 5.3 s after each shard instead, the last one included, and does not count.
 */
import type { Clock } from "../../model/clock.ts";
import { DAY, type LoginBook } from "./login_book.ts";
import { type LoginPause, loginPause } from "./login_pace.ts";
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

export interface IdentifyGateOptions {
  readonly limit: SessionStartLimit;
  readonly shards: number;
  /** Those of earlier processes, too. */
  readonly logins: LoginBook;
  readonly waits: Waits;
  readonly clock: Clock;
  /** Told of each pause that is longer than the usual one between shards. */
  onPause(pause: LoginPause): void;
}

export class IdentifyGate {
  /** Bucket → when its next identify may go. */
  readonly #free = new Map<number, number>();
  #remaining: number;
  #resetAt: number;
  #told = 0;

  constructor(private readonly options: IdentifyGateOptions) {
    const { limit, clock } = options;
    this.#remaining = limit.remaining;
    this.#resetAt = clock.now() + limit.reset_after;
  }

  /** Resolves when this shard may identify. */
  async pass(shardId: number): Promise<void> {
    const { limit, waits, clock } = this.options;
    const bucket = shardId % Math.max(1, limit.max_concurrency);
    for (;;) {
      await this.#rest();
      const now = clock.now();
      const at = Math.max(now, this.#free.get(bucket) ?? 0);
      this.#free.set(bucket, at + APART);
      if (at === now) return;
      await waits.pass(at - now);
      // Meanwhile others have logged in.
      if (!this.#pause(clock.now())) return;
    }
  }

  async #rest(): Promise<void> {
    const { waits, clock, onPause } = this.options;
    for (let pause = this.#pause(clock.now()); pause; pause = this.#pause(clock.now())) {
      // All shards wait for the same; one word of it is enough.
      if (pause.until > this.#told) onPause(pause);
      this.#told = Math.max(this.#told, pause.until);
      await waits.pass(pause.until - clock.now());
    }
  }

  /** An identify is about to be sent: one less for today. Resolves when that is kept. */
  async count(): Promise<void> {
    this.#remaining--;
    await this.options.logins.note(this.options.clock.now());
  }

  /** Until when the day's budget allows none. */
  #pause(now: number): LoginPause | undefined {
    const { limit: { total }, logins: { times }, shards } = this.options;
    if (now >= this.#resetAt) {
      this.#remaining = total;
      this.#resetAt = now + DAY;
    }
    const counted = total - this.#remaining;
    const pause = loginPause({ times, counted, total, shards }, now);
    if (this.#remaining > 0 || now >= this.#resetAt) return pause;
    return { inHour: 0, inDay: counted, ...pause, until: Math.max(this.#resetAt, pause?.until ?? 0) };
  }
}
