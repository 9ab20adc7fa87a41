/** Times of day in words: `09:00`, `9am`, `9:30 pm`, `noon`, `midnight`. */
import type { Token, Tokens } from "./tokens.ts";

const TIME = /^(\d\d?)(?::(\d\d))?(am|pm)?$/;
const NAMED: ReadonlyMap<string, number> = new Map([["midnight", 0], ["noon", 12 * 60]]);
const EXPECTED = "a time of day such as 09:00 or 9am";

/** Minutes since midnight, in order, each once. @throws Mistake */
export function readTimes(tokens: Tokens): number[] {
  return sorted(tokens.list(() => readTime(tokens)));
}

/** Minutes since the full hour: `:15`, `:00 and :30`. @throws Mistake */
export function readMinutes(tokens: Tokens): number[] {
  return sorted(tokens.list(() => {
    const token = tokens.take("a minute such as :15");
    const [, minute] = /^:(\d\d)$/.exec(token.word) ?? [];
    if (minute !== undefined && Number(minute) < 60) return Number(minute);
    const meant = /^(?:\d\d?:|:)?(\d\d?)$/.exec(token.word)?.[1];
    throw tokens.fail(
      "Every hour is at a minute such as :15.",
      token,
      meant === undefined ? ":15" : `:${meant.padStart(2, "0")}`,
    );
  }));
}

/** `545` → `09:05`. */
export function showTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

function readTime(tokens: Tokens): number {
  const token = tokens.take(EXPECTED);
  const named = NAMED.get(token.word);
  if (named !== undefined) return named;
  const [, hour, minute, joined] = TIME.exec(token.word) ?? [];
  const half = joined ??
    (hour !== undefined && tokens.skip("am") ? "am" : tokens.skip("pm") ? "pm" : undefined);
  if (hour === undefined) throw tokens.fail(`"${token.word}" is not ${EXPECTED}.`, token, guess(token));
  if (minute === undefined && half === undefined) {
    throw tokens.fail(`"${token.word}" is not ${EXPECTED}.`, token, guess(token));
  }
  const hours = half ? Number(hour) % 12 + (half === "pm" ? 12 : 0) : Number(hour);
  const possible = half ? Number(hour) >= 1 && Number(hour) <= 12 : hours <= 23;
  if (possible && Number(minute ?? 0) <= 59) return hours * 60 + Number(minute ?? 0);
  throw tokens.fail(
    `There is no ${token.word}${half && !joined ? ` ${half}` : ""}: a day goes from 00:00 to 23:59.`,
    token,
  );
}

/** What was meant with `9`, `9.30`, `9h30` or `18h`. */
function guess({ word }: Token): string | undefined {
  const [, hour, minute] = /^(\d\d?)(?:[.h](\d\d)?)?(?:h|uhr)?$/.exec(word) ?? [];
  if (hour === undefined || Number(hour) > 23) return undefined;
  return `${hour.padStart(2, "0")}:${minute ?? "00"}`;
}

function sorted(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
