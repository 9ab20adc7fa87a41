/** Work that must not take longer than a time that is the same for all of it. */
import { type Clock, preciseTime } from "../model/clock.ts";
import { type Linked, LinkedList } from "../model/linked_list.ts";

/** Something that waits, for whoever takes it out again. */
export interface Waiting<Item> extends Linked<Waiting<Item>> {
  readonly item: Item;
  /** When it falls due. */
  readonly due: number;
}

/**
 * One timer serves everything that waits, because it falls due in the order in which it came: a timer for each command
 * would cost more than many commands do.
 */
export class Timeouts<Item> {
  readonly #waiting = new LinkedList<Waiting<Item>>();
  #cancel: (() => void) | undefined;
  #stopped = false;

  /** @param ms until an item falls due @param expire what happens then; `late` milliseconds after it was due */
  constructor(
    private readonly clock: Clock,
    private readonly ms: number,
    private readonly expire: (item: Item, late: number) => void,
  ) {}

  add(item: Item): Waiting<Item> {
    const waiting: Waiting<Item> = {
      item,
      due: preciseTime(this.clock) + this.ms,
      before: undefined,
      after: undefined,
    };
    if (this.#stopped) return waiting;
    this.#waiting.add(waiting);
    this.#cancel ??= this.clock.after(this.ms, () => this.#run());
    return waiting;
  }

  /** It has ended in time. */
  delete(waiting: Waiting<Item>): void {
    this.#waiting.delete(waiting);
  }

  /** Nothing falls due any more. */
  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
    this.#cancel = undefined;
    this.#waiting.clear();
  }

  #run(): void {
    this.#cancel = undefined;
    const now = preciseTime(this.clock);
    for (let next = this.#waiting.first; next; next = this.#waiting.first) {
      const { item, due } = next;
      if (due > now) {
        this.#cancel = this.clock.after(due - now, () => this.#run());
        return;
      }
      this.#waiting.delete(next);
      this.expire(item, now - due);
    }
  }
}
