import type { Moment } from "./moment.ts";

/** Discord's ids count milliseconds from the first second of 2015 (source: Discord docs, reference, snowflakes). */
export const DISCORD_EPOCH = 1420070400000;

/** When an id was made, in milliseconds since 1970. `NaN` for what is no id. */
export function snowflakeTime(id: string): number {
  return isSnowflake(id) ? Number(BigInt(id) >> 22n) + DISCORD_EPOCH : NaN;
}

/** Whether a value is written like an id: a decimal number that fits into 64 bits. */
export function isSnowflake(value: unknown): value is string {
  return typeof value === "string" && value.length <= 19 && /^\d+$/.test(value);
}

/** Ids in rising order, each with the time of the present moment. */
export class Snowflakes {
  #ms = 0;
  #base = 0n;
  #count = 0;

  constructor(readonly moment: Moment) {}

  next(): string {
    const now = this.moment.now;
    // A clock that is set back must not make an id that sorts before an earlier one.
    if (now > this.#ms) {
      this.#ms = now;
      this.#base = BigInt(Math.max(0, now - DISCORD_EPOCH)) << 22n;
      this.#count = 0;
    }
    return (this.#base + BigInt(this.#count++)).toString();
  }
}

/**
 * Ids that stay the same from start to start, so that they can be written into a definition. The third digit tells
 * what it is, the rest counts; neighbours are 10,000,000 apart so that servers spread over shards.
 */
export class FixedIds {
  readonly #counts = new Map<FixedKind, number>();

  /** @param passed how many of each kind are left out */
  constructor(private readonly passed = 0) {}

  next(kind: FixedKind): string {
    const count = (this.#counts.get(kind) ?? this.passed) + 1;
    this.#counts.set(kind, count);
    return `11${KINDS[kind]}${(count * 10_000_000).toString().padStart(16, "0")}`;
  }
}

export type FixedKind = keyof typeof KINDS;
const KINDS = { guild: 1, channel: 2, role: 3, person: 4, application: 5 };
