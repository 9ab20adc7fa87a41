/** Does things when their schedules say so, over restarts and over clocks that are set. */
import type { ScheduleTrigger } from "../model/automation.ts";
import type { Clock } from "../model/clock.ts";
import type { Logger } from "../model/logger.ts";
import type { MissedRuns } from "../model/schedule.ts";
import { type DueRun, dueRuns } from "./due_runs.ts";
import type { Mark, ScheduleMemory } from "./memory.ts";

export interface ScheduleEntry {
  /** Unlike that of any other entry, and the same after a restart. */
  readonly key: string;
  readonly schedule: Pick<ScheduleTrigger, "text" | "next">;
  /** IANA time zone. */
  readonly zone: string;
  readonly missed: MissedRuns;
  /** @param at when it was due, in milliseconds since 1970 @param missed whether it is made up for */
  run(at: number, missed: boolean): Promise<void>;
}

export interface SchedulerOptions {
  readonly memory: ScheduleMemory;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** An entry that waits. */
interface Plan {
  readonly entry: ScheduleEntry;
  /** All that was due up to this moment is settled. */
  at: number;
  next: number | undefined;
}

/** The clock is looked at so often, as it may be set meanwhile; timers also take no longer waits than 2^31 - 1 ms. */
const LONGEST_SLEEP = 60_000;
/** Milliseconds that a run may be late by while the process runs: it slept, or its clock was set forward. */
const GRACE = 2 * LONGEST_SLEEP;
/** A clock that is set back by less does not repeat anything; one that is set back by more was wrong before. */
const SMALL_CORRECTION = 3_600_000;

export class Scheduler {
  #plans = new Map<string, Plan>();
  #cancel = () => {};
  #stopped = false;
  /** What the clock showed last. */
  #seen: number;
  readonly #work = new Set<Promise<void>>();

  private constructor(
    private readonly options: SchedulerOptions,
    /** Of what ran before the process began. */
    private readonly marks: Map<string, Mark>,
  ) {
    this.#seen = options.clock.now();
  }

  /** Rejects with what the memory throws. */
  static async open(options: SchedulerOptions): Promise<Scheduler> {
    return new Scheduler(options, new Map(await options.memory.all()));
  }

  /**
   * Goes by these entries from now on. Those that were there before keep their times, those that are new begin now, and
   * what was missed while the process was down is dealt with at once. What is known of others is forgotten.
   */
  replace(entries: readonly ScheduleEntry[]): void {
    if (this.#stopped) return;
    this.#settle();
    const now = this.options.clock.now();
    const before = this.#plans;
    this.#plans = new Map();
    for (const entry of entries) {
      const known = before.get(entry.key);
      const same = known && nameOf(known.entry) === nameOf(entry);
      const plan = { entry, at: same ? known.at : this.#markOf(entry, now), next: undefined };
      this.#plans.set(entry.key, plan);
      if (!known) this.#catchUp(plan, now);
      if (known && !same) this.#note(entry, now);
      this.#planNext(plan);
    }
    for (const key of new Set([...before.keys(), ...this.marks.keys()])) {
      if (!this.#plans.has(key)) this.#forget(key);
    }
    this.marks.clear();
    this.#sleep();
  }

  /** Resolves when what has begun is done. */
  async idle(): Promise<void> {
    while (this.#work.size > 0) await Promise.all(this.#work);
  }

  /** Begins nothing more. */
  stop(): void {
    this.#stopped = true;
    this.#cancel();
    this.#plans.clear();
  }

  #sleep(): void {
    this.#cancel();
    this.#cancel = () => {};
    if (this.#plans.size === 0) return;
    const now = this.options.clock.now();
    let wait = LONGEST_SLEEP;
    for (const { next } of this.#plans.values()) if (next !== undefined) wait = Math.min(wait, next - now);
    this.#cancel = this.options.clock.after(Math.max(0, wait), () => {
      this.#settle();
      this.#sleep();
    });
  }

  /** Begins all that is due. */
  #settle(): void {
    const now = this.options.clock.now();
    const setBack = now < this.#seen - SMALL_CORRECTION;
    if (setBack) {
      this.options.logger.warning("The clock was set back; schedules go on from the present time", {
        hours: Math.round((this.#seen - now) / SMALL_CORRECTION),
      });
    }
    this.#seen = now;
    for (const plan of this.#plans.values()) {
      if (setBack) {
        plan.at = now;
        this.#note(plan.entry, now);
      } else if (plan.next !== undefined && plan.next <= now) {
        this.#begin(plan, now, GRACE);
      } else continue;
      this.#planNext(plan);
    }
  }

  #planNext(plan: Plan): void {
    const { entry, at } = plan;
    plan.next = entry.schedule.next(at, entry.zone);
  }

  /** Where a schedule goes on that is new to this process. */
  #markOf(entry: ScheduleEntry, now: number): number {
    const mark = this.marks.get(entry.key);
    // A mark of the future was made when the clock was wrong.
    const holds = mark?.schedule === nameOf(entry) && mark.at <= now + SMALL_CORRECTION;
    return holds ? mark.at : now;
  }

  #catchUp(plan: Plan, now: number): void {
    const mark = this.marks.get(plan.entry.key);
    if (!mark || plan.at >= now) return this.#note(plan.entry, plan.at);
    const next = plan.entry.schedule.next(plan.at, plan.entry.zone);
    if (next !== undefined && next <= now) this.#begin(plan, now);
  }

  #begin(plan: Plan, now: number, grace?: number): void {
    const { entry } = plan;
    const { schedule, zone, missed } = entry;
    const due = dueRuns((after) => schedule.next(after, zone), plan.at, now, missed, grace);
    plan.at = now;
    const madeUp = due.runs.filter((run) => run.missed).length;
    if (madeUp > 0 || due.left !== undefined) {
      this.options.logger.info("Runs of a schedule were missed", {
        schedule: entry.key,
        made_up_for: madeUp,
        ...(due.left === undefined ? {} : { left_out_until: new Date(due.left).toISOString() }),
      });
    }
    this.#do(this.#perform(entry, due.runs, now));
  }

  /** At most once: that it runs is kept before it runs. */
  async #perform(entry: ScheduleEntry, runs: readonly DueRun[], now: number): Promise<void> {
    if (!await this.#keep(entry, now)) return;
    for (const { at, missed } of runs) {
      if (this.#stopped) return;
      try {
        await entry.run(at, missed);
      } catch (error) {
        this.options.logger.error("A scheduled run failed", { schedule: entry.key, error });
      }
    }
  }

  #note(entry: ScheduleEntry, at: number): void {
    this.#do(this.#keep(entry, at).then(() => {}));
  }

  async #keep(entry: ScheduleEntry, at: number): Promise<boolean> {
    try {
      await this.options.memory.set(entry.key, { at, schedule: nameOf(entry) });
      return true;
    } catch (error) {
      this.options.logger.error("A schedule could not be kept, so what is due is left out", {
        schedule: entry.key,
        error,
      });
      return false;
    }
  }

  #forget(key: string): void {
    this.#do(
      this.options.memory.delete(key).catch((error) => {
        this.options.logger.warning("A schedule that is gone could not be forgotten", {
          schedule: key,
          error,
        });
      }),
    );
  }

  #do(work: Promise<void>): void {
    const noted = work.finally(() => this.#work.delete(noted));
    this.#work.add(noted);
  }
}

function nameOf({ schedule, zone }: ScheduleEntry): string {
  return `${schedule.text} (${zone})`;
}
