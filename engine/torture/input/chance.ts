/** Choices by chance, each of them from the chances of a trial. */
export class Chance {
  /** @param random from 0 up to but not including 1 */
  constructor(readonly random: () => number) {}

  /** A whole number from 0 up to but not including `limit`. */
  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  pick<Item>(list: readonly Item[]): Item {
    return list[this.below(list.length)]!;
  }

  /** True once in so many times. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  /** So many of them, or all where there are fewer, in their order. */
  some<Item>(list: readonly Item[], count: number): Item[] {
    const left = [...list];
    while (left.length > count) left.splice(this.below(left.length), 1);
    return left;
  }

  /** A few parts one behind the other. */
  several(parts: readonly string[], most: number): string {
    return Array.from({ length: 1 + this.below(most) }, () => this.pick(parts)).join("");
  }
}
