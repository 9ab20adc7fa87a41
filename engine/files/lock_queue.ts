/** Thrown into a waiter whose time is over. */
export class TurnExpired extends Error {
  override readonly name = "TurnExpired";
}

/** The turns inside the process: one at a time per key, in the order of the calls. */
export class LockQueue {
  readonly #lines = new Map<string, (() => void)[]>();

  /**
   * Resolves when it is the caller's turn, with the function that ends the turn.
   * @throws TurnExpired when `expired` fires first, or has fired and the turn is not free at once
   */
  enter(key: string, expired: AbortSignal): Promise<() => void> {
    const leave = () => this.#leave(key);
    const line = this.#lines.get(key);
    if (!line) {
      this.#lines.set(key, []);
      return Promise.resolve(leave);
    }
    return new Promise((resolve, reject) => {
      if (expired.aborted) return reject(new TurnExpired());
      const start = () => {
        expired.removeEventListener("abort", giveUp);
        resolve(leave);
      };
      const giveUp = () => {
        line.splice(line.indexOf(start), 1);
        reject(new TurnExpired());
      };
      line.push(start);
      expired.addEventListener("abort", giveUp, { once: true });
    });
  }

  #leave(key: string): void {
    const next = this.#lines.get(key)?.shift();
    if (next) next();
    else this.#lines.delete(key);
  }
}
