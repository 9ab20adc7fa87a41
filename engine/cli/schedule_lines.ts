/** When the scheduled automations of a bot run next. */
import type { ScheduleTrigger } from "../model/automation.ts";
import type { Program } from "../model/program.ts";

export interface ShownSchedule {
  readonly name: string;
  readonly schedule: ScheduleTrigger;
}

const SHOWN = 3;

export function schedulesOf({ automations }: Pick<Program, "automations">): ShownSchedule[] {
  return automations.flatMap(({ name, trigger: { schedule } }) => schedule ? [{ name, schedule }] : []);
}

/** A heading and its next runs for each, in its own zone. @param now milliseconds since 1970 */
export function scheduleLines(schedules: readonly ShownSchedule[], now: number): string[] {
  return schedules.flatMap(({ name, schedule }) => {
    const { text, zone, eachServer } = schedule;
    const where = eachServer ? `for each server, ${zone} where it has no zone of its own` : zone;
    const runs = nextRuns(schedule, now).map((run) => `      ${showMoment(run, zone)}`);
    return [
      `  ${name}: ${text} (${where})`,
      ...(runs.length > 0 ? runs : ["      no run is to come any more"]),
    ];
  });
}

function nextRuns({ next, zone }: ScheduleTrigger, now: number): number[] {
  const runs: number[] = [];
  for (let run = next(now, zone); run !== undefined && runs.length < SHOWN; run = next(run, zone)) {
    runs.push(run);
  }
  return runs;
}

/** `Monday 5 January 2026 at 09:00`. */
function showMoment(moment: number, zone: string): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const [weekday, day, month, year, hour, minute] = ["weekday", "day", "month", "year", "hour", "minute"]
    .map((type) => parts.get(type as Intl.DateTimeFormatPartTypes));
  return `${weekday} ${day} ${month} ${year} at ${hour}:${minute}`;
}
