/** The clock. */
import { SCHEDULE_VALUES } from "../../model/schedule.ts";
import { scheduleName, scheduleTrigger } from "../../schedules/mod.ts";
import {
  SCHEDULE_HINTS,
  SCHEDULE_KEYS,
  SCHEDULE_TEXT,
  type ScheduleDefinition,
  scheduleDefinition,
  type ScheduleKeys,
} from "../keys/schedule.ts";
import { converted } from "../kit/converted.ts";
import type { NamesDefinition } from "../keys/names.ts";
import type { TriggerUse, TriggerWord } from "./kind.ts";

class ScheduleUse implements TriggerUse {
  constructor(readonly definition: ScheduleDefinition) {}

  get nowhere(): boolean {
    return !this.definition.eachServer;
  }

  /** An event can have several schedules; each is only started by its own runs. */
  compile(_names: NamesDefinition, zone: string | undefined): ReturnType<TriggerUse["compile"]> {
    const { text: { text }, schedule, missed, timezone, eachServer } = this.definition;
    const trigger = scheduleTrigger({ text, schedule, missed, eachServer, zone: timezone?.text ?? zone });
    const name = scheduleName(trigger);
    return { schedule: trigger, matches: (happening) => happening.schedule === name };
  }
}

export const SCHEDULE: TriggerWord = {
  name: "schedule",
  description: "When it runs: words such as `every monday at 09:00` or `every 5m`, or cron with five fields.",
  values: SCHEDULE_VALUES,
  answers: false,
  person: false,
  channel: false,
  intents: 0,
  nearMisses: Object.keys(SCHEDULE_HINTS).filter((key) => SCHEDULE_HINTS[key]?.use === "schedule"),
  filters: converted(SCHEDULE_TEXT, (written) => new ScheduleUse(scheduleDefinition(written, {}))),
  beside: {
    keys: SCHEDULE_KEYS,
    hints: SCHEDULE_HINTS,
    build: (use, keys) =>
      use instanceof ScheduleUse
        ? new ScheduleUse(scheduleDefinition(use.definition, keys as ScheduleKeys))
        : use,
  },
};
