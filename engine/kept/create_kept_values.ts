import type { KeptValues } from "../model/kept.ts";
import type { Json, StorageScope } from "../model/storage.ts";

const NAMESPACE = "kept";
const NEXT = "next";

export interface KeptOptions {
  readonly values: StorageScope["values"];
  /** How many are kept at most. Default: 50,000. */
  readonly limit?: number;
}

/**
 * Values in numbered places that are used in turn, so that there never are more of them than places. Which use of a
 * place a key means stands with the value: a key of one that was forgotten finds nothing.
 */
export function createKeptValues({ values, limit = 50_000 }: KeptOptions): KeptValues {
  const placeOf = (number: number) => String(number % limit);

  return {
    async put(value, until, userId) {
      const counted = await values.update(
        NAMESPACE,
        NEXT,
        (present) => ({ value: typeof present?.value === "number" ? present.value + 1 : 0 }),
      );
      const number = Number(counted?.value);
      const about = userId === undefined ? {} : { userId };
      await values.set(NAMESPACE, placeOf(number), { number, value }, { expiresAt: until, ...about });
      return number.toString(36);
    },

    async get(key) {
      const number = numberOf(key);
      if (number === undefined) return undefined;
      return valueOf(await values.get(NAMESPACE, placeOf(number)), number);
    },

    async extend(key, until) {
      const number = numberOf(key);
      if (number === undefined) return;
      await values.update(NAMESPACE, placeOf(number), (present) => {
        const there = present !== undefined && valueOf(present.value, number) !== undefined;
        return there ? { ...present, expiresAt: Math.max(until, present.expiresAt ?? 0) } : present;
      });
    },
  };
}

function numberOf(key: string): number | undefined {
  const number = /^[0-9a-z]{1,10}$/.test(key) ? parseInt(key, 36) : NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}

function valueOf(stored: Json | undefined, number: number): Json | undefined {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return undefined;
  const { number: place, value } = stored as { readonly [name: string]: Json };
  return place === number ? value : undefined;
}
