/** Schedules in words: `every` what, `on` which days, `at` which times. */
import type { Schedule } from "../model/schedule.ts";
import { type Clauses, composeSchedule } from "./compose.ts";
import { indexIn, readDays } from "./days.ts";
import { MONTHS, WEEKDAYS } from "./names.ts";
import { readMinutes, readTimes } from "./times.ts";
import { readSubject } from "./subject.ts";
import { type Token, Tokens } from "./tokens.ts";

const FORMS = "such as `every 5m`, `every day at 09:00` or `0 9 * * MON`";
const BEGINNINGS = ["every", "hourly", "daily", "weekly", "monthly", "yearly", "annually"];
const LIKE_TIME = /^(?:\d?\d?:\d\d(?:am|pm)?|\d\d?(?:am|pm)|noon|midnight)$/;

/** @throws Mistake */
export function readWords(text: string): Schedule {
  const tokens = new Tokens(text);
  if (tokens.ended) throw tokens.fail(`This says no time. A schedule is cron or words ${FORMS}.`, undefined);
  checkBegin(tokens);
  const subject = readSubject(tokens);
  let clauses: Clauses = {};
  while (!tokens.ended) clauses = { ...clauses, ...readClause(tokens, subject.unit === "hour", clauses) };
  return composeSchedule(tokens, subject, clauses);
}

/** What people leave out at the beginning. */
function checkBegin(tokens: Tokens): void {
  const first = tokens.peek()!;
  if (BEGINNINGS.includes(first.word)) return;
  const meant = meantBy(tokens, first);
  if (meant === undefined) throw tokens.unknown(first, `a schedule ${FORMS}`, BEGINNINGS);
  throw tokens.failWhole("A schedule in words begins with `every`.", first, meant);
}

function meantBy(tokens: Tokens, { word, from, to }: Token): string | undefined {
  const all = tokens.text.slice(from).trim();
  const behind = tokens.text.slice(to).trim();
  if (word === "each") return `every ${behind}`;
  if (word === "at") return `every day at ${behind}`;
  if (word === "on") {
    const isDate = [1, 2].some((ahead) => indexIn(MONTHS, tokens.peek(ahead)?.word ?? "") !== undefined);
    return isDate ? `every year ${all}` : `every ${behind}`;
  }
  if (LIKE_TIME.test(word)) return `every day at ${all}`;
  const isDay = indexIn(WEEKDAYS, word) !== undefined || /^(?:weekday|weekend)s?$/.test(word);
  if (isDay) return `every ${word.replace(/s$/, "")} ${behind}`;
  return /^\d+[a-z]*$/.test(word) ? `every ${all}` : undefined;
}

function readClause(tokens: Tokens, hours: boolean, known: Clauses): Clauses {
  const token = tokens.take("`at` and a time");
  const { word } = token;
  const twice = word === "at" ? known.times : word === "on" ? known.days : undefined;
  if (twice) {
    throw tokens.fail(
      `There is an \`${word}\` before this one: more of them stand in one list.`,
      token,
      "and",
    );
  }
  if (word === "at") return { at: token, times: hours ? readMinutes(tokens) : readTimes(tokens) };
  if (word === "on") return { on: token, days: readDays(tokens) };
  const shown = tokens.text.slice(token.from, token.to);
  if (LIKE_TIME.test(word)) {
    throw tokens.fail("Before a time stands `at`.", token, `at ${shown}`);
  }
  if (indexIn(WEEKDAYS, word) !== undefined || word === "the") {
    throw tokens.fail("Before a day stands `on`.", token, `on ${shown}`);
  }
  throw tokens.unknown(token, "`on` with days or `at` with times", ["at", "on", "and"]);
}
