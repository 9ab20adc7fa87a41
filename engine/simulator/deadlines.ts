import type { Moment } from "./moment.ts";

/**
 * Things that all fall due after the same time. One timer serves them all, because they fall due in the order in
 * which they came; that keeps thousands of interactions a second cheap.
 */
export class Deadlines<Item> {
  #waiting: { due: number; item: Item }[] = [];
  #first = 0;
  #cancel: (() => void) | undefined;

  constructor(
    readonly moment: Moment,
    readonly ms: number,
    readonly expire: (item: Item) => void,
  ) {}

  add(item: Item): void {
    this.#waiting.push({ due: this.moment.now + this.ms, item });
    if (!this.#cancel) this.#arm(this.ms);
  }

  close(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#waiting = [];
    this.#first = 0;
  }

  #arm(ms: number): void {
    this.#cancel = this.moment.clock.after(ms, () => this.#run());
  }

  #run(): void {
    this.#cancel = undefined;
    this.moment.begin();
    const now = this.moment.now;
    let next = this.#waiting[this.#first];
    while (next && next.due <= now) {
      this.#first++;
      this.expire(next.item);
      next = this.#waiting[this.#first];
    }
    if (next) this.#arm(Math.max(1, next.due - now));
    if (this.#first > 1000 || !next) {
      this.#waiting = this.#waiting.slice(this.#first);
      this.#first = 0;
    }
  }
}
