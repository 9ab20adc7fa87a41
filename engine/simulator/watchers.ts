import type { PlaygroundChange } from "../model/playground.ts";

/** Who looks on: the page and the terminal. */
export class Watchers {
  readonly #listeners = new Set<(change: PlaygroundChange) => void>();

  /** Whether building a change is worth the work. */
  get any(): boolean {
    return this.#listeners.size > 0;
  }

  add(listener: (change: PlaygroundChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(change: PlaygroundChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
