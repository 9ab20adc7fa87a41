/** The ids of the latest events: after a resume Discord may send some of them a second time. */
export class RecentIds {
  #current = new Set<string>();
  #previous = new Set<string>();

  /** @param size at least so many ids are remembered, at most twice as many */
  constructor(private readonly size = 2_000) {}

  /** Whether the id is new. It is remembered from now on. */
  add(id: string): boolean {
    if (this.#current.has(id) || this.#previous.has(id)) return false;
    if (this.#current.size >= this.size) {
      this.#previous = this.#current;
      this.#current = new Set();
    }
    this.#current.add(id);
    return true;
  }
}
