/** A schedule as its author wrote it, cron or plain words, read. */
import type { Schedule } from "../model/schedule.ts";
import { looksLikeCron, readCron, SHORTHANDS } from "./cron.ts";
import { Mistake } from "./mistake.ts";
import { nextRun } from "./next_run.ts";
import { readOnce } from "./once.ts";
import { readWords } from "./words.ts";

export interface ScheduleMistake {
  readonly kind: "mistake";
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** Where in the text, in UTF-16 units; `to` is behind it. */
  readonly from: number;
  readonly to: number;
  /** A whole schedule that was probably meant. */
  readonly suggestion?: string;
}

/** Any moment will do: what repeats at all comes within 50 years of it. */
const SOME_MOMENT = Date.UTC(2026, 0, 1);

/**
 * Reads cron with five fields (`0 9 * * MON`; names, lists, ranges, steps, `L`, `MON#1`; as is usual, where both a day of
 * the month and a weekday are given, a day needs to be only one of them), or words: `every 5m`, `every hour at :15`,
 * `every monday and friday at 18:30`, `every month on the last day at 20:00`, `at 2026-12-24 18:00`.
 */
export function parseSchedule(text: string): Schedule | ScheduleMistake {
  try {
    const schedule = read(text);
    if (schedule.kind === "once" || nextRun(schedule, SOME_MOMENT, "UTC") !== undefined) return schedule;
    throw new Mistake("This never runs: there is no such day.", 0, text.length);
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    const { message, from, to, suggestion } = error;
    const sound = suggestion !== undefined && isSchedule(suggestion) ? { suggestion } : {};
    return { kind: "mistake", message, from, to, ...sound };
  }
}

function read(text: string): Schedule {
  const shorthand = SHORTHANDS.get(text.trim().toLowerCase());
  if (shorthand !== undefined) return readCron(shorthand);
  if (looksLikeCron(text)) return readCron(text);
  return readOnce(text) ?? readWords(text);
}

/** What is suggested has to be right, whatever else was wrong with the text. */
function isSchedule(text: string): boolean {
  try {
    const schedule = read(text);
    return schedule.kind === "once" || nextRun(schedule, SOME_MOMENT, "UTC") !== undefined;
  } catch (error) {
    if (error instanceof Mistake) return false;
    throw error;
  }
}
