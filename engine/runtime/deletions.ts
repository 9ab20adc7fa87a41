/** Replies that are deleted again after a while. What waits when the process ends stays. */
import type { Clock } from "../model/clock.ts";
import type { Logger } from "../model/logger.ts";
import { DiscordError } from "../model/ports.ts";
import type { Activity } from "./activity.ts";

/** Somebody else deleted the message first (source: Discord docs, topics/opcodes-and-status-codes). */
const UNKNOWN_MESSAGE = 10008;

/** Replies that wait. Where one more comes, the oldest stays for good. */
export const MOST_DELETIONS = 10_000;

export class Deletions {
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #activity: Activity;
  readonly #pending = new Set<() => void>();
  #stopped = false;

  constructor(clock: Clock, logger: Logger, activity: Activity) {
    this.#clock = clock;
    this.#logger = logger;
    this.#activity = activity;
  }

  /** @param ms from now */
  later(ms: number, remove: () => Promise<void>): void {
    if (this.#stopped) return;
    const cancel = this.#clock.after(ms, () => {
      this.#pending.delete(cancel);
      void this.#delete(remove);
    });
    this.#pending.add(cancel);
    if (this.#pending.size <= MOST_DELETIONS) return;
    const [oldest] = this.#pending;
    oldest!();
    this.#pending.delete(oldest!);
  }

  /** Nothing is deleted from now on. */
  stop(): void {
    this.#stopped = true;
    for (const cancel of this.#pending) cancel();
    this.#pending.clear();
  }

  async #delete(remove: () => Promise<void>): Promise<void> {
    this.#activity.begin();
    try {
      await remove();
    } catch (error) {
      if (error instanceof DiscordError && error.code === UNKNOWN_MESSAGE) return;
      const why = error instanceof Error ? error.message : String(error);
      this.#logger.warning(`A reply with delete_after could not be deleted: ${why}`);
    } finally {
      this.#activity.end();
    }
  }
}
