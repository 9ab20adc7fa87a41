/** How many runs of one automation there may be at a time. */
import type { RunMode } from "../../model/automation.ts";

/** Runs that wait, and runs side by side, at most. */
export const MOST_RUNS = 100;

/** Why a run is not begun. */
export type Closed = "runs" | "full";

export class Gate {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  get isIdle(): boolean {
    return this.#running === 0;
  }

  /** @returns whether and when the run may begin; whoever may has to call `leave` at its end */
  enter(mode: RunMode): Promise<void> | undefined | Closed {
    if (mode === "parallel") {
      if (this.#running >= MOST_RUNS) return "full";
    } else if (this.#running > 0) {
      if (mode === "single") return "runs";
      if (this.#waiting.length >= MOST_RUNS) return "full";
      return new Promise((resolve) => this.#waiting.push(resolve));
    }
    this.#running++;
    return undefined;
  }

  /** The next one that waits takes the place. */
  leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running--;
  }
}
