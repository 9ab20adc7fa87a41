/** Work that must not take longer than a time that is the same for all of it. */
import { type Clock, preciseTime } from "../model/clock.ts";

/**
 * One timer serves everything that waits, because it falls due in the order in which it came: a timer for each command
 * would cost more than many commands do.
 */
export class Timeouts<Item> {
  readonly #due = new Map<Item, number>();
  #cancel: (() => void) | undefined;
  #stopped = false;

  /** @param ms until an item falls due @param expire what happens then; `late` milliseconds after it was due */
  constructor(
    private readonly clock: Clock,
    private readonly ms: number,
    private readonly expire: (item: Item, late: number) => void,
  ) {}

  add(item: Item): void {
    if (this.#stopped) return;
    this.#due.set(item, preciseTime(this.clock) + this.ms);
    this.#cancel ??= this.clock.after(this.ms, () => this.#run());
  }

  /** The item has ended in time. */
  delete(item: Item): void {
    this.#due.delete(item);
  }

  /** Nothing falls due any more. */
  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
    this.#cancel = undefined;
    this.#due.clear();
  }

  #run(): void {
    this.#cancel = undefined;
    const now = preciseTime(this.clock);
    for (const [item, due] of this.#due) {
      if (due > now) {
        this.#cancel = this.clock.after(due - now, () => this.#run());
        return;
      }
      this.#due.delete(item);
      this.expire(item, now - due);
    }
  }
}
