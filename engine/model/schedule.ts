/** When something is done again and again, or once. Clocks on a wall are those of a time zone that is named with it. */

/** In real time: of whole minutes, whatever clocks on the wall are set to meanwhile. */
export interface IntervalSchedule {
  readonly kind: "interval";
  /** Milliseconds, of whole minutes. */
  readonly every: number;
  /** Whether it begins anew at each midnight, as a day is a multiple of it; else it counts from 1970 on, in UTC. */
  readonly daily: boolean;
}

/** At times of day, on certain days. */
export interface CalendarSchedule {
  readonly kind: "calendar";
  readonly days: Days;
  /** Minutes since midnight, in order. At least one. */
  readonly times: readonly number[];
  /**
   * Whether it goes through all hours of the day. Then it goes on in real time: an hour that the clocks show twice counts
   * twice, and one that they skip is not made up for.
   */
  readonly hourly: boolean;
}

export interface OnceSchedule {
  readonly kind: "once";
  /** What clocks show at that time, as milliseconds since 1970 would have it in UTC. */
  readonly wall: number;
}

export type Schedule = IntervalSchedule | CalendarSchedule | OnceSchedule;

/** Which days. What is absent does not limit them. */
export interface Days {
  /** 1 to 12. */
  readonly months?: readonly number[];
  /** Every so many days, weeks (from Monday on) or months, counted from the first of 1970 on. */
  readonly step?: { readonly unit: "day" | "week" | "month"; readonly count: number };
  /** 1 to 31, and -1 for the last day of a month. */
  readonly monthDays?: readonly number[];
  readonly weekdays?: readonly Weekday[];
  /** As cron has it: where both days of the month and weekdays are given, a day needs to be only one of them. */
  readonly either?: boolean;
}

export interface Weekday {
  /** 0 (Sunday) to 6. */
  readonly day: number;
  /** Only the first (1) to fifth one of a month, or the last (-1). */
  readonly nth?: number;
}

/** What becomes of runs that were due while the bot did not run: none, one for all of them, or each. */
export type MissedRuns = "skip" | "once" | "all";
