import * as z from "zod";
import type { AutomationFacts, ScheduleTrigger } from "../model/automation.ts";
import type { Clock } from "../model/clock.ts";
import type { Panel } from "../model/panels/panel.ts";
import type { ScheduleClock, SchedulesPanel, ShownSchedule } from "../model/panels/schedules.ts";
import { definePanel, type PanelRights } from "./define_panel.ts";

/** A bot that runs. */
export interface ScheduledBot {
  readonly automations: readonly Pick<AutomationFacts, "name" | "trigger" | "source">[];
  /** The servers that it is in, with the time zones that they have set for themselves. */
  zones(): Promise<readonly ServerZone[]>;
}

export interface ServerZone {
  readonly name: string;
  readonly timezone: string | undefined;
}

/** Next runs of each clock. */
const RUNS = 3;
/** Servers whose clocks are shown. */
const SERVERS = 10;

export function schedulesPanel(
  bots: () => ReadonlyMap<string, ScheduledBot>,
  clock: Clock,
  rights: PanelRights,
): Panel {
  return definePanel<SchedulesPanel>({
    asks: {
      list: {
        given: z.strictObject({}),
        async run() {
          const now = clock.now();
          const all = await Promise.all(Array.from(bots(), ([id, bot]) => shownOf(id, bot, now)));
          return { now, schedules: all.flat() };
        },
      },
    },
  }, rights);
}

async function shownOf(id: string, bot: ScheduledBot, now: number): Promise<ShownSchedule[]> {
  const scheduled = bot.automations.flatMap(({ name, source, trigger: { schedule } }) =>
    schedule ? [{ name, source, schedule }] : []
  );
  const zones = scheduled.some(({ schedule }) => schedule.eachServer) ? await bot.zones() : [];
  return scheduled.map(({ name, source, schedule }) => {
    const own = schedule.eachServer ? zones.flatMap(withZone) : [];
    const rest = own.length < zones.length || !schedule.eachServer;
    return {
      bot: id,
      event: name,
      text: schedule.text,
      source,
      missed: schedule.missed,
      clocks: [
        ...rest ? [clockOf(schedule, schedule.zone, now)] : [],
        ...own.slice(0, SERVERS).map(({ name, timezone }) => ({
          server: name,
          ...clockOf(schedule, timezone, now),
        })),
      ],
      moreServers: Math.max(0, own.length - SERVERS),
    };
  });
}

function withZone({ name, timezone }: ServerZone): { name: string; timezone: string }[] {
  return timezone === undefined ? [] : [{ name, timezone }];
}

function clockOf({ next }: ScheduleTrigger, zone: string, now: number): ScheduleClock {
  const runs: number[] = [];
  for (let run = next(now, zone); run !== undefined && runs.length < RUNS; run = next(run, zone)) {
    runs.push(run);
  }
  const wall = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  return { zone, next: runs, wall: runs.map((run) => wall.format(run)) };
}
