/**
 * A map that can drop its oldest entry quickly. A plain `Map` cannot: after many deletions at its front, finding the
 * first entry walks over all of their graves.
 */
export class AgingMap<Value> {
  readonly #values = new Map<string, Value>();
  #order: string[] = [];
  #first = 0;

  get size(): number {
    return this.#values.size;
  }

  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  /** A key that is already there keeps its age. */
  set(key: string, value: Value): void {
    if (!this.#values.has(key)) this.#order.push(key);
    this.#values.set(key, value);
  }

  delete(key: string): boolean {
    return this.#values.delete(key);
  }

  /** The key that has been there longest. */
  oldest(): string | undefined {
    let key = this.#order[this.#first];
    while (key !== undefined && !this.#values.has(key)) key = this.#order[++this.#first];
    if (this.#first > 1024) {
      this.#order = this.#order.slice(this.#first);
      this.#first = 0;
    }
    return key;
  }

  /** Oldest first. */
  values(): IterableIterator<Value> {
    return this.#values.values();
  }
}
