/** One thing at a time for each name, in the order in which they were asked for. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  take<T>(name: string, run: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(name) ?? Promise.resolve()).then(run);
    const ended = turn.catch(() => {}).then(() => {
      if (this.#last.get(name) === ended) this.#last.delete(name);
    });
    this.#last.set(name, ended);
    return turn;
  }

  /** For which something is under way. */
  names(): readonly string[] {
    return [...this.#last.keys()];
  }
}
