/** A binary heap: whatever runs out first is at the front. */
export interface Expiring {
  /** When it was last thought to run out, in milliseconds since 1970. Only the queue changes it. */
  expiresAt: number;
}

export class ExpiryQueue<Item extends Expiring> {
  readonly #heap: Item[] = [];

  /** What runs out first, as far as is known. */
  get first(): Item | undefined {
    return this.#heap[0];
  }

  add(item: Item): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent]!.expiresAt <= item.expiresAt) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = item;
  }

  removeFirst(): void {
    const last = this.#heap.pop();
    if (last && this.#heap.length > 0) this.#sink(last);
  }

  /** The first one runs out later than was known. */
  postponeFirst(expiresAt: number): void {
    const first = this.#heap[0];
    if (!first) return;
    first.expiresAt = expiresAt;
    this.#sink(first);
  }

  clear(): void {
    this.#heap.length = 0;
  }

  /** Puts an item into the place of the first one, and then where it belongs. */
  #sink(item: Item): void {
    const heap = this.#heap;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && heap[child + 1]!.expiresAt < heap[child]!.expiresAt) child++;
      if (heap[child]!.expiresAt >= item.expiresAt) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = item;
  }
}
