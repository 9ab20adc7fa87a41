/** One moment: `at 2026-12-24 18:00`. */
import type { OnceSchedule } from "../model/schedule.ts";
import { Mistake } from "./mistake.ts";

const DATE = /^\s*(?:(?:on|at|once)\s+)*(\d{4})-(\d\d?)-(\d\d?)(?:(?:T|\s+(?:at\s+)?)(\S.*?))?\s*$/i;
const TIME = /^(\d\d?):(\d\d)(?::00)?$/;

/** `undefined` where it is no date. @throws Mistake */
export function readOnce(text: string): OnceSchedule | undefined {
  const [, year, month, day, time] = DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = [year, month!.padStart(2, "0"), day!.padStart(2, "0")].join("-");
  const from = text.indexOf(year);
  if (time === undefined) {
    throw new Mistake("This does not say at what time.", from, text.trimEnd().length, `at ${date} 18:00`);
  }
  const wall = Date.parse(`${date}T00:00Z`);
  if (Number.isNaN(wall) || new Date(wall).getUTCDate() !== Number(day)) {
    throw new Mistake(`There is no ${date}: a date is a year, a month and a day.`, from, from + 10);
  }
  const place = text.lastIndexOf(time);
  const [, hour, minute] = TIME.exec(time) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) {
    throw new Mistake(
      /(?:[zZ]|[+-]\d\d:?\d\d)$/.test(time)
        ? "The zone does not stand in the time, but under `timezone:`."
        : `"${time}" is no time of day such as 18:00.`,
      place,
      place + time.length,
      `at ${date} ${/^\d\d:\d\d/.exec(time)?.[0] ?? "18:00"}`,
    );
  }
  return { kind: "once", wall: wall + (Number(hour) * 60 + Number(minute)) * 60_000 };
}
