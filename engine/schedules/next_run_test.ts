import assert from "node:assert/strict";
import fc from "fast-check";
import type { Schedule } from "../model/schedule.ts";
import { nextRun, nextRuns, runsBetween } from "./next_run.ts";
import { parseSchedule } from "./parse_schedule.ts";
import { dailyRuns, hourlyRuns, intervalRuns, WallClock } from "./test_wall_clock.ts";

const YEAR = 2026;
const ZONES = Intl.supportedValuesOf("timeZone");
const DAY = 86_400_000;
/** At Troll station in the Antarctic, clocks are set by two hours. */
const MOST_SHIFTED = 2 * 3_600_000;

function schedule(text: string): Schedule {
  const read = parseSchedule(text);
  if (read.kind === "mistake") throw new Error(read.message);
  return read;
}

/** The next runs after a moment, as `2026-03-29T03:00+02:00`. */
function runs(text: string, zone: string, after: string, count: number): string[] {
  return nextRuns(schedule(text), Date.parse(after), zone, count).map((run) =>
    Temporal.Instant.fromEpochMilliseconds(run).toZonedDateTimeISO(zone)
      .toString({ smallestUnit: "minute", timeZoneName: "never" })
  );
}

Deno.test("nextRun runs a time that is skipped at the first moment after the gap, once", () => {
  assert.deepEqual(runs("every day at 02:30", "Europe/Berlin", "2026-03-28T12:00Z", 2), [
    "2026-03-29T03:00+02:00",
    "2026-03-30T02:30+02:00",
  ]);
  assert.deepEqual(
    runs("every day at 02:00, 02:15, 02:45 and 03:00", "Europe/Berlin", "2026-03-28T12:00Z", 2),
    [
      "2026-03-29T03:00+02:00",
      "2026-03-30T02:00+02:00",
    ],
  );
  // Half an hour is skipped.
  assert.deepEqual(runs("every day at 02:10", "Australia/Lord_Howe", "2026-10-03T00:00Z", 1), [
    "2026-10-04T02:30+11:00",
  ]);
  // A whole day is skipped: clocks went from the 29th of December to the 31st.
  assert.deepEqual(runs("every day at 09:00", "Pacific/Apia", "2011-12-29T18:00Z", 3), [
    "2011-12-29T09:00-10:00",
    "2011-12-31T00:00+14:00",
    "2011-12-31T09:00+14:00",
  ]);
});

Deno.test("nextRun runs a time that is shown twice once, at its first occurrence", () => {
  assert.deepEqual(runs("every day at 02:30", "Europe/Berlin", "2026-10-24T12:00Z", 2), [
    "2026-10-25T02:30+02:00",
    "2026-10-26T02:30+01:00",
  ]);
  // Between the two, and when the second has begun.
  for (const after of ["2026-10-25T00:30Z", "2026-10-25T01:10Z", "2026-10-25T01:30Z"]) {
    assert.deepEqual(runs("30 2 * * *", "Europe/Berlin", after, 1), ["2026-10-26T02:30+01:00"]);
  }
});

Deno.test("nextRun goes on in real time where hours or minutes are repeated", () => {
  assert.deepEqual(runs("every hour at :15", "Europe/Berlin", "2026-10-24T23:30Z", 4), [
    "2026-10-25T02:15+02:00",
    "2026-10-25T02:15+01:00",
    "2026-10-25T03:15+01:00",
    "2026-10-25T04:15+01:00",
  ]);
  assert.deepEqual(runs("every 30m", "Europe/Berlin", "2026-03-29T00:30Z", 2), [
    "2026-03-29T03:00+02:00",
    "2026-03-29T03:30+02:00",
  ]);
  assert.deepEqual(runs("every 6h", "Europe/Berlin", "2026-03-28T23:00Z", 5), [
    "2026-03-29T07:00+02:00",
    "2026-03-29T13:00+02:00",
    "2026-03-29T19:00+02:00",
    "2026-03-30T00:00+02:00",
    "2026-03-30T06:00+02:00",
  ]);
});

Deno.test("an interval that does not fit into a day counts from 1970 on, without a break at midnight", () => {
  const found = nextRuns(schedule("every 7m"), Date.UTC(YEAR, 9, 24), "Europe/Berlin", 500);
  assert.ok(found.every((run) => run % (7 * 60_000) === 0));
  assert.ok(found.slice(1).every((run, index) => run - found[index]! === 7 * 60_000));
});

Deno.test("nextRun agrees with the clocks of every zone on each day of a year on which they are set", () => {
  const daily = [0, 15, 119, 120, 135, 150, 179, 180, 24 * 60 - 1];
  const words = daily.map((time) =>
    `${String(Math.floor(time / 60)).padStart(2, "0")}:${String(time % 60).padStart(2, "0")}`
  );
  let settings = 0;
  for (const zone of ZONES) {
    const clock = new WallClock(zone);
    for (const moment of clock.settings(YEAR)) {
      settings++;
      const shown = clock.minutesAround(moment);
      const [from, to] = [shown[0]!.moment - 1, shown.at(-1)!.moment];
      const between = (text: string) => runsBetween(schedule(text), from, to, zone, Infinity);
      assert.deepEqual(between(`every day at ${words.join(", ")}`), dailyRuns(shown, daily), zone);
      assert.deepEqual(between("0,40 * * * *"), hourlyRuns(shown, [0, 40]), zone);
      assert.deepEqual(between("every 5m"), intervalRuns(shown, 5), zone);
      assert.deepEqual(between("every 4h"), intervalRuns(shown, 240), zone);
    }
  }
  assert.ok(settings > 200, `the clocks were set ${settings} times`);
});

Deno.test("nextRun runs each day of a year once in every zone", () => {
  const noon = schedule("every day at 12:00");
  const gap = schedule("every day at 02:30");
  for (const zone of ZONES) {
    const clock = new WallClock(zone);
    const from = Date.UTC(YEAR - 1, 11, 31, 12);
    const noons = runsBetween(noon, from, from + 365 * DAY, zone, 400);
    const walls = noons.map((run) => clock.wall(run));
    assert.ok(walls.every((wall) => wall % DAY === DAY / 2), zone);
    assert.ok(walls.slice(1).every((wall, index) => wall === walls[index]! + DAY), zone);
    const skipped = runsBetween(gap, from, from + 365 * DAY, zone, 400);
    const steps = skipped.slice(1).map((run, index) => run - skipped[index]!);
    assert.ok(steps.every((step) => Math.abs(step - DAY) <= MOST_SHIFTED), zone);
    assert.ok(noons.length >= 364 && skipped.length >= 364, zone);
  }
});

const anySchedule = fc.constantFrom(
  "every 5m",
  "every 7m",
  "every 90 minutes",
  "every 8h",
  "every hour at :15 and :45",
  "every day at 00:00, 02:30 and 23:59",
  "*/10 1-3 * * *",
  "* * * * *",
  "0 0 1,15 * MON",
  "every 2 weeks on sunday at 02:30",
  "every month on the last sunday at 02:30",
).map(schedule);

Deno.test("runs strictly increase, and from wherever one looks, none is lost or doubled", () => {
  const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });
  const zone = fc.constantFrom(...ZONES);
  // Looking from all over the days around a setting of the clocks finds what matters more often.
  const near = fc.tuple(zone, fc.integer({ min: -DAY, max: DAY }), fc.nat()).map(([name, shift, index]) => {
    const settings = new WallClock(name).settings(YEAR);
    return { zone: name, from: (settings[index % settings.length] ?? Date.UTC(YEAR, 0, 1)) + shift };
  });
  const anywhere = fc.record({ zone, from: moment });
  const property = fc.property(
    anySchedule,
    fc.oneof(near, anywhere),
    fc.array(fc.nat(10 * DAY), { maxLength: 5 }),
    (plan, { zone, from }, looks) => {
      const found = nextRuns(plan, from, zone, 60);
      for (const [index, run] of found.entries()) assert.ok(run > (found[index - 1] ?? from));
      for (const look of looks) {
        const next = nextRun(plan, from + look, zone);
        const expected = found.find((run) => run > from + look);
        if (expected !== undefined) assert.equal(next, expected);
      }
      for (const run of found) assert.equal(nextRun(plan, run - 1, zone), run);
    },
  );
  fc.assert(property, { numRuns: 300 });
});

Deno.test("runsBetween has the moment that it ends with, not the one that it begins with", () => {
  const [first, second, third] = [0, 1, 2].map((hour) => Date.UTC(YEAR, 0, 1, hour));
  assert.deepEqual(runsBetween(schedule("every hour"), first!, third!, "UTC", 10), [second, third]);
  assert.deepEqual(runsBetween(schedule("every hour"), first!, third!, "UTC", 1), [second]);
});

Deno.test("nextRun of a single moment is there once", () => {
  const once = schedule("at 2026-12-24 18:00");
  const moment = Date.UTC(2026, 11, 24, 17);
  assert.deepEqual(nextRuns(once, 0, "Europe/Berlin", 3), [moment]);
  assert.equal(nextRun(once, moment, "Europe/Berlin"), undefined);
});
