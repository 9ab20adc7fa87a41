import assert from "node:assert/strict";
import type { ScheduleTrigger } from "../model/automation.ts";
import { parseSchedule, scheduleTrigger } from "../schedules/mod.ts";
import { scheduleLines, schedulesOf } from "./schedule_lines.ts";

function trigger(text: string, zone: string, eachServer = false): ScheduleTrigger {
  const schedule = parseSchedule(text);
  if (schedule.kind === "mistake") throw new Error(schedule.message);
  return scheduleTrigger({ text, schedule, zone, missed: "skip", eachServer });
}

const NOW = Date.UTC(2026, 9, 20);

Deno.test("scheduleLines shows the next three runs in the zone of each schedule", () => {
  const lines = scheduleLines([
    { name: "standup", schedule: trigger("0 9 * * MON", "Europe/Berlin") },
    { name: "party", schedule: trigger("at 2026-12-31 23:59", "America/New_York", true) },
    { name: "past", schedule: trigger("at 2020-01-01 12:00", "UTC") },
  ], NOW);
  assert.deepEqual(lines, [
    "  standup: 0 9 * * MON (Europe/Berlin)",
    "      Monday 26 October 2026 at 09:00",
    "      Monday 2 November 2026 at 09:00",
    "      Monday 9 November 2026 at 09:00",
    "  party: at 2026-12-31 23:59 (for each server, America/New_York where it has no zone of its own)",
    "      Thursday 31 December 2026 at 23:59",
    "  past: at 2020-01-01 12:00 (UTC)",
    "      no run is to come any more",
  ]);
});

Deno.test("scheduleLines tells the two hours of a doubled one apart by their order alone", () => {
  const [, ...runs] = scheduleLines(
    [{ name: "often", schedule: trigger("every hour", "Europe/Berlin") }],
    Date.UTC(2026, 9, 24, 23, 30),
  );
  assert.deepEqual(runs, [
    "      Sunday 25 October 2026 at 02:00",
    "      Sunday 25 October 2026 at 02:00",
    "      Sunday 25 October 2026 at 03:00",
  ]);
});

Deno.test("schedulesOf leaves out what no schedule starts", () => {
  const facts = { mode: "single", patience: 0, source: "", readsMessage: false, steps: [] } as const;
  const schedule = trigger("every 5m", "UTC");
  const automations = [
    { ...facts, name: "greet", trigger: { happening: "member_join" } },
    { ...facts, name: "often", trigger: { happening: "schedule", schedule } },
  ] as const;
  assert.deepEqual(schedulesOf({ automations }), [{ name: "often", schedule }]);
});
