import type { CooldownAnswer, CooldownUse } from "../model/cooldown.ts";

/** What cooldowns should answer, in the plainest way: all times that ever passed, and a count for each question. */
export class Oracle {
  readonly #passed: { readonly key: string; readonly at: number }[] = [];

  take(uses: readonly CooldownUse[], now: number): CooldownAnswer {
    const before = this.#passed.length;
    const waits = uses.map((use) => {
      const wait = this.#waitOf(use, now);
      if (wait === 0) this.#passed.push({ key: use.key, at: now });
      return wait;
    });
    const left = Math.max(0, ...waits);
    if (left === 0) return { allowed: true };
    this.#passed.length = before;
    return { allowed: false, index: waits.indexOf(left), left };
  }

  /** As if these keys had never been used. */
  forget(forgotten: (key: string) => boolean): void {
    this.#passed.splice(0, Infinity, ...this.#passed.filter(({ key }) => !forgotten(key)));
  }

  /** The use must fit into every stretch that ends with it: the first moment at which it does is searched for. */
  #waitOf({ key, rate, per }: CooldownUse, now: number): number {
    const times = this.#passed.filter((one) => one.key === key).map(({ at }) => at);
    const fits = (at: number) => times.filter((time) => time > at - per && time <= at).length < rate;
    const moments = [now, ...times.map((time) => time + per).filter((time) => time > now)];
    return moments.sort((a, b) => a - b).find(fits)! - now;
  }
}
