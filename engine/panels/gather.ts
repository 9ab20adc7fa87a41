import type { Clock } from "../model/clock.ts";

export interface Gathering<Item> {
  add(item: Item): void;
  /** What waits is not told any more. */
  stop(): void;
}

export interface GatherOptions {
  readonly clock: Clock;
  /** Milliseconds in which news are told once. */
  readonly every: number;
  /** Of more items than these only the newest are told. */
  readonly most: number;
}

/** Tells of many items at once, so that a burst does not flood a page. @param tell takes them newest first */
export function gather<Item>(
  { clock, every, most }: GatherOptions,
  tell: (items: readonly Item[]) => void,
): Gathering<Item> {
  let waiting: Item[] = [];
  let cancel: (() => void) | undefined;
  const flush = () => {
    cancel = undefined;
    const items = waiting.reverse();
    waiting = [];
    tell(items);
  };
  return {
    add(item) {
      waiting.push(item);
      if (waiting.length > most) waiting.shift();
      cancel ??= clock.after(every, flush);
    },
    stop() {
      cancel?.();
      cancel = undefined;
      waiting = [];
    },
  };
}
