/** What runs by the clock, and when it runs next. */

export interface SchedulesPanel {
  readonly asks: {
    readonly list: { readonly given: Record<string, never>; readonly answer: ScheduleList };
  };
  readonly news: never;
}

export interface ScheduleList {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** By bots, then in the order of their definitions. */
  readonly schedules: readonly ShownSchedule[];
}

export interface ShownSchedule {
  readonly bot: string;
  /** Its key under `events`. */
  readonly event: string;
  /** As its author wrote it: `every monday at 09:00`. */
  readonly text: string;
  /** Where it is defined: `bots/starter.yaml:12:3`. */
  readonly source: string;
  /** What becomes of runs that were due while the bot did not run. */
  readonly missed: "skip" | "once" | "all";
  /** One for all; or one for each server with a zone of its own, and one for the others. */
  readonly clocks: readonly ScheduleClock[];
  /** Servers with zones of their own that are not among the clocks, as there are too many. */
  readonly moreServers: number;
}

export interface ScheduleClock {
  /** Absent for those that have no clock of their own. */
  readonly server?: string;
  readonly zone: string;
  /** Milliseconds since 1970, in order; empty where no run is to come. */
  readonly next: readonly number[];
  /** The same as clocks on the wall show it there. */
  readonly wall: readonly string[];
}
