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
  /** Shards that may identify, and have not done so yet. */
  readonly #passed = new Set<number>();

  constructor(private readonly options: IdentifyGateOptions) {
    const { limit, clock } = options;
    this.#remaining = limit.remaining;
    this.#resetAt = clock.now() + limit.reset_after;
  }

  /** Resolves when this shard may identify. */
  async pass(shardId: number): Promise<void> {
    const { limit, waits, clock } = this.options;
    const bucket = shardId % Math.max(1, limit.max_concurrency);
    // It may have passed before, and then not have come through to the gateway.
    this.#passed.delete(shardId);
    let turn = 0;
    for (;;) {
      const now = clock.now();
      const pause = this.#pause(now);
      if (pause) {
        this.#tell(pause);
        turn = 0;
        await waits.pass(pause.until - now);
      } else if (turn > 0 && now >= turn || now >= (this.#free.get(bucket) ?? 0)) {
        if (turn === 0) this.#free.set(bucket, now + APART);
        this.#passed.add(shardId);
        return;
      } else {
        turn = this.#free.get(bucket)!;
        this.#free.set(bucket, turn + APART);
        await waits.pass(turn - now);
      }
    }
  }

  /** This shard is about to identify: one less for today. Resolves when that is kept. */
  async count(shardId: number): Promise<void> {
    this.#passed.delete(shardId);
    this.#remaining--;
    await this.options.logins.note(this.options.clock.now());
  }

  /** All shards wait for the same; one word of it is enough. */
  #tell(pause: LoginPause): void {
    if (pause.until > this.#told) this.options.onPause(pause);
    this.#told = Math.max(this.#told, pause.until);
  }

  /** Until when the day's budget allows none. */
  #pause(now: number): LoginPause | undefined {
    const { limit: { total }, logins: { times }, shards } = this.options;
    if (now >= this.#resetAt) {
      this.#remaining = total;
      this.#resetAt = now + DAY;
    }
    const left = this.#remaining - this.#passed.size;
    const counted = total - left;
    const pause = loginPause({ times, counted, total, shards }, now);
    if (left > 0 || now >= this.#resetAt) return pause;
    return { inHour: 0, inDay: counted, ...pause, until: Math.max(this.#resetAt, pause?.until ?? 0) };
  }
}
