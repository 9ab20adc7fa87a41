import type { Clock } from "../model/clock.ts";
import type { Presses } from "../model/kept.ts";
import type { StorageScope } from "../model/storage.ts";

const NAMESPACE = "presses";

/** Milliseconds after which a press is forgotten: a year. */
const LONGEST = 365 * 86_400_000;

export interface PressesOptions {
  readonly values: StorageScope["values"];
  readonly clock: Clock;
}

export function createPresses({ values, clock }: PressesOptions): Presses {
  const keyOf = (what: string, userId: string) => `${what} ${userId}`;
  return {
    async first(what, userId) {
      let first = false;
      await values.update(NAMESPACE, keyOf(what, userId), (present) => {
        first = present === undefined;
        return present ?? { value: true, userId, expiresAt: clock.now() + LONGEST };
      });
      return first;
    },

    async forget(what, userId) {
      await values.delete(NAMESPACE, keyOf(what, userId));
    },
  };
}
