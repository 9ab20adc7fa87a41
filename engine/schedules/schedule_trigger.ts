import type { ScheduleTrigger } from "../model/automation.ts";
import type { MissedRuns, Schedule } from "../model/schedule.ts";
import { nextRun } from "./next_run.ts";

export interface TriggerFacts {
  /** As its author wrote it. */
  readonly text: string;
  readonly schedule: Schedule;
  readonly missed: MissedRuns;
  /** IANA time zone; UTC where it is absent. */
  readonly zone?: string;
  readonly eachServer: boolean;
}

/** What tells schedules of one automation apart, also after a reload. */
export function scheduleName({ text, zone }: Pick<ScheduleTrigger, "text" | "zone">): string {
  return `${text} (${zone})`;
}

/** What starts a scheduled automation. */
export function scheduleTrigger({ text, schedule, missed, zone, eachServer }: TriggerFacts): ScheduleTrigger {
  return {
    text,
    zone: zone ?? "UTC",
    missed,
    eachServer,
    next: (after, where) => nextRun(schedule, after, where),
  };
}
