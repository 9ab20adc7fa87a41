/** When a schedule is due. Moments are milliseconds since 1970; zones are names such as `Europe/Berlin`. */
import type { CalendarSchedule, IntervalSchedule, Schedule } from "../model/schedule.ts";
import { DAY, midnight, nextWall } from "./wall.ts";
import { firstMoment, latestWall, stretchAt } from "./zone.ts";

/** The first run after a moment; `undefined` where none comes. @throws RangeError for a zone that does not exist */
export function nextRun(schedule: Schedule, after: number, zone: string): number | undefined {
  if (schedule.kind === "interval") return nextInterval(schedule, after, zone);
  if (schedule.kind === "once") {
    const moment = firstMoment(schedule.wall, zone);
    return moment > after ? moment : undefined;
  }
  if (schedule.hourly) return nextHourly(schedule, after, zone);
  const wall = nextWall(schedule, latestWall(after, zone));
  return wall === undefined ? undefined : firstMoment(wall, zone);
}

/** The next runs after a moment, in order; fewer where no more come. */
export function nextRuns(schedule: Schedule, after: number, zone: string, count: number): number[] {
  return runsBetween(schedule, after, Infinity, zone, count);
}

/** The first runs after `from` up to and with `to`, in order, at most `atMost` of them. */
export function runsBetween(
  schedule: Schedule,
  from: number,
  to: number,
  zone: string,
  atMost: number,
): number[] {
  const runs: number[] = [];
  for (let run: number | undefined = from; runs.length < atMost;) {
    run = nextRun(schedule, run, zone);
    if (run === undefined || run > to) break;
    runs.push(run);
  }
  return runs;
}

function nextInterval({ every, daily }: IntervalSchedule, after: number, zone: string): number {
  if (!daily) return (Math.floor(after / every) + 1) * every;
  const today = midnight(latestWall(after, zone));
  const begin = firstMoment(today, zone);
  const next = begin + (Math.floor((after - begin) / every) + 1) * every;
  return Math.min(next, firstMoment(today + DAY, zone));
}

/** Stretch by stretch between two moments at which clocks are set, so that an hour shown twice counts twice. */
function nextHourly(schedule: CalendarSchedule, after: number, zone: string): number | undefined {
  let from = after;
  for (let stretch = stretchAt(after, zone);; stretch = stretchAt(stretch.until, zone)) {
    const wall = nextWall(schedule, from + stretch.offset);
    if (wall === undefined) return undefined;
    const moment = wall - stretch.offset;
    if (moment < stretch.until) return moment;
    // The moment at which the clocks are set belongs to the next stretch.
    from = stretch.until - 1;
  }
}
