/** Time limits for many short requests: one timer looks after all of them, where one each would cost more than they do. */

/** Milliseconds between two looks; a limit may be overrun by so much. */
const LOOK = 200;

export interface Limited {
  /** As `performance.now()` counts. */
  readonly deadline: number;
  expire(): void;
}

export class Deadlines {
  readonly #running = new Set<Limited>();
  #timer: ReturnType<typeof setInterval> | undefined;

  add(limited: Limited): void {
    this.#running.add(limited);
    this.#timer ??= setInterval(() => this.#look(), LOOK);
  }

  remove(limited: Limited): void {
    this.#running.delete(limited);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    if (this.#running.size === 0) return this.close();
    const now = performance.now();
    for (const limited of this.#running) {
      if (limited.deadline > now) continue;
      this.#running.delete(limited);
      limited.expire();
    }
  }
}
