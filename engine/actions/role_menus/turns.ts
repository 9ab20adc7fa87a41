/** One after the other for each key, so that two quick presses of one person do not meet. */
export class Turns {
  readonly #last = new Map<string, Promise<void>>();

  /** Rejects with what `act` rejects with; the next one has its turn all the same. */
  async take<Value>(key: string, act: () => Promise<Value>): Promise<Value> {
    const done = (this.#last.get(key) ?? Promise.resolve()).then(act);
    const over = done.then(() => {}, () => {});
    this.#last.set(key, over);
    try {
      return await done;
    } finally {
      if (this.#last.get(key) === over) this.#last.delete(key);
    }
  }
}
