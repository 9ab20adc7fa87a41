import type { Clock } from "../model/clock.ts";
import type { Activity } from "../model/storage.ts";
import type { ActivityBatch } from "./backend.ts";
import { checkId, checkName } from "./check.ts";

export interface ActivityBufferOptions {
  readonly clock: Clock;
  /** Milliseconds after which a note is written at the latest. */
  readonly interval: number;
  /** So many commands and persons are gathered before they are written at once. */
  readonly size: number;
  /** Writes a batch, all of it or nothing. */
  readonly record: (batch: ActivityBatch) => Promise<void>;
  /** Told of the first of several failures in a row. The notes are kept and tried again. */
  readonly onFailure: (error: unknown) => void;
}

/** While nothing can be written, persons beyond this number are forgotten. Sums never are. */
const MAX_SEEN = 100_000;

/** Milliseconds for which a person who was written down is not written again: a crowd would keep the disk busy. */
const SEEN_LATELY = 60_000;

/** Gathers what happens often, so that an event costs a few nanoseconds and the disk is touched once a second. */
export class ActivityBuffer implements Activity {
  #commands = new Map<string, { count: number; lastUsed: number }>();
  #seen = new Map<string, number>();
  /** When each person was written last. */
  #written = new Map<string, number>();
  #processed = 0;
  #messages = 0;
  #errors = 0;
  #stopTimer: (() => void) | undefined;
  #flushing: Promise<void> | undefined;
  #failing = false;
  #closed = false;

  constructor(readonly options: ActivityBufferOptions) {}

  commandUsed(name: string): void {
    const now = this.options.clock.now();
    const use = this.#commands.get(name);
    if (use) {
      use.count++;
      use.lastUsed = now;
    } else this.#commands.set(checkName(name, "name of a command"), { count: 1, lastUsed: now });
    this.#processed++;
    this.#noted();
  }

  messageSeen(): void {
    this.#messages++;
    this.#noted();
  }

  errorHappened(): void {
    this.#errors++;
    this.#noted();
  }

  personSeen(userId: string): void {
    if (this.#seen.size >= MAX_SEEN) return;
    const now = this.options.clock.now();
    const written = this.#written.get(userId);
    // A clock that was set back must not keep anybody from being written.
    if (written !== undefined && now >= written && now - written < SEEN_LATELY) return;
    this.#seen.set(checkId(userId, "person"), now);
    this.#noted();
  }

  /** Writes all that was noted until now. A failure comes out here and keeps the notes. */
  async flush(): Promise<void> {
    // What a running flush took does not hold what was noted after its start.
    if (this.#flushing) await this.#flushing.catch(() => {});
    this.#flushing ??= this.#write().finally(() => this.#flushing = undefined);
    await this.#flushing;
  }

  /** Ends the timer and takes no more notes. */
  close(): void {
    this.#closed = true;
    this.#stopTimer?.();
  }

  #noted(): void {
    if (this.#closed) return;
    this.#stopTimer ??= this.options.clock.after(this.options.interval, () => this.#flushAlone());
    const isFull = this.#commands.size + this.#seen.size >= this.options.size;
    if (isFull && !this.#flushing && !this.#failing) this.#flushAlone();
  }

  #flushAlone(): void {
    // Whoever wants to know of it was told by onFailure.
    this.flush().catch(() => {});
  }

  async #write(): Promise<void> {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    const batch = this.#take();
    if (!batch) return;
    try {
      await this.options.record(batch);
      if (this.#written.size + batch.seen.size > MAX_SEEN) this.#written.clear();
      for (const [id, at] of batch.seen) this.#written.set(id, at);
      this.#failing = false;
    } catch (error) {
      if (!this.#failing) this.options.onFailure(error);
      this.#failing = true;
      this.#putBack(batch);
      this.#noted();
      throw error;
    }
  }

  #take(): ActivityBatch | undefined {
    const sum = this.#processed + this.#messages + this.#errors;
    if (sum + this.#seen.size === 0) return undefined;
    const batch: ActivityBatch = {
      commands: this.#commands,
      seen: this.#seen,
      totals: {
        commands_processed: this.#processed,
        messages_seen: this.#messages,
        error_count: this.#errors,
      },
    };
    this.#commands = new Map();
    this.#seen = new Map();
    this.#processed = this.#messages = this.#errors = 0;
    return batch;
  }

  #putBack({ commands, seen, totals }: ActivityBatch): void {
    this.#processed += totals.commands_processed;
    this.#messages += totals.messages_seen;
    this.#errors += totals.error_count;
    for (const [name, { count, lastUsed }] of commands) {
      const newer = this.#commands.get(name);
      if (newer) newer.count += count;
      else this.#commands.set(name, { count, lastUsed });
    }
    for (const [id, at] of seen) if (!this.#seen.has(id)) this.#seen.set(id, at);
  }
}
