/** Cron with five fields: minute, hour, day of the month, month, weekday (source: crontab(5)). */
import type { CalendarSchedule, Weekday } from "../model/schedule.ts";
import { type Field, readNumbers } from "./cron_field.ts";
import { Mistake, replaced } from "./mistake.ts";
import { MONTHS, WEEKDAYS } from "./names.ts";

const HOURS = 24;

export const SHORTHANDS: ReadonlyMap<string, string> = new Map([
  ["@hourly", "0 * * * *"],
  ["@daily", "0 0 * * *"],
  ["@midnight", "0 0 * * *"],
  ["@weekly", "0 0 * * 0"],
  ["@monthly", "0 0 1 * *"],
  ["@yearly", "0 0 1 1 *"],
  ["@annually", "0 0 1 1 *"],
]);

const MINUTE: Field = { what: "minute", min: 0, max: 59, each: "m" };
const HOUR: Field = { what: "hour", min: 0, max: 23, each: "h" };
const MONTH_DAY: Field = { what: "day of the month", min: 1, max: 31, each: "d" };
const MONTH: Field = { what: "month", min: 1, max: 12, names: MONTHS.map((name) => name.slice(0, 3)) };
/** 7 is Sunday once more. */
const WEEKDAY: Field = { what: "weekday", min: 0, max: 7, names: WEEKDAYS.map((name) => name.slice(0, 3)) };

interface Part {
  readonly text: string;
  readonly from: number;
}

/** Whether it begins as cron does, or has as many fields. */
export function looksLikeCron(text: string): boolean {
  return /^\s*(?:\*|[\d?][\d*,/?-]*(?:\s+[\d*?]|\s*$))/.test(text) && !/^\s*\d{4}-\d/.test(text);
}

/** @throws Mistake */
export function readCron(text: string): CalendarSchedule {
  const parts = [...text.matchAll(/\S+/g)].map((match) => ({ text: match[0], from: match.index }));
  checkCount(text, parts);
  const [minute, hour, monthDay, month, weekday] = parts as [Part, Part, Part, Part, Part];
  const numbers = ({ text: part, from }: Part, field: Field) => readNumbers(part, from, field, text);
  const minutes = numbers(minute, MINUTE);
  const hours = numbers(hour, HOUR);
  const monthDays = isAny(monthDay) ? undefined : readMonthDays(monthDay, text);
  const weekdays = isAny(weekday) ? undefined : readWeekdays(weekday, text);
  return {
    kind: "calendar",
    times: hours.flatMap((one) => minutes.map((other) => one * 60 + other)),
    hourly: hours.length === HOURS,
    days: {
      ...(isAny(month) ? {} : { months: numbers(month, MONTH) }),
      ...(monthDays && { monthDays }),
      ...(weekdays && { weekdays }),
      // A field with a step over all (`*/2`) limits the days further, as crontab(5) has it.
      ...(monthDays && weekdays && !/^[*?]/.test(monthDay.text) && !/^[*?]/.test(weekday.text)
        ? { either: true }
        : {}),
    },
  };
}

function isAny({ text }: Part): boolean {
  return text === "*" || text === "?";
}

function checkCount(text: string, parts: readonly Part[]): void {
  if (parts.length === 5) return;
  const fifth = parts.at(-5);
  if (parts.length === 6 && fifth) {
    throw new Mistake(
      "Cron has five fields here, from the minute on: nothing runs more often than once a minute.",
      parts[0]!.from,
      parts[0]!.from + parts[0]!.text.length,
      text.slice(fifth.from),
    );
  }
  throw new Mistake(
    `Cron has five fields (minute, hour, day of the month, month, weekday), and here ${
      parts.length === 1 ? "is 1" : `are ${parts.length}`
    }.`,
    0,
    text.length,
    parts.length < 5 ? [text.trim(), ...Array(5 - parts.length).fill("*")].join(" ") : undefined,
  );
}

/** `L` is the last day of the month. */
function readMonthDays({ text: part, from }: Part, text: string): number[] {
  return itemsOf(part).flatMap(([item, place]) =>
    /^l$/i.test(item) ? [-1] : readNumbers(item, from + place, MONTH_DAY, text)
  );
}

/** `MON#1` is the first Monday of the month, `FRIL` its last Friday. */
function readWeekdays({ text: part, from }: Part, text: string): Weekday[] {
  return itemsOf(part).flatMap(([item, place]) => {
    const [, day, nth] = /^([^#-]+?)(#.*|l)$/i.exec(item) ?? [];
    if (day === undefined || nth === undefined) {
      const days = readNumbers(item, from + place, WEEKDAY, text).map((one) => one % 7);
      return [...new Set(days)].map((one) => ({ day: one }));
    }
    const counted = nth.startsWith("#") ? Number(nth.slice(1)) : -1;
    if (nth.startsWith("#") && !/^#[1-5]$/.test(nth)) {
      const begin = from + place + day.length;
      const end = begin + nth.length;
      throw new Mistake(
        "What stands behind # is which one in the month it is, 1 to 5.",
        begin,
        end,
        replaced(text, begin, end, "#1"),
      );
    }
    return readNumbers(day, from + place, WEEKDAY, text).map((one) => ({ day: one % 7, nth: counted }));
  });
}

/** The items of a list, each with its place in it. */
function itemsOf(part: string): [string, number][] {
  return [...part.matchAll(/[^,]*(?:,|$)/g)]
    .filter(({ 0: item, index }) => item !== "" || part.endsWith(",") || index < part.length)
    .map(({ 0: item, index }) => [item.replace(/,$/, ""), index]);
}
