/** What a schedule in words is about: `every 2 weeks`, `every monday and friday`, `daily`. */
import { indexIn } from "./days.ts";
import { WEEKDAYS } from "./names.ts";
import type { Token, Tokens } from "./tokens.ts";

export type Unit = "minute" | "hour" | "day" | "week" | "month" | "year";

export interface Subject {
  /** Every so many of these. */
  readonly unit: Unit;
  readonly count: number;
  /** 0 (Sunday) to 6, where it names weekdays. */
  readonly weekdays?: readonly number[];
  /** Where it stands. */
  readonly token: Token;
}

const ADVERBS: Readonly<Record<string, Unit>> = {
  hourly: "hour",
  daily: "day",
  weekly: "week",
  monthly: "month",
  yearly: "year",
  annually: "year",
};
/** The longest count of each, so that a year is the longest wait. */
const MOST: Readonly<Record<Unit, number>> = {
  minute: 366 * 1440,
  hour: 366 * 24,
  day: 366,
  week: 52,
  month: 12,
  year: 1,
};
const SIZES: Readonly<Record<string, Unit>> = { m: "minute", h: "hour", d: "day", w: "week" };
const MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440, w: 10_080 };
const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...["m", "min", "mins", "minute", "minutes"].map((word) => [word, "minute"] as const),
  ...["h", "hr", "hrs", "hour", "hours"].map((word) => [word, "hour"] as const),
  ...["d", "day", "days"].map((word) => [word, "day"] as const),
  ...["w", "week", "weeks"].map((word) => [word, "week"] as const),
  ...["month", "months"].map((word) => [word, "month"] as const),
  ...["year", "years"].map((word) => [word, "year"] as const),
]);
const NUMBERS = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const SECONDS = /^(?:\d+)?s(?:ec(?:ond)?s?)?$/;
const EXPECTED = "what is repeated, such as 5m, hour, day, monday, weekday, 2 weeks or month";
const WORDS = [...WEEKDAYS, "weekday", "weekend", "minute", "hour", "day", "week", "month", "year"];

/** @throws Mistake */
export function readSubject(tokens: Tokens): Subject {
  const first = tokens.take(EXPECTED);
  const adverb = ADVERBS[first.word];
  if (adverb) return { unit: adverb, count: 1, token: first };
  const next = tokens.take(EXPECTED);
  const token = { ...next, from: next.from };
  if (SECONDS.test(next.word) || SECONDS.test(tokens.peek()?.word ?? "")) throw tooOften(tokens, next);
  const weekdays = readWeekdays(tokens, next);
  if (weekdays) return { unit: "week", count: 1, weekdays, token };
  const duration = readDuration(next.word);
  if (duration) return checked(tokens, { ...duration, token });
  const count = countOf(next.word);
  if (count === undefined) return { unit: unitOf(tokens, next), count: 1, token };
  const unit = tokens.take("a unit such as minutes, hours, days, weeks or months");
  const days = count === 2 ? readWeekdays(tokens, unit) : undefined;
  if (days) return { unit: "week", count, weekdays: days, token };
  return checked(tokens, { unit: unitOf(tokens, unit), count, token: { ...token, to: unit.to } });
}

function checked(tokens: Tokens, subject: Subject): Subject {
  const { unit, count, token } = subject;
  if (count < 1) throw tokens.fail("Nothing is repeated every 0 times.", token, `1 ${unit}`);
  if (count <= MOST[unit]) return subject;
  throw tokens.fail(
    unit === "year"
      ? "A schedule is for every year; for a single one it is `at 2026-12-24 18:00`."
      : `This is too long: it can be at most ${MOST[unit]} ${unit}s.`,
    token,
    unit === "year" ? "year" : undefined,
  );
}

function tooOften(tokens: Tokens, token: Token) {
  const last = SECONDS.test(token.word) ? token : tokens.peek()!;
  return tokens.fail("Nothing runs more often than once a minute.", { ...token, to: last.to }, "1m");
}

/** `monday, wednesday and friday`, `weekday`, `weekend`; nothing else is taken. */
function readWeekdays(tokens: Tokens, first: Token): number[] | undefined {
  if (/^weekdays?$/.test(first.word)) return [1, 2, 3, 4, 5];
  if (/^weekends?$/.test(first.word)) return [6, 0];
  const day = indexIn(WEEKDAYS, first.word);
  if (day === undefined) return undefined;
  const days = [day];
  while (tokens.skip("and")) {
    tokens.skip("and");
    tokens.skip("every");
    const token = tokens.take("a weekday");
    const next = indexIn(WEEKDAYS, token.word);
    if (next === undefined) throw tokens.unknown(token, "a weekday", WEEKDAYS);
    days.push(next);
  }
  return days;
}

/** `5m`, `1h30m`, `2d`. */
function readDuration(word: string): { unit: Unit; count: number } | undefined {
  if (!/^(?:\d+[mhdw])+$/.test(word)) return undefined;
  const parts = [...word.matchAll(/(\d+)([mhdw])/g)].map(([, count, unit]) => ({
    count: Number(count),
    unit: unit!,
  }));
  if (parts.length === 1) return { count: parts[0]!.count, unit: SIZES[parts[0]!.unit]! };
  return { unit: "minute", count: parts.reduce((sum, { count, unit }) => sum + count * MINUTES[unit]!, 0) };
}

function countOf(word: string): number | undefined {
  if (/^\d{1,6}$/.test(word)) return Number(word);
  if (word === "other") return 2;
  const index = NUMBERS.indexOf(word);
  return index < 0 ? undefined : index + 1;
}

function unitOf(tokens: Tokens, token: Token): Unit {
  const unit = UNITS.get(token.word);
  if (unit) return unit;
  throw tokens.unknown(token, EXPECTED, WORDS);
}
