/** What the parts of a schedule in words mean together, and which of them do not fit together. */
import type { Days, IntervalSchedule, Schedule, Weekday } from "../model/schedule.ts";
import type { NamedDay } from "./days.ts";
import type { Subject, Unit } from "./subject.ts";
import { showTime } from "./times.ts";
import type { Token, Tokens } from "./tokens.ts";
import { DAY, MINUTE } from "./wall.ts";

export interface Clauses {
  readonly at?: Token;
  /** Minutes since midnight, or since the full hour where hours are repeated. */
  readonly times?: readonly number[];
  readonly on?: Token;
  readonly days?: readonly NamedDay[];
}

const HOUR = 60;
/** What stands behind `on`, where there has to be something. */
const EXAMPLES: Readonly<Partial<Record<Unit, string>>> = {
  week: "monday",
  month: "the 1st",
  year: "24 december",
};

/** @throws Mistake */
export function composeSchedule(tokens: Tokens, subject: Subject, clauses: Clauses): Schedule {
  const { unit, count, weekdays } = subject;
  if (unit === "minute" || unit === "hour") return shortSchedule(tokens, subject, clauses);
  checkOn(tokens, subject, clauses);
  const days = weekdays ? { weekdays: weekdays.map((day) => ({ day })) } : daysOf(tokens, subject, clauses);
  if (!clauses.times) {
    throw tokens.fail("This does not say at what time.", undefined, `${tokens.text.trim()} at 09:00`);
  }
  const step = count > 1 && unit !== "year" ? { step: { unit, count } } : {};
  return { kind: "calendar", days: { ...days, ...step }, times: clauses.times, hourly: false };
}

function shortSchedule(
  tokens: Tokens,
  { unit, count, token }: Subject,
  { at, on, times }: Clauses,
): Schedule {
  if (on) throw tokens.fail(`Every ${unit} is not limited to days; cron can say that: \`0 * * * MON\`.`, on);
  if (!times) return interval(count * (unit === "hour" ? HOUR : 1));
  if (unit === "minute") {
    throw tokens.fail("Something that is repeated in minutes has no time of day.", at);
  }
  if (count >= 24) throw tokens.fail("From a day on, it is counted in days.", token, "day");
  const hours = Array.from({ length: Math.ceil(24 / count) }, (_, index) => index * count);
  return {
    kind: "calendar",
    days: {},
    times: hours.flatMap((hour) => times.map((minute) => hour * HOUR + minute)),
    hourly: count === 1,
  };
}

function interval(minutes: number): IntervalSchedule {
  const every = minutes * MINUTE;
  return { kind: "interval", every, daily: DAY % every === 0 };
}

function checkOn(tokens: Tokens, { unit, weekdays, token }: Subject, { on, days, times }: Clauses): void {
  const example = EXAMPLES[unit];
  if (on && weekdays) throw tokens.fail("The days stand before this already.", on);
  if (on && unit === "day") {
    const whole = `every ${tokens.text.slice(on.to).trim()}`;
    throw tokens.failWhole("Every day is not limited to some days.", on, whole);
  }
  if (days || weekdays || example === undefined) return;
  const begin = tokens.text.slice(0, token.to);
  const whole = `${begin} on ${example} at ${showTime(times?.[0] ?? 9 * HOUR)}`;
  throw tokens.failWhole(`On which day of the ${unit}?`, token, whole);
}

function daysOf(tokens: Tokens, { unit }: Subject, { on, days = [] }: Clauses): Days {
  const monthDays = days.flatMap(({ monthDay }) => monthDay === undefined ? [] : [monthDay]);
  const weekdays: Weekday[] = days.flatMap(({ weekday }) => weekday ? [weekday] : []);
  const months = days.flatMap(({ month }) => month === undefined ? [] : [month]);
  if (unit === "week" && (monthDays.length > 0 || weekdays.some(({ nth }) => nth !== undefined))) {
    throw tokens.fail("A week has the days monday to sunday; days of a month belong to `every month`.", on);
  }
  if (unit === "month" && months.length > 0) {
    throw tokens.fail("Every month has no date with a month in it; that belongs to `every year`.", on);
  }
  if (unit === "month" && weekdays.some(({ nth }) => nth === undefined)) {
    throw tokens.fail("Which of them in the month? It is `the first monday` or `the last friday`.", on);
  }
  if (unit === "year" && (days.length !== 1 || months.length !== 1)) {
    throw tokens.fail("Every year is on one date such as 24 december.", on);
  }
  return {
    ...(months.length > 0 ? { months } : {}),
    ...(monthDays.length > 0 ? { monthDays } : {}),
    ...(weekdays.length > 0 ? { weekdays } : {}),
    ...(monthDays.length > 0 && weekdays.length > 0 ? { either: true } : {}),
  };
}
