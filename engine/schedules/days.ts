/** Days in words: `monday`, `the 1st`, `the last day`, `the first monday`, `24 december`. */
import type { Weekday } from "../model/schedule.ts";
import { MONTHS, WEEKDAYS } from "./names.ts";
import type { Token, Tokens } from "./tokens.ts";

export interface NamedDay {
  readonly weekday?: Weekday;
  /** 1 to 31, or -1 for the last. */
  readonly monthDay?: number;
  /** 1 to 12. */
  readonly month?: number;
}

const ORDINALS = ["first", "second", "third", "fourth", "fifth"];
const LAST = -1;
const EXPECTED = "a day such as monday, the 1st, the last day or 24 december";
const WORDS = [...WEEKDAYS, ...MONTHS, ...ORDINALS, "last"];

/** @throws Mistake */
export function readDays(tokens: Tokens): NamedDay[] {
  return tokens.list(() => readDay(tokens));
}

/** 0 (Sunday) to 6, or 1 to 12: of `monday`, `mondays` and `mon`. */
export function indexIn(names: readonly string[], word: string): number | undefined {
  const index = names.findIndex((name) => word === name || word === `${name}s` || word === name.slice(0, 3));
  return index < 0 ? undefined : index;
}

function readDay(tokens: Tokens): NamedDay {
  tokens.skip("on");
  tokens.skip("the");
  const token = tokens.take(EXPECTED);
  const weekday = indexIn(WEEKDAYS, token.word);
  if (weekday !== undefined) return { weekday: { day: weekday } };
  const month = indexIn(MONTHS, token.word);
  if (month !== undefined) {
    return { month: month + 1, monthDay: readNumber(tokens, tokens.take("a day such as 24")) };
  }
  const nth = token.word === "last" ? LAST : numberOf(token.word);
  if (nth === undefined) throw tokens.unknown(token, EXPECTED, WORDS);
  return readCounted(tokens, token, nth);
}

/** What stands behind `the 1st` or `the last`. */
function readCounted(tokens: Tokens, token: Token, nth: number): NamedDay {
  const follower = tokens.peek(tokens.peek()?.word === "of" ? 1 : 0)?.word ?? "";
  const month = indexIn(MONTHS, follower);
  if (month !== undefined && nth !== LAST) {
    tokens.skip("of");
    tokens.take("a month");
    return { month: month + 1, monthDay: checked(tokens, token, nth) };
  }
  const weekday = indexIn(WEEKDAYS, tokens.peek()?.word ?? "");
  if (weekday !== undefined) {
    tokens.take("a weekday");
    if (nth > 5) throw tokens.fail("A month has at most five of a weekday.", token);
    return { weekday: { day: weekday, nth } };
  }
  if (nth === LAST && !tokens.skip("day")) {
    const next = tokens.peek();
    if (next && next.word !== "at") throw tokens.unknown(next, "a weekday or day", [...WEEKDAYS, "day"]);
    throw tokens.fail("The last what? It can be the last day or a weekday.", token, "last day");
  }
  tokens.skip("day");
  return { monthDay: nth === LAST ? LAST : checked(tokens, token, nth) };
}

function readNumber(tokens: Tokens, token: Token): number {
  const number = numberOf(token.word);
  if (number === undefined) throw tokens.unknown(token, "a day such as 24", []);
  return checked(tokens, token, number);
}

function checked(tokens: Tokens, token: Token, day: number): number {
  if (day >= 1 && day <= 31) return day;
  throw tokens.fail("A month has the days 1 to 31.", token, day > 31 ? "last day" : "1st");
}

/** Of `1`, `1st`, `1.` and `first`. */
function numberOf(word: string): number | undefined {
  const digits = /^(\d\d?)(?:st|nd|rd|th|\.)?$/.exec(word)?.[1];
  if (digits !== undefined) return Number(digits);
  const index = ORDINALS.indexOf(word);
  return index < 0 ? undefined : index + 1;
}
