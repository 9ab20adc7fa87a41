/**
 * Runs that wait: kept in the storage until they are due, and taken up again then, in the order of their times. What fell
 * due while the process was down is taken up when it starts. Each is taken up at most once: money and messages must not
 * come twice, so a run in the midst of which the process ends is given up, which the log tells at the next start.
 */
import type { Clock } from "../../model/clock.ts";
import type { Logger } from "../../model/logger.ts";
import { StepRefused } from "../../model/step_refused.ts";
import type { Activity } from "../activity.ts";
import type { KeptRun } from "./kept_run.ts";
import type { WaitEntry, WaitStore } from "./wait_store.ts";

/** Runs of one bot that wait, and those that one person has called. */
const MOST = 10_000;
const MOST_OF_PERSON = 50;
/** Bytes of one of them. */
const LARGEST = 32_768;
/** Runs that are taken up at the same time. */
const AT_ONCE = 50;
/** A run that waits since a moment further in the future than this was kept while the clock was wrong. */
const SMALL_CORRECTION = 60_000;
/** Milliseconds of the longest timer: longer ones overflow, and the clock of the machine may be set meanwhile. */
const LONGEST_TIMER = 3_600_000;

export interface WaitsOptions {
  readonly store: WaitStore;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly activity: Activity;
  /** Id of the bot's user, whose runs are the automations about nobody. */
  readonly botId: () => string;
  /** Never rejects. @param key of the run, for when it waits again */
  readonly resume: (kept: KeptRun, key: string) => Promise<void>;
}

export class Waits {
  /** By the time at which they are due. */
  #entries: WaitEntry[] = [];
  /** How many there are, of all and of each person. */
  #total = 0;
  readonly #counts = new Map<string, number>();
  readonly #running = new Set<Promise<void>>();
  /** The last run of each person in each channel: those of one follow each other. */
  readonly #lanes = new Map<string, Promise<void>>();
  #read: Promise<void> | undefined;
  /** What the clock showed last; what an earlier process has left was kept by a clock that nobody knows. */
  #seen = Infinity;
  #cancel = () => {};
  #started = false;
  #stopped = false;
  #busy = false;

  constructor(private readonly options: WaitsOptions) {}

  /** Takes up what is due from now on. Never rejects. */
  async start(): Promise<void> {
    const { activity, logger } = this.options;
    this.#started = true;
    activity.begin();
    try {
      await this.#ready();
      void this.#takeDue();
    } catch (error) {
      logger.error("Runs that wait could not be read; they stay where they are until the next start", {
        error,
      });
    } finally {
      activity.end();
    }
  }

  /** Takes up nothing more. What waits stays kept. */
  stop(): void {
    this.#stopped = true;
    this.#cancel();
  }

  /**
   * Keeps a run until it is due. Resolves when that would survive a crash.
   * @param before under which key it was taken up, where it has waited already
   * @throws StepRefused where it is too much, and a `StorageError`
   */
  async hold(kept: KeptRun, before?: string): Promise<void> {
    await this.#ready();
    const text = JSON.stringify(kept);
    if (new TextEncoder().encode(text).length > LARGEST) throw new StepRefused("wait_too_large", {});
    const { id } = kept.caller.user;
    this.#checkRoom(id);
    // Counted before it is written: others come meanwhile.
    this.#count(id, 1);
    try {
      this.#insert(await this.options.store.add(text, kept, before));
    } catch (error) {
      this.#count(id, -1);
      throw error;
    }
    this.#plan();
  }

  #checkRoom(userId: string): void {
    if (this.#total >= MOST) throw new StepRefused("waits_full", {});
    if (userId === this.options.botId() || (this.#counts.get(userId) ?? 0) < MOST_OF_PERSON) return;
    throw new StepRefused("waits_of_person_full", { most: MOST_OF_PERSON });
  }

  #count(userId: string, more: 1 | -1): void {
    this.#total += more;
    const count = (this.#counts.get(userId) ?? 0) + more;
    if (count > 0) this.#counts.set(userId, count);
    else this.#counts.delete(userId);
  }

  /** Reads once what an earlier process has left. */
  #ready(): Promise<void> {
    return this.#read ??= this.#find();
  }

  async #find(): Promise<void> {
    const { logger, store } = this.options;
    const { waiting, cutOff, unreadable } = await store.find();
    for (const entry of waiting) {
      this.#insert(entry);
      this.#count(entry.userId, 1);
    }
    for (const name of cutOff) {
      logger.warning(
        `${name} went on after a wait when the bot ended, and is not done again: nothing happens twice`,
      );
    }
    if (unreadable > 0) {
      logger.warning(
        `${unreadable} runs that waited are dropped: they were kept by another version of the engine`,
      );
    }
  }

  #insert(entry: WaitEntry): void {
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comesBefore(this.#entries[middle]!, entry)) low = middle + 1;
      else high = middle;
    }
    this.#entries.splice(low, 0, entry);
  }

  #plan(): void {
    this.#cancel();
    this.#correct();
    const [next] = this.#entries;
    if (!next || !this.#started || this.#stopped || this.#busy) return;
    const { clock } = this.options;
    const ms = Math.min(Math.max(0, next.due - clock.now()), LONGEST_TIMER);
    this.#cancel = clock.after(ms, () => void this.#takeDue());
  }

  /** Where the clock was set back, a wait of ten seconds would last for as long as the clock was ahead. */
  #correct(): void {
    const now = this.options.clock.now();
    const isSetBack = now < this.#seen;
    this.#seen = now;
    if (!isSetBack) return;
    const isAhead = ({ since }: WaitEntry) => since > now + SMALL_CORRECTION;
    if (!this.#entries.some(isAhead)) return;
    const entries = this.#entries.map((entry) =>
      isAhead(entry) ? { ...entry, since: now, due: now + (entry.due - entry.since) } : entry
    );
    this.#entries = entries.sort((a, b) => comesBefore(a, b) ? -1 : 1);
  }

  async #takeDue(): Promise<void> {
    const { activity, clock } = this.options;
    this.#busy = true;
    activity.begin();
    try {
      while (!this.#stopped && (this.#entries[0]?.due ?? Infinity) <= clock.now()) {
        if (this.#running.size >= AT_ONCE) await Promise.race(this.#running);
        else this.#launch(this.#entries.shift()!);
      }
    } finally {
      this.#busy = false;
      this.#plan();
      activity.end();
    }
  }

  #launch(entry: WaitEntry): void {
    this.#count(entry.userId, -1);
    const lane = `${entry.userId} ${entry.channelId}`;
    const before = this.#lanes.get(lane) ?? Promise.resolve();
    const run = before.then(() => this.#takeUp(entry));
    this.#running.add(run);
    this.#lanes.set(lane, run);
    void run.then(() => {
      this.#running.delete(run);
      if (this.#lanes.get(lane) === run) this.#lanes.delete(lane);
    });
    this.options.activity.begin();
    void run.then(() => this.options.activity.end());
  }

  /** Never rejects. */
  async #takeUp({ key }: WaitEntry): Promise<void> {
    if (this.#stopped) return;
    const { store, resume, logger } = this.options;
    try {
      const kept = await store.begin(key);
      if (!kept) return;
      await resume(kept, key);
      await store.end(key);
    } catch (error) {
      logger.error("A run that waited could not be taken up, or not be marked as done", { error });
    }
  }
}

/** Those that are due at the same time come in the order in which they were kept. */
function comesBefore(a: WaitEntry, b: WaitEntry): boolean {
  return a.due < b.due || (a.due === b.due && a.key < b.key);
}
