/**
 * From moments to what clocks in a time zone show, and back. Summer time makes clocks skip times and show others twice;
 * both are settled by one rule: a wall time is reached at the first moment at which the clocks show it or a later one.
 */
import { DAY } from "./wall.ts";

/** Nowhere are clocks set twice within this time. */
const LONGEST_TURN = 2 * DAY;

export interface Stretch {
  /** What is added to a moment for what clocks show. */
  readonly offset: number;
  /** The moment at which the clocks are set next; infinite where that is unknown. */
  readonly until: number;
}

/** How the clocks go from a moment on. */
export function stretchAt(moment: number, zone: string): Stretch {
  const at = zoned(moment, zone);
  const until = at.getTimeZoneTransition("next")?.epochMilliseconds ?? Infinity;
  return { offset: at.offsetNanoseconds / 1e6, until };
}

/** The latest wall time that clocks have shown up to a moment: where they were just set back, more than they show now. */
export function latestWall(moment: number, zone: string): number {
  const at = zoned(moment, zone);
  const shown = moment + at.offsetNanoseconds / 1e6;
  const set = zoned(moment + 1, zone).getTimeZoneTransition("previous")?.epochMilliseconds;
  if (set === undefined || set < moment - LONGEST_TURN) return shown;
  const last = set - 1;
  return Math.max(shown, last + zoned(last, zone).offsetNanoseconds / 1e6);
}

/** The first moment at which clocks show a wall time or, where they skip it, a later one. */
export function firstMoment(wall: number, zone: string): number {
  const plain = zoned(wall, "UTC").toPlainDateTime();
  // Of a time that is skipped, this is a moment before the gap.
  const moment = plain.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (moment.toPlainDateTime().equals(plain)) return moment.epochMilliseconds;
  return moment.getTimeZoneTransition("next")?.epochMilliseconds ?? moment.epochMilliseconds;
}

function zoned(moment: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
}
