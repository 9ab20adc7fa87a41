/** Timed steps of one connection, which all end together with it. */
import type { Clock } from "../../model/clock.ts";

export class Waits {
  readonly #cancels = new Set<() => void>();
  #stopped = false;

  constructor(private readonly clock: Clock) {}

  get stopped(): boolean {
    return this.#stopped;
  }

  /** Calls `run` after `ms` milliseconds unless it is cancelled or everything is stopped before. */
  after(ms: number, run: () => void): () => void {
    if (this.#stopped) return () => {};
    const cancel = () => {
      stop();
      this.#cancels.delete(cancel);
    };
    const stop = this.clock.after(ms, () => {
      this.#cancels.delete(cancel);
      run();
    });
    this.#cancels.add(cancel);
    return cancel;
  }

  /** Resolves after `ms` milliseconds; never, once everything is stopped: what was to follow is not wanted then. */
  pass(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  /** Cancels what is planned; nothing more can be planned. */
  stop(): void {
    this.#stopped = true;
    for (const cancel of [...this.#cancels]) cancel();
  }
}
