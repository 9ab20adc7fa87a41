/** So many tasks at a time, the others in the order in which they came. */
export class Lanes {
  #busy = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(private readonly count: number) {}

  /** Resolves or rejects as the task does. */
  async take(task: () => Promise<void>): Promise<void> {
    if (this.#busy >= this.count) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#busy++;
    try {
      await task();
    } finally {
      // The lane goes to the next one that waits.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#busy--;
    }
  }
}
