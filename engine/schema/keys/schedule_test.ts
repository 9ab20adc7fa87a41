import assert from "node:assert/strict";
import { Problems } from "../../diagnostics/diagnostic.ts";
import { SourceFile } from "../../diagnostics/span.ts";
import { parseYaml } from "../../source/parse_yaml.ts";
import { passOn, type Payload } from "../kit/issue.ts";
import { map } from "../kit/map.ts";
import {
  SCHEDULE_HINTS,
  SCHEDULE_KEYS,
  SCHEDULE_TEXT,
  type ScheduleDefinition,
  scheduleDefinition,
} from "./schedule.ts";

const WHEN = map(
  "a schedule",
  { schedule: SCHEDULE_TEXT, ...SCHEDULE_KEYS },
  ({ schedule, ...keys }) => scheduleDefinition(schedule, keys),
  SCHEDULE_HINTS,
);

function read(text: string): { definition: ScheduleDefinition | undefined; problems: Problems } {
  const problems = new Problems();
  const { root } = parseYaml(new SourceFile("bots/test.yaml", text), problems);
  const payload = WHEN._zod.run({ value: root, issues: [] } as never, { async: false }) as Payload;
  passOn(payload.issues, problems);
  return { definition: payload.value as ScheduleDefinition | undefined, problems };
}

Deno.test("a schedule is read with what stands beside it", () => {
  const { definition, problems } = read(
    "schedule: 0 9 * * MON\nmissed: once\ntimezone: Asia/Tokyo\nservers: all",
  );
  assert.equal(problems.list.length, 0);
  assert.equal(definition?.text.text, "0 9 * * MON");
  assert.equal(definition.schedule.kind, "calendar");
  assert.deepEqual([definition.missed, definition.timezone?.text, definition.eachServer], [
    "once",
    "Asia/Tokyo",
    true,
  ]);
  const plain = read("schedule: every 5m").definition;
  assert.deepEqual([plain?.missed, plain?.timezone, plain?.eachServer], ["skip", undefined, false]);
});

Deno.test("mistakes of a schedule are told at their places, with the line as it should be", () => {
  const text = 'schedule: "every mondey at 9:00"\nmissed: catch_up\ntimezone: Berlin\nserver: all';
  const { problems } = read(text);
  const found = problems.list.map(({ code, span, suggestion, fix }) => ({
    code,
    at: text.slice(span!.start, span!.end),
    suggestion,
    fix,
  }));
  assert.deepEqual(found, [
    {
      code: "not-a-schedule",
      at: "mondey",
      suggestion: "every monday at 9:00",
      fix: 'schedule: "every monday at 9:00"',
    },
    { code: "unknown-word", at: "catch_up", suggestion: "all", fix: "missed: all" },
    {
      code: "unknown-timezone",
      at: "Berlin",
      suggestion: "Europe/Berlin",
      fix: "timezone: Europe/Berlin",
    },
    { code: "unknown-key", at: "server", suggestion: "servers", fix: "servers: all" },
  ]);
});

Deno.test("schedules that never run, or more often than once a minute, are refused", () => {
  for (const text of ["0 0 30 2 *", "every year on 31 april at 9:00", "*/10 * * * * *", "every 20s", ""]) {
    const { problems } = read(`schedule: "${text}"`);
    assert.deepEqual(problems.list.map(({ code }) => code), ["not-a-schedule"], text);
  }
});
