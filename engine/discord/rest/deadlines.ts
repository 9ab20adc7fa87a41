/** Time limits for many short requests: one timer looks after all of them, where one each would cost more than they do. */

import { type Linked, LinkedList } from "../../model/linked_list.ts";

/** Milliseconds between two looks; a limit may be overrun by so much. */
const LOOK = 200;

export interface Limited extends Linked<Limited> {
  /** Milliseconds that are left of its time; whoever sets it anew gives it more. */
  left: number;
  expire(): void;
}

/**
 * Time is counted in looks, not read from a clock for each request. It stands still with the process, too: after a
 * pause of the whole machine nothing is given up that the network has ready.
 */
export class Deadlines {
  readonly #running = new LinkedList<Limited>();
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
    if (!this.#running.first) return this.close();
    for (const limited of this.#running.list()) {
      // One that expires may take others with it.
      if (!this.#running.has(limited)) continue;
      limited.left -= LOOK;
      if (limited.left > 0) continue;
      this.#running.delete(limited);
      limited.expire();
    }
  }
}
