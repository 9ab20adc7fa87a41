import type * as z from "zod";
import type { SourceText } from "../../diagnostics/span.ts";
import type { MissedRuns, Schedule } from "../../model/schedule.ts";
import { parseSchedule } from "../../schedules/mod.ts";
import { withReplaced } from "../kit/fix.ts";
import { Refused, scalar } from "../kit/scalar.ts";
import { timezone } from "../kit/timezone.ts";
import { word } from "../kit/word.ts";

/** A schedule with its text. */
export interface WrittenSchedule {
  readonly text: SourceText;
  readonly schedule: Schedule;
}

/** What starts an automation by the clock. */
export interface ScheduleDefinition extends WrittenSchedule {
  readonly missed: MissedRuns;
  /** The bot's own where it says nothing. */
  readonly timezone?: SourceText;
  /** Once for each server, in the server's own zone. */
  readonly eachServer: boolean;
}

const WHAT = 'a schedule such as "every day at 09:00" or "0 9 * * MON"';

/** Cron or plain words. */
export const SCHEDULE_TEXT = scalar<WrittenSchedule>({
  what: WHAT,
  json: {
    type: "string",
    examples: ["every 5m", "every day at 09:00", "every monday at 09:00", "0 9 * * MON"],
  },
  read(node) {
    const schedule = parseSchedule(node.text);
    if (schedule.kind !== "mistake") return { text: node, schedule };
    const { message, from, to, suggestion } = schedule;
    return new Refused({
      code: "not-a-schedule",
      message,
      span: from < to ? node.at(from, to) : node.span,
      expected: WHAT,
      suggestion,
      fix: suggestion && withReplaced(node.span, JSON.stringify(suggestion)),
    });
  },
});

/** What stands beside `schedule:` under `when:`. */
export const SCHEDULE_KEYS = {
  missed: word("what becomes of missed runs", ["skip", "once", "all"], {
    none: "skip",
    ignore: "skip",
    no: "skip",
    one: "once",
    last: "once",
    catch_up: "all",
    each: "all",
    every: "all",
  }).describe(
    "What becomes of runs that were due while the bot was not running: `skip` (the default) leaves them out, " +
      "`once` makes up for all of them with one run, `all` makes up for each, the last 24 at most.",
  ).optional(),
  timezone: timezone().describe(
    "The time zone of the clock that it goes by; the bot's where nothing is said.",
  )
    .optional(),
  servers: word("for which servers it runs", ["all"], { every: "all", each: "all" }).describe(
    "`all` runs it once for each server that the bot is in, by the server's own clock.",
  ).optional(),
};

export const SCHEDULE_HINTS: Readonly<Record<string, { readonly use: string }>> = {
  cron: { use: "schedule" },
  every: { use: "schedule" },
  at: { use: "schedule" },
  time: { use: "schedule" },
  catch_up: { use: "missed" },
  misfire: { use: "missed" },
  time_zone: { use: "timezone" },
  zone: { use: "timezone" },
  tz: { use: "timezone" },
  server: { use: "servers" },
  guilds: { use: "servers" },
  each_server: { use: "servers" },
};

/** What the schedule and the keys beside it say together. */
export function scheduleDefinition(
  written: WrittenSchedule,
  { missed, timezone, servers }: ScheduleKeys,
): ScheduleDefinition {
  return { ...written, missed: missed ?? "skip", timezone, eachServer: servers === "all" };
}

export type ScheduleKeys = {
  readonly [Key in keyof typeof SCHEDULE_KEYS]?: z.output<typeof SCHEDULE_KEYS[Key]>;
};
