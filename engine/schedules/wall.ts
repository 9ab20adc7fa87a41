/**
 * Which days and times a schedule means, as clocks on a wall show them. A wall time is a number: the milliseconds since
 * 1970 that it would be in UTC. No zone and no summer time here.
 */
import type { CalendarSchedule, Days, Weekday } from "../model/schedule.ts";

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** The fifth Monday of a February comes round after up to 40 years. */
const LONGEST_WAIT = 50 * 366 * DAY;
/** 1970-01-05, the first Monday. */
const FIRST_MONDAY = 4;

/** The first wall time of a schedule after another one; `undefined` where none comes. */
export function nextWall({ days, times }: CalendarSchedule, after: number): number | undefined {
  const today = midnight(after);
  if (isDay(days, today)) {
    const time = times.find((minute) => today + minute * MINUTE > after);
    if (time !== undefined) return today + time * MINUTE;
  }
  for (let day = today + DAY; day <= today + LONGEST_WAIT;) {
    if (!isMonth(days, day)) day = nextMonth(day);
    else if (isDay(days, day)) return day + times[0]! * MINUTE;
    else day += DAY;
  }
}

export function midnight(wall: number): number {
  return Math.floor(wall / DAY) * DAY;
}

function isMonth({ months, step }: Days, day: number): boolean {
  const date = new Date(day);
  if (months && !months.includes(date.getUTCMonth() + 1)) return false;
  return step?.unit !== "month" || (date.getUTCFullYear() * 12 + date.getUTCMonth()) % step.count === 0;
}

function nextMonth(day: number): number {
  const date = new Date(day);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

function isDay(days: Days, day: number): boolean {
  if (!isMonth(days, day) || !isStep(days, day)) return false;
  const { monthDays, weekdays } = days;
  const byMonth = !monthDays || monthDays.some((one) => one === dayOfMonth(day) || one === dayFromEnd(day));
  const byWeek = !weekdays || weekdays.some((one) => isWeekday(one, day));
  return days.either ? byMonth || byWeek : byMonth && byWeek;
}

function isStep({ step }: Days, day: number): boolean {
  const index = day / DAY;
  if (step?.unit === "day") return index % step.count === 0;
  if (step?.unit === "week") return Math.floor((index - FIRST_MONDAY) / 7) % step.count === 0;
  return true;
}

function isWeekday({ day: wanted, nth }: Weekday, day: number): boolean {
  if (new Date(day).getUTCDay() !== wanted) return false;
  if (nth === undefined) return true;
  return nth > 0 ? Math.ceil(dayOfMonth(day) / 7) === nth : dayFromEnd(day) >= -7;
}

function dayOfMonth(day: number): number {
  return new Date(day).getUTCDate();
}

/** -1 for the last day of its month, -2 for the one before. */
function dayFromEnd(day: number): number {
  return (day - nextMonth(day)) / DAY;
}
