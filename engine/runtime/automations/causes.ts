/** Finds automations that set each other off: what a run does is noted, and what happens of it knows how deep it stands. */
import { type Clock, preciseTime } from "../../model/clock.ts";

/** Milliseconds after which something that happens has another cause. */
export const REMEMBERED = 20_000;
/** Effects that are remembered. */
const MOST = 10_000;

/** Runs that may cause each other in a row before the next one is refused. */
export const DEEPEST = 3;

export class Causes {
  /** By what was done, oldest first. */
  readonly #effects = new Map<string, { readonly depth: number; readonly until: number }>();

  constructor(private readonly clock: Clock) {}

  /** @param depth of the run that does it */
  note(keys: readonly string[], depth: number): void {
    const now = preciseTime(this.clock);
    for (const [key, { until }] of this.#effects) {
      if (until > now) break;
      this.#effects.delete(key);
    }
    for (const key of keys) {
      const before = this.#effects.get(key);
      this.#effects.delete(key);
      // Of two runs that do the same, the deeper one counts: else the other would hide a circle.
      const deepest = before && before.until > now ? Math.max(before.depth, depth) : depth;
      this.#effects.set(key, { depth: deepest, until: now + REMEMBERED });
      const oldest = this.#effects.size > MOST ? this.#effects.keys().next().value : undefined;
      if (oldest !== undefined) this.#effects.delete(oldest);
    }
  }

  /** How many runs stand behind something that happens; 0 where no run has caused it. */
  depthOf(keys: readonly string[]): number {
    const now = preciseTime(this.clock);
    let depth = 0;
    for (const key of keys) {
      const effect = this.#effects.get(key);
      if (effect && effect.until > now) depth = Math.max(depth, effect.depth + 1);
    }
    return depth;
  }
}
