import { type Clock, preciseTime } from "../model/clock.ts";
import type { CooldownAnswer, Cooldowns, CooldownUse } from "../model/cooldown.ts";
import type { StorageScope } from "../model/storage.ts";
import { LongWindows } from "./long_windows.ts";
import { ShortWindows } from "./short_windows.ts";
import { takeAll, type Windows } from "./windows.ts";

export interface CooldownOptions {
  /** Keeps the long ones. */
  readonly values: Pick<StorageScope, "transaction">;
  readonly clock: Clock;
  /** Keys of short ones that are held in memory at most. Default: 100,000, which are about 40 MB. */
  readonly limit?: number;
}

/** From this length of a window on (in milliseconds), a restart must not forget it. */
const LONG = 60_000;

/**
 * Counts uses in sliding windows: in any stretch of `per` milliseconds at most `rate` uses pass, and the one that comes
 * `per` after the use that blocks it does. A window below a minute is in memory alone. A longer one is in the storage
 * alone, so that it outlives `kill -9`: its use is committed when `take` resolves, it is decided in one transaction, and
 * so also several processes on one database never both take the last use. Of each key the times of at most `rate` uses
 * are kept; those of a long one must fit into one value, which about 70,000 do.
 *
 * At most `limit` short keys are held. Beyond, what runs out first is forgotten: then somebody may use a command a few
 * seconds too early, and nobody ever too late.
 *
 * `take` throws the StorageError where a long one cannot be kept; no use is counted then.
 */
export function createCooldowns({ values, clock, limit = 100_000 }: CooldownOptions): Cooldowns {
  const short = new ShortWindows(limit);
  /** They do not outlive the process, so they go by a time that nobody can set. */
  const shortAt = (at: number): Windows => ({
    take: (use) => short.take(use, at),
    giveBack: (use) => short.giveBack(use, at),
  });

  /** The short ones are counted inside of the transaction too, so that nothing comes in between. */
  const takeStored = async (uses: readonly CooldownUse[]): Promise<CooldownAnswer> => {
    let takenAt: number | undefined;
    try {
      return await values.transaction(async (scope) => {
        const long = await LongWindows.read(scope.values, uses.filter(isLong));
        const now = clock.now();
        const steady = preciseTime(clock);
        const others = shortAt(steady);
        const answer = takeAll(uses, (use) => isLong(use) ? long : others, now);
        if (answer.allowed) takenAt = steady;
        await long.write(scope.values);
        return answer;
      });
    } catch (error) {
      if (takenAt !== undefined) {
        for (const use of uses) if (!isLong(use)) short.giveBack(use, takenAt);
      }
      throw error;
    }
  };

  return {
    take(uses) {
      if (uses.some(isLong)) return takeStored(uses);
      const now = preciseTime(clock);
      const windows = shortAt(now);
      return Promise.resolve(takeAll(uses, () => windows, now));
    },
  };
}

function isLong({ per }: CooldownUse): boolean {
  return per >= LONG;
}
