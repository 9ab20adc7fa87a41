import assert from "node:assert/strict";
import fc from "fast-check";
import { nextRun, nextRuns } from "./next_run.ts";
import { parseSchedule } from "./parse_schedule.ts";

/** The first runs of 2026 in UTC, as `01-05 09:00`. */
function runs(text: string, count = 3): string[] {
  const schedule = parseSchedule(text);
  if (schedule.kind === "mistake") throw new Error(`${text}: ${schedule.message}`);
  return nextRuns(schedule, Date.UTC(2026, 0, 1) - 1, "UTC", count)
    .map((run) => new Date(run).toISOString().slice(5, 16).replace("T", " "));
}

function mistake(text: string) {
  const read = parseSchedule(text);
  assert.equal(read.kind, "mistake", text);
  return read.kind === "mistake" ? read : assert.fail();
}

// The first of January 2026 is a Thursday.
const MEANINGS: readonly (readonly [string, ...string[]])[] = [
  ["every 5m", "01-01 00:00", "01-01 00:05", "01-01 00:10"],
  ["every 90 minutes", "01-01 00:00", "01-01 01:30", "01-01 03:00"],
  ["every hour", "01-01 00:00", "01-01 01:00", "01-01 02:00"],
  ["hourly", "01-01 00:00", "01-01 01:00", "01-01 02:00"],
  ["every 1h30m", "01-01 00:00", "01-01 01:30", "01-01 03:00"],
  ["every hour at :15", "01-01 00:15", "01-01 01:15", "01-01 02:15"],
  ["every 2 hours at :00 and :45", "01-01 00:00", "01-01 00:45", "01-01 02:00"],
  ["every day at 09:00", "01-01 09:00", "01-02 09:00", "01-03 09:00"],
  ["daily at 9am", "01-01 09:00", "01-02 09:00", "01-03 09:00"],
  ["every day at 12am, noon and 9:30 pm", "01-01 00:00", "01-01 12:00", "01-01 21:30"],
  ["every monday at 09:00", "01-05 09:00", "01-12 09:00", "01-19 09:00"],
  ["Every Monday And Friday at 18:30", "01-02 18:30", "01-05 18:30", "01-09 18:30"],
  ["every mon, wed and fri at 8:00", "01-02 08:00", "01-05 08:00", "01-07 08:00"],
  ["every weekday at 8:00", "01-01 08:00", "01-02 08:00", "01-05 08:00"],
  ["every weekend at 10:00", "01-03 10:00", "01-04 10:00", "01-10 10:00"],
  ["every week on sunday at 10:00", "01-04 10:00", "01-11 10:00", "01-18 10:00"],
  ["every 2 weeks on monday at 09:00", "01-05 09:00", "01-19 09:00", "02-02 09:00"],
  ["every other day at midnight", "01-01 00:00", "01-03 00:00", "01-05 00:00"],
  ["every two days at 9:00", "01-01 09:00", "01-03 09:00", "01-05 09:00"],
  ["every month on the 1st at 12:00", "01-01 12:00", "02-01 12:00", "03-01 12:00"],
  ["every month on the 1st and 15th at 12:00", "01-01 12:00", "01-15 12:00", "02-01 12:00"],
  ["every month on the 31st at 12:00", "01-31 12:00", "03-31 12:00", "05-31 12:00"],
  ["every month on the last day at 20:00", "01-31 20:00", "02-28 20:00", "03-31 20:00"],
  ["every month on the first monday at 9:00", "01-05 09:00", "02-02 09:00", "03-02 09:00"],
  ["every month on the last friday at 9:00", "01-30 09:00", "02-27 09:00", "03-27 09:00"],
  ["every month on the 15th and the last friday at 9:00", "01-15 09:00", "01-30 09:00", "02-15 09:00"],
  ["every 3 months on the 1st at 9:00", "01-01 09:00", "04-01 09:00", "07-01 09:00"],
  ["every year on 24 december at 18:00", "12-24 18:00", "12-24 18:00", "12-24 18:00"],
  ["every year on december 24th at 18:00", "12-24 18:00", "12-24 18:00", "12-24 18:00"],
  ["yearly on the 24th of dec at 6pm", "12-24 18:00", "12-24 18:00", "12-24 18:00"],
  ["every year on 29 february at 9:00", "02-29 09:00", "02-29 09:00", "02-29 09:00"],
  ["at 2026-12-24 18:00", "12-24 18:00"],
  ["on 2026-12-24 at 18:00", "12-24 18:00"],
  ["2026-12-24T18:00", "12-24 18:00"],
  ["0 9 * * MON", "01-05 09:00", "01-12 09:00", "01-19 09:00"],
  ["*/20 * * * *", "01-01 00:00", "01-01 00:20", "01-01 00:40"],
  ["10-30/10 8 * * *", "01-01 08:10", "01-01 08:20", "01-01 08:30"],
  ["5/25 8 * * *", "01-01 08:05", "01-01 08:30", "01-01 08:55"],
  ["0 0 * jan-feb sun", "01-04 00:00", "01-11 00:00", "01-18 00:00"],
  ["0 0 * * 7", "01-04 00:00", "01-11 00:00", "01-18 00:00"],
  ["0 0 * * FRI-SUN", "01-02 00:00", "01-03 00:00", "01-04 00:00"],
  ["0 0 L * ?", "01-31 00:00", "02-28 00:00", "03-31 00:00"],
  ["0 0 * * MON#2", "01-12 00:00", "02-09 00:00", "03-09 00:00"],
  ["0 0 * * 5L", "01-30 00:00", "02-27 00:00", "03-27 00:00"],
  // Either day where both are limited; both of them where one is a step over all.
  ["0 0 2 * MON", "01-02 00:00", "01-05 00:00", "01-12 00:00"],
  ["0 0 */2 * MON", "01-05 00:00", "01-19 00:00", "02-09 00:00"],
  ["@daily", "01-01 00:00", "01-02 00:00", "01-03 00:00"],
];

Deno.test("parseSchedule understands cron and plain words", () => {
  for (const [text, ...expected] of MEANINGS) assert.deepEqual(runs(text), expected, text);
});

/** What is wrong: the text, the part that is pointed at, what is said, and what was probably meant. */
const MISTAKES: readonly (readonly [string, string, RegExp, string?])[] = [
  ["", "", /no time/],
  ["foo bar", "foo", /not a schedule/],
  ["evry day at 9:00", "evry", /not a schedule/, "every day at 9:00"],
  ["each day at 9:00", "each", /begins with/, "every day at 9:00"],
  ["mondays at 9:00", "mondays", /begins with/, "every monday at 9:00"],
  ["on friday at 9:00", "on", /begins with/, "every friday at 9:00"],
  ["on 24 december at 9:00", "on", /begins with/, "every year on 24 december at 9:00"],
  ["at 9:00", "at", /begins with/, "every day at 9:00"],
  ["9am", "9am", /begins with/, "every day at 9am"],
  ["5 minutes", "5", /begins with/, "every 5 minutes"],
  ["every", "every", /After this comes/],
  ["every 30s", "30s", /once a minute/, "every 1m"],
  ["every 30 seconds", "30 seconds", /once a minute/, "every 1m"],
  ["every 0m", "0m", /0 times/, "every 1 minute"],
  ["every 500d at 9:00", "500d", /at most 366 days/],
  ["every 3 years on 1 may at 9:00", "3 years", /every year/, "every year on 1 may at 9:00"],
  ["every mondey at 9:00", "mondey", /not what is repeated/, "every monday at 9:00"],
  ["every monday and frday at 9:00", "frday", /not a weekday/, "every monday and friday at 9:00"],
  ["every day", "every day", /what time/, "every day at 09:00"],
  ["every day 9:00", "9:00", /stands `at`/, "every day at 9:00"],
  ["every day at 9", "9", /not a time of day/, "every day at 09:00"],
  ["every day at 9.30", "9.30", /not a time of day/, "every day at 09:30"],
  ["every day at 24:00", "24:00", /no 24:00/],
  ["every day at 13pm", "13pm", /no 13pm/],
  ["every day at 9:00 at 10:00", "at", /one list/, "every day at 9:00 and 10:00"],
  ["every day on monday at 9:00", "on", /not limited/, "every monday at 9:00"],
  ["every monday on friday at 9:00", "on", /before this already/],
  ["every week at 9:00", "week", /Which day|which day/, "every week on monday at 09:00"],
  ["every month at 9:00", "month", /which day/, "every month on the 1st at 09:00"],
  ["every year at 9:00", "year", /which day/, "every year on 24 december at 09:00"],
  ["every month on monday at 9:00", "on", /first monday/],
  ["every month on the last at 9:00", "last", /last what/, "every month on the last day at 9:00"],
  ["every month on the 32nd at 9:00", "32nd", /days 1 to 31/, "every month on the last day at 9:00"],
  ["every week on the 1st at 9:00", "on", /every month/],
  ["every year on 30 february at 9:00", "every year on 30 february at 9:00", /never runs/],
  ["every hour at 15", "15", /minute such as :15/, "every hour at :15"],
  ["every 5m at 9:00", "at", /no time of day/],
  ["at 2026-02-30 18:00", "2026-02-30", /There is no/],
  ["at 2026-12-24", "2026-12-24", /what time/, "at 2026-12-24 18:00"],
  ["at 2026-12-24 18:00Z", "18:00Z", /timezone/, "at 2026-12-24 18:00"],
  ["0 9 * *", "0 9 * *", /five fields.*are 4/, "0 9 * * *"],
  ["30 0 9 * * MON", "30", /once a minute/, "0 9 * * MON"],
  ["61 * * * *", "61", /0 to 59/],
  ["* 24 * * *", "24", /0 to 23/],
  ["0 9 * * MOON", "MOON", /weekday/, "0 9 * * MON"],
  ["0 9 * JANUARY *", "JANUARY", /month/, "0 9 * JAN *"],
  ["0 17-9 * * *", "17-9", /goes upwards/, "0 17-23,0-9 * * *"],
  ["0 9 * * FRI-MON", "FRI-MON", /goes upwards/, "0 9 * * FRI-SAT,SUN-MON"],
  ["*/90 * * * *", "90", /step/, "every 90m"],
  ["*/0 * * * *", "0", /step/],
  ["1, * * * *", "", /not nothing/],
  ["0 9 * * MON#6", "#6", /1 to 5/, "0 9 * * MON#1"],
  ["0 9 30 2 *", "0 9 30 2 *", /never runs/],
];

Deno.test("parseSchedule says what is wrong, where, and what was probably meant", () => {
  for (const [text, part, message, suggestion] of MISTAKES) {
    const read = mistake(text);
    assert.equal(text.slice(read.from, read.to), part, text);
    assert.match(read.message, message, text);
    assert.equal(read.suggestion, suggestion, text);
  }
});

Deno.test("parseSchedule suggests nothing that is wrong itself, and never throws", () => {
  const words = [
    ...[
      "every",
      "at",
      "on",
      "and",
      ",",
      "the",
      "last",
      "first",
      "day",
      "days",
      "weekday",
      "monday",
      "mondey",
    ],
    ...[
      "2",
      "5m",
      "weeks",
      "month",
      "year",
      "9:00",
      "9am",
      "9",
      ":15",
      "1st",
      "32nd",
      "december",
      "24",
      "30s",
    ],
    ...["*", "*/5", "0", "1-5", "MON#1", "L", "5-1", "2026-12-24", "18:00", "daily"],
  ];
  const text = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((list) => list.join(" ")),
    fc.string(),
    fc.constantFrom(...MEANINGS.map(([right]) => right)).chain((right) =>
      fc.record({ at: fc.nat(right.length), by: fc.string({ maxLength: 2 }) }).map(({ at, by }) =>
        right.slice(0, at) + by + right.slice(at + 1)
      )
    ),
  );
  const property = fc.property(text, (written) => {
    const read = parseSchedule(written);
    if (read.kind !== "mistake") {
      if (read.kind !== "once") assert.notEqual(nextRun(read, 0, "UTC"), undefined);
      return;
    }
    assert.ok(0 <= read.from && read.from <= read.to && read.to <= written.length, written);
    if (read.suggestion !== undefined) {
      assert.notEqual(parseSchedule(read.suggestion).kind, "mistake", written);
    }
  });
  fc.assert(property, { numRuns: 3000 });
});

Deno.test("cron finds the minutes that each of its fields allows, tried one by one", () => {
  const field = (min: number, max: number) =>
    fc.oneof(
      fc.constant("*"),
      fc.uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 3 }).map((list) => list.join(",")),
      fc.tuple(fc.integer({ min, max }), fc.integer({ min, max }), fc.integer({ min: 1, max: 7 }))
        .map(([a, b, step]) => `${Math.min(a, b)}-${Math.max(a, b)}/${step}`),
    );
  const allows = (text: string, min: number, max: number, value: number) =>
    text.split(",").some((item) => {
      const [span, step] = item.split("/");
      const [first, last] = span === "*" ? [min, max] : span!.split("-").map(Number);
      return value >= first! && value <= (last ?? first!) && (value - first!) % Number(step ?? 1) === 0;
    });
  const cron = fc.tuple(field(0, 59), field(0, 23), field(1, 28), field(1, 12), field(0, 6));
  const from = Date.UTC(2026, 1, 27);
  const property = fc.property(cron, ([minute, hour, day, month, weekday]) => {
    const schedule = parseSchedule([minute, hour, day, month, weekday].join(" "));
    if (schedule.kind === "mistake") return assert.fail(schedule.message);
    const expected: number[] = [];
    for (let at = from; at < from + 3 * 86_400_000; at += 60_000) {
      const date = new Date(at);
      const byMonth = allows(day, 1, 31, date.getUTCDate());
      const byWeek = allows(weekday, 0, 6, date.getUTCDay());
      const either = day !== "*" && weekday !== "*";
      if (
        allows(minute, 0, 59, date.getUTCMinutes()) && allows(hour, 0, 23, date.getUTCHours()) &&
        allows(month, 1, 12, date.getUTCMonth() + 1) && (either ? byMonth || byWeek : byMonth && byWeek)
      ) expected.push(at);
    }
    const found = nextRuns(schedule, from - 1, "UTC", expected.length + 1);
    assert.deepEqual(found.slice(0, expected.length), expected);
    const beyond = found[expected.length];
    if (beyond !== undefined) assert.ok(beyond >= from + 3 * 86_400_000);
  });
  fc.assert(property, { numRuns: 150 });
});
