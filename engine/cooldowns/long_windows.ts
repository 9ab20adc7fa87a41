import type { CooldownUse } from "../model/cooldown.ts";
import type { Json, ValueStore } from "../model/storage.ts";
import { bringBack, forgetOld, removeTime, type Times, waitOf, type Windows } from "./windows.ts";

const NAMESPACE = "cooldowns";

interface Window {
  readonly use: CooldownUse;
  readonly times: Times;
  /** Uses that were counted since it was read. */
  counted: number;
  /** A use lay in the future. */
  broughtBack: boolean;
}

/** Windows that outlive the process: read at the begin of a transaction, and written at its end where they changed. */
export class LongWindows implements Windows {
  readonly #windows = new Map<string, Window>();

  private constructor() {}

  static async read(values: ValueStore, uses: readonly CooldownUse[]): Promise<LongWindows> {
    const read = new LongWindows();
    for (const use of uses) {
      const times = timesOf(await values.get(NAMESPACE, use.key));
      read.#windows.set(use.key, { use, times, counted: 0, broughtBack: false });
    }
    return read;
  }

  take(use: CooldownUse, now: number): number {
    const window = this.#windows.get(use.key)!;
    const { times } = window;
    if (bringBack(times, now)) window.broughtBack = true;
    forgetOld(times, use.per, now);
    const wait = waitOf(times, use, now);
    if (wait > 0) return wait;
    times.push(now);
    window.counted++;
    return 0;
  }

  giveBack({ key }: CooldownUse, at: number): void {
    const window = this.#windows.get(key)!;
    removeTime(window.times, at);
    window.counted--;
  }

  /** A refusal changes nothing and so writes nothing. */
  async write(values: ValueStore): Promise<void> {
    for (const { use: { key, per, userId }, times, counted, broughtBack } of this.#windows.values()) {
      const last = times.at(-1);
      if (last === undefined || (counted === 0 && !broughtBack)) continue;
      const expiresAt = last + per;
      await values.set(NAMESPACE, key, times, userId === undefined ? { expiresAt } : { expiresAt, userId });
    }
  }
}

/** What is no list of times was not written by this engine, and counts as no use. */
function timesOf(value: Json | undefined): Times {
  if (!Array.isArray(value)) return [];
  return value.filter((time) => typeof time === "number").sort((a, b) => a - b);
}
