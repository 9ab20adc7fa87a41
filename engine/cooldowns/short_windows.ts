import type { CooldownUse } from "../model/cooldown.ts";
import { type Expiring, ExpiryQueue } from "./expiry_queue.ts";
import { bringBack, forgetOld, removeTime, type Times, waitOf, type Windows } from "./windows.ts";

interface Window extends Expiring {
  readonly key: string;
  readonly times: Times;
  per: number;
}

/** Enough to fall behind no more than new keys come. */
const SWEPT_AT_ONCE = 2;

/**
 * Windows that a restart forgets. At most `limit` keys are held; where one more comes, first what has run out goes, then
 * what runs out first. There is no timer: each use clears away a little of what has run out.
 */
export class ShortWindows implements Windows {
  readonly #windows = new Map<string, Window>();
  readonly #queue = new ExpiryQueue<Window>();
  #latest = -Infinity;

  constructor(private readonly limit: number) {}

  /** Keys that are held. */
  get size(): number {
    return this.#windows.size;
  }

  take(use: CooldownUse, now: number): number {
    if (now < this.#latest) this.#setBack(now);
    this.#latest = now;
    this.#sweep(now);
    const window = this.#windows.get(use.key) ?? this.#open(use, now);
    const { times } = window;
    window.per = use.per;
    forgetOld(times, use.per, now);
    const wait = waitOf(times, use, now);
    if (wait === 0) times.push(now);
    return wait;
  }

  giveBack(use: CooldownUse, at: number): void {
    const window = this.#windows.get(use.key);
    if (window) removeTime(window.times, at);
  }

  #open({ key, per }: CooldownUse, now: number): Window {
    while (this.#windows.size >= this.limit) this.#dropFirst(Infinity);
    const window = { key, times: [], per, expiresAt: now + per };
    this.#windows.set(key, window);
    this.#queue.add(window);
    return window;
  }

  #sweep(now: number): void {
    for (let count = 0; count < SWEPT_AT_ONCE; count++) {
      const first = this.#queue.first;
      if (!first || first.expiresAt > now) return;
      this.#dropFirst(now);
    }
  }

  /** Drops the first window if it runs out by then. Where it was used since it was put in line, it moves back instead. */
  #dropFirst(by: number): void {
    const first = this.#queue.first;
    if (!first) return;
    const expiresAt = endOf(first);
    if (expiresAt > first.expiresAt) return this.#queue.postponeFirst(expiresAt);
    if (expiresAt > by) return;
    this.#queue.removeFirst();
    this.#windows.delete(first.key);
  }

  /** The clock was set back. What lies in the future now would be held too long. */
  #setBack(now: number): void {
    this.#queue.clear();
    for (const window of this.#windows.values()) {
      bringBack(window.times, now);
      window.expiresAt = endOf(window);
      this.#queue.add(window);
    }
  }
}

function endOf({ times, per }: Window): number {
  const last = times.at(-1);
  return last === undefined ? -Infinity : last + per;
}
