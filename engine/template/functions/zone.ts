/** The clock on the wall in a time zone. */
import { nearest } from "../../diagnostics/did_you_mean.ts";
import type { Scope } from "../../model/scope.ts";
import type { WrongLiteral } from "./define.ts";

export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const FIELDS = ["year", "month", "day", "hour", "minute", "second"] as const;
/** Making a formatter takes 50 µs, so those of the zones in use are kept. */
const formatters = new Map<string, Intl.DateTimeFormat>();
const MOST_FORMATTERS = 50;
const LAST_TIME = 8.64e15;

/** What clocks in a zone show; `undefined` for a zone or a time that does not exist. */
export function wallTime(time: number, zone: string): WallTime | undefined {
  const formatter = formatterOf(zone);
  if (!formatter || !(Math.abs(time) <= LAST_TIME)) return undefined;
  const values = new Map(formatter.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const [year, month, day, hour, minute, second] = FIELDS.map((field) => values.get(field) ?? 0);
  return { year: year!, month: month!, day: day!, hour: hour!, minute: minute!, second: second! };
}

/** The moment at which clocks in a zone show a time. In the hour that summer time skips: one hour later. */
export function momentOf(wall: WallTime, zone: string): number | undefined {
  const asUtc = utc(wall);
  const guess = asUtc - (offset(asUtc, zone) ?? NaN);
  const moment = asUtc - (offset(guess, zone) ?? NaN);
  return Number.isNaN(moment) ? undefined : moment;
}

function offset(time: number, zone: string): number | undefined {
  const wall = wallTime(time, zone);
  return wall && utc(wall) - Math.floor(time / 1000) * 1000;
}

function utc({ year, month, day, hour, minute, second }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function formatterOf(zone: string): Intl.DateTimeFormat | undefined {
  const known = formatters.get(zone);
  if (known) return known;
  try {
    const options = Object.fromEntries(FIELDS.map((field) => [field, "numeric"]));
    const made = new Intl.DateTimeFormat("en-US", {
      ...options,
      timeZone: zone,
      hourCycle: "h23",
      calendar: "gregory",
    });
    if (formatters.size >= MOST_FORMATTERS) formatters.clear();
    formatters.set(zone, made);
    return made;
  } catch {
    return undefined; // Intl throws for a zone that it does not know.
  }
}

/** The bot's own zone where none is given: the scope's `timezone`, else UTC. */
export function zoneOf(scope: Scope, zone: string | undefined): string {
  return zone ?? (typeof scope.timezone === "string" ? scope.timezone : "UTC");
}

export function checkZone(zone: string): WrongLiteral | undefined {
  if (formatterOf(zone)) return undefined;
  const suggestion = nearest(zone, Intl.supportedValuesOf("timeZone"));
  return {
    expected: "a time zone such as Europe/Berlin",
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
