/** Numbers by name, for so many names and no more, because names may come from outside. */
export class CountsByName {
  readonly #counts = new Map<string, { count: number }>();
  #others = 0;

  /** @param most different names; what has no room is counted without its name */
  constructor(private readonly most: number) {}

  add(name: string, count = 1): void {
    const known = this.#counts.get(name);
    if (known) known.count += count;
    else if (this.#counts.size < this.most) this.#counts.set(name, { count });
    else this.#others += count;
  }

  /** Of names that had no room. */
  get others(): number {
    return this.#others;
  }

  /** The highest first; equal ones by name. */
  highest(limit = Infinity): (readonly [name: string, count: number])[] {
    return [...this.#counts].map(([name, { count }]) => [name, count] as const)
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .slice(0, limit);
  }
}
