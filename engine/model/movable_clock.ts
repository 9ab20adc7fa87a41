import { type Clock, preciseTime } from "./clock.ts";

interface Timer {
  /** By this clock, in milliseconds since 1970. */
  readonly at: number;
  readonly run: () => void;
  cancel: () => void;
}

/** A move stops at most about so often: what happens every second would make a month take an hour. */
const MOST_STOPS = 500;

/** A clock that goes with another one and can be moved ahead of it: what was due in between happens on the way. */
export class MovableClock implements Clock {
  readonly #timers = new Set<Timer>();
  #ahead = 0;
  /** Milliseconds after which a timer is due at the earliest that is started on the way of a move. */
  #least = 0;
  #moving: Promise<void> = Promise.resolve();

  constructor(private readonly base: Clock) {}

  now(): number {
    return this.base.now() + this.#ahead;
  }

  precise(): number {
    return preciseTime(this.base) + this.#ahead;
  }

  /** Milliseconds that it is ahead of the other one. */
  get ahead(): number {
    return this.#ahead;
  }

  after(ms: number, run: () => void): () => void {
    const timer: Timer = { at: this.now() + Math.max(ms, this.#least), run, cancel: () => {} };
    this.#timers.add(timer);
    this.#wait(timer);
    return () => {
      this.#timers.delete(timer);
      timer.cancel();
    };
  }

  /**
   * Moves on by so many milliseconds, from one due timer to the next. What is started on the way happens a little later than it
   * was told to, by a 500th of the move at most. Resolves when it is there; moves that are asked for
   * meanwhile follow.
   * @param settle waited for after each moment at which something was due, so that what it led to can happen before the next one
   */
  advance(ms: number, settle: () => Promise<unknown>): Promise<void> {
    const move = this.#moving.then(() => this.#move(ms, settle));
    this.#moving = move.catch(() => {});
    return move;
  }

  async #move(ms: number, settle: () => Promise<unknown>): Promise<void> {
    const end = this.now() + ms;
    this.#least = ms / MOST_STOPS;
    for (let due = this.#next(end); due !== undefined; due = this.#next(end)) {
      this.#ahead += Math.max(0, due - this.now());
      for (const timer of this.#timers) if (timer.at <= due) this.#fire(timer);
      await settle();
    }
    this.#least = 0;
    this.#ahead += Math.max(0, end - this.now());
    // What is left waits for less time than it was told to.
    for (const timer of this.#timers) this.#wait(timer);
  }

  #wait(timer: Timer): void {
    timer.cancel();
    timer.cancel = this.base.after(Math.max(0, timer.at - this.now()), () => this.#fire(timer));
  }

  #fire(timer: Timer): void {
    if (!this.#timers.delete(timer)) return;
    timer.cancel();
    timer.run();
  }

  /** When the next timer is due that is due by `end`. */
  #next(end: number): number | undefined {
    let first: number | undefined;
    for (const { at } of this.#timers) if (at <= end && (first === undefined || at < first)) first = at;
    return first;
  }
}
