/** A clock that stands still until a test moves it. */
import type { Clock } from "../model/clock.ts";

interface Planned {
  readonly at: number;
  readonly run: () => void;
}

export class TestClock implements Clock {
  #now = 1_750_000_000_000;
  readonly #planned = new Set<Planned>();
  readonly #watchers = new Set<() => void>();

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const planned = { at: this.#now + ms, run };
    this.#planned.add(planned);
    for (const look of [...this.#watchers]) look();
    return () => void this.#planned.delete(planned);
  }

  /** Resolves when something is planned so many milliseconds ahead, bounds included. */
  untilPlanned(least: number, most = least): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!this.planned.some((ms) => ms >= least && ms <= most)) return;
        this.#watchers.delete(look);
        resolve();
      };
      this.#watchers.add(look);
      look();
    });
  }

  /** Milliseconds until each planned call, soonest first. */
  get planned(): number[] {
    return [...this.#planned].map(({ at }) => at - this.#now).sort((a, b) => a - b);
  }

  /** Moves on, running what is due in its order, and lets the promises that hang on it go on. */
  async advance(ms: number): Promise<void> {
    await settle();
    const end = this.#now + ms;
    for (;;) {
      const next = [...this.#planned].sort((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      this.#planned.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
      await settle();
    }
    this.#now = end;
    await settle();
  }
}

/** Lets everything run that waits for nothing but promises. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 20; round++) await Promise.resolve();
}
