/** Functions on moments. A moment is counted in milliseconds since 1970, and prints as Discord's timestamp. */
import { printTime } from "../print.ts";
import { define, type WrongLiteral } from "./define.ts";
import { checkZone, momentOf, type WallTime, wallTime, zoneOf } from "./zone.ts";

const time = { name: "time", kind: "time" } as const;
const zone = { name: "zone", kind: "text", optional: true, check: checkZone } as const;
const pair = [{ name: "from", kind: "time" }, { name: "to", kind: "time" }] as const;
const STYLES = "tTdDfFR";
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({ s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 }),
);

/** `wallPart("hour", "description", "prints")`: one number of what the clocks show. */
function wallPart(name: keyof WallTime, description: string, prints: string) {
  return define({
    name,
    params: [time, zone],
    returns: "number",
    description: `${description} In the bot's time zone, or in the one that is given.`,
    example: `${name}(time("2026-12-24 18:30"))`,
    prints,
    run: ([time, zone], scope) => wallTime(time, zoneOf(scope, zone))?.[name],
  });
}

function between(unit: string, letter: string, prints: string) {
  const length = UNITS.get(letter)!;
  return define({
    name: `${unit}_between`,
    params: pair,
    returns: "number",
    description:
      `How many whole ${unit} lie between two moments; below 0 when the second is the earlier one.`,
    example: `${unit}_between(time("2026-12-24"), time("2026-12-26 12:00"))`,
    prints,
    run: ([from, to]) => Math.trunc((to - from) / length),
  });
}

export const TIME_FUNCTIONS = [
  define({
    name: "time",
    params: [{ name: "text", kind: "text", check: checkTime }, zone],
    returns: "time",
    description: "The moment of a date, with or without a time of day, in the bot's time zone or another.",
    example: `time("2026-12-24 18:00")`,
    prints: "<t:1798135200:f>",
    run: ([text, zone], scope) => readTime(text, zoneOf(scope, zone)),
  }),
  define({
    name: "format_time",
    params: [time, { name: "style", kind: "text", optional: true, check: checkStyle }],
    returns: "text",
    description:
      "Discord's timestamp in a style: t T (time of day), d D (date), f F (both), R (how long ago).",
    example: `format_time(time("2026-12-24"), "D")`,
    prints: "<t:1798070400:D>",
    run: ([time, style = "f"]) => printTime(time).replace(/f>$/, `${STYLES.includes(style) ? style : "f"}>`),
  }),
  define({
    name: "relative",
    params: [time],
    returns: "text",
    description: "Discord's timestamp that says how long ago, or in how long.",
    example: `relative(time("2026-12-24"))`,
    prints: "<t:1798070400:R>",
    run: ([time]) => printTime(time).replace(/f>$/, "R>"),
  }),
  define({
    name: "add_time",
    params: [time, { name: "duration", kind: "text", check: checkDuration }],
    returns: "time",
    description:
      "The moment later by a duration such as 30s, 5m, 12h, 1d, 2w or 1d 12h; earlier with a minus.",
    example: `date(add_time(time("2026-12-24"), "1w"))`,
    prints: "2026-12-31",
    run: ([time, duration]) => {
      const length = readDuration(duration);
      return length === undefined ? undefined : time + length;
    },
  }),
  define({
    name: "date",
    params: [time, zone],
    returns: "text",
    description: "The date as year, month and day.",
    example: `date(time("2026-12-24 18:30"))`,
    prints: "2026-12-24",
    run: ([time, zone], scope) => {
      const wall = wallTime(time, zoneOf(scope, zone));
      return wall && [wall.year, wall.month, wall.day].map((part) => String(part).padStart(2, "0")).join("-");
    },
  }),
  define({
    name: "weekday",
    params: [time, zone],
    returns: "text",
    description: "The English name of the day, such as Monday.",
    example: `weekday(time("2026-12-24"))`,
    prints: "Thursday",
    run: ([time, zone], scope) => {
      const wall = wallTime(time, zoneOf(scope, zone));
      return wall && WEEKDAYS[new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay()];
    },
  }),
  wallPart("year", "The year.", "2026"),
  wallPart("month", "The month, 1 to 12.", "12"),
  wallPart("day", "The day of the month.", "24"),
  wallPart("hour", "The hour, 0 to 23.", "18"),
  wallPart("minute", "The minute, 0 to 59.", "30"),
  between("days", "d", "2"),
  between("hours", "h", "60"),
  between("minutes", "m", "3600"),
  between("seconds", "s", "216000"),
];

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

export function readTime(text: string, zone: string): number | undefined {
  const found = text.length > 30 ? null : DATE.exec(text.trim());
  if (!found) return undefined;
  const [year, month, day, hour, minute, second] = found.slice(1).map((part) => Number(part ?? 0));
  const wall = { year: year!, month: month!, day: day!, hour: hour!, minute: minute!, second: second! };
  const date = new Date(Date.UTC(wall.year, wall.month - 1, wall.day));
  const exists = date.getUTCMonth() === wall.month - 1 && date.getUTCDate() === wall.day &&
    wall.hour < 24 && wall.minute < 60 && wall.second < 60;
  return exists ? momentOf(wall, zone) : undefined;
}

function readDuration(text: string): number | undefined {
  const found = text.length > 60 ? null : /^\s*(-?)((?:\d+[smhdw]\s*)+)$/.exec(text);
  if (!found) return undefined;
  let length = 0;
  for (const [, amount, unit] of found[2]!.matchAll(/(\d+)([smhdw])/g)) {
    length += Number(amount) * UNITS.get(unit!)!;
  }
  return found[1] === "-" ? -length : length;
}

function checkTime(text: string): WrongLiteral | undefined {
  return readTime(text, "UTC") === undefined
    ? { expected: "a date such as 2026-12-24 or 2026-12-24 18:00" }
    : undefined;
}

function checkDuration(text: string): WrongLiteral | undefined {
  return readDuration(text) === undefined
    ? { expected: "a duration such as 30s, 5m, 12h, 1d or 2w" }
    : undefined;
}

function checkStyle(style: string): WrongLiteral | undefined {
  if (style.length === 1 && STYLES.includes(style)) return undefined;
  return { expected: `one of the letters ${[...STYLES].join(", ")}` };
}
