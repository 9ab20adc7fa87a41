import type { Clock } from "../model/clock.ts";

/**
 * The time of what is being handled. It is read once, when a request, a gateway payload, an input of a person or a
 * deadline arrives; every id, timestamp and log entry that follows from it carries this time. That makes a log
 * repeatable: no second reading of the clock can fall into the next millisecond.
 */
export class Moment {
  #now: number;
  #iso = "";

  constructor(readonly clock: Clock) {
    this.#now = clock.now();
  }

  /** Milliseconds since 1970. */
  get now(): number {
    return this.#now;
  }

  /** Discord's form of the time: `2026-01-02T03:04:05.678000+00:00`. */
  get iso(): string {
    return this.#iso ||= isoTime(this.#now);
  }

  /** Call where something arrives from outside, before anything is derived from it. */
  begin(): void {
    // Clocks that are moved on by hand may stand between two milliseconds.
    const now = Math.floor(this.clock.now());
    if (now === this.#now) return;
    this.#now = now;
    this.#iso = "";
  }
}

/** A time in milliseconds in the form that Discord's payloads use. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString().replace("Z", "000+00:00");
}
