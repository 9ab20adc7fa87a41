import type { Clock } from "../model/clock.ts";
import { Hold } from "./hold.ts";
import type { Running } from "./running.ts";

/** Who may still call what. */
export class Holds {
  readonly #all = new Set<Hold>();
  readonly #waiting = new Set<() => void>();

  constructor(private readonly clock: Clock) {}

  /** @param loaded absent before anything was loaded */
  add(loaded: ReadonlyMap<string, Running> | undefined): Hold {
    const hold = new Hold(loaded, () => {
      this.#all.delete(hold);
      for (const look of this.#waiting) look();
    });
    this.#all.add(hold);
    return hold;
  }

  /** Something is loaded for the first time. */
  begin(loaded: ReadonlyMap<string, Running>): void {
    for (const hold of this.#all) hold.begin(loaded);
  }

  /** Resolves when nobody may call it any more, after so many milliseconds, or with the signal; absent where nobody may now. */
  end(one: Running, ms: number, signal: AbortSignal): Promise<void> | undefined {
    const isHeld = () => !signal.aborted && [...this.#all].some((hold) => hold.has(one));
    if (!isHeld()) return undefined;
    const { promise, resolve } = Promise.withResolvers<void>();
    const look = () => isHeld() || resolve();
    this.#waiting.add(look);
    signal.addEventListener("abort", look);
    const cancel = this.clock.after(ms, resolve);
    return promise.then(() => {
      cancel();
      this.#waiting.delete(look);
      signal.removeEventListener("abort", look);
    });
  }
}
