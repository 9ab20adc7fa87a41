import type { Clock } from "../../model/clock.ts";
import type { Channel } from "./channel.ts";

/** The clock of the bot, as an extension in a worker has it. */
export class RemoteClock implements Clock {
  readonly #timers = new Map<number, () => void>();
  #last = 0;

  constructor(private readonly channel: () => Channel) {}

  now(): number {
    return Date.now();
  }

  after(ms: number, run: () => void): () => void {
    const timer = ++this.#last;
    this.#timers.set(timer, run);
    let told = false;
    // What is taken back at once, as by most calls, need not be told.
    queueMicrotask(() => {
      if (!this.#timers.has(timer)) return;
      told = true;
      this.channel().tell("after", timer, ms);
    });
    return () => {
      if (this.#timers.delete(timer) && told) this.channel().tell("cancel", timer);
    };
  }

  fire(timer: number): void {
    const run = this.#timers.get(timer);
    this.#timers.delete(timer);
    run?.();
  }
}
