import type { MissedRuns } from "../model/schedule.ts";
import { type Next, recentRuns } from "./recent_runs.ts";

export interface DueRun {
  /** When it was due. */
  readonly at: number;
  /** Whether it is made up for. */
  readonly missed: boolean;
}

export interface DueRuns {
  /** What is to be done now, in order. */
  readonly runs: readonly DueRun[];
  /** When the last of the runs that are left out for good was due. */
  readonly left?: number;
}

/** More is not made up for: what was due days ago helps nobody. */
const MOST_MISSED = 24;

/**
 * What is to be done of all that was due after `from` up to and with `now`.
 * @param grace milliseconds by which the last run may be late without being missed; none where absent
 */
export function dueRuns(next: Next, from: number, now: number, missed: MissedRuns, grace?: number): DueRuns {
  const { runs, more } = recentRuns(next, from, now, MOST_MISSED + 1);
  const last = runs.at(-1);
  const onTime = last !== undefined && grace !== undefined && now - last <= grace ? last : undefined;
  const late = onTime === undefined ? runs : runs.slice(0, -1);
  // A run that is made now makes up for those before it as well.
  const count = missed === "all" ? MOST_MISSED : missed === "once" && onTime === undefined ? 1 : 0;
  const madeUp = count === 0 ? [] : late.slice(-count);
  const left = late.slice(0, late.length - madeUp.length).at(-1);
  return {
    runs: [
      ...madeUp.map((at) => ({ at, missed: true })),
      ...(onTime === undefined ? [] : [{ at: onTime, missed: false }]),
    ],
    ...(left !== undefined ? { left } : more && madeUp.length > 0 ? { left: madeUp[0]! } : {}),
  };
}
