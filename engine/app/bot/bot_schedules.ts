/** The scheduled automations of a bot that runs. */
import type { ScheduleTrigger } from "../../model/automation.ts";
import type { Clock } from "../../model/clock.ts";
import type { Happening } from "../../model/happening.ts";
import type { Logger } from "../../model/logger.ts";
import type { Program } from "../../model/program.ts";
import type { ScheduleValues } from "../../model/schedule.ts";
import type { Servers } from "../../model/servers.ts";
import { Lanes } from "./lanes.ts";
import { type ScheduleEntry, type ScheduleMemory, scheduleName, Scheduler } from "../../schedules/mod.ts";
import { idAt } from "../../words/snowflake.ts";

export interface BotSchedulesOptions {
  readonly memory: ScheduleMemory;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly servers: Pick<Servers, "read">;
  /** Ids of the servers that the bot is in. */
  readonly guildIds: () => Iterable<string>;
  /** Resolves when the run is over. */
  readonly handle: (happening: Happening) => Promise<void>;
}

interface Scheduled {
  readonly name: string;
  /** Two schedules can start the same automation. */
  readonly key: string;
  readonly schedule: ScheduleTrigger;
  /** For the runs of servers, of which hundreds can be due at the same moment. */
  readonly lanes: Lanes;
}

/** Servers for which an automation runs at a time, where its runs may overlap at all. */
const SIDE_BY_SIDE = 10;

export class BotSchedules {
  #scheduled: readonly Scheduled[] = [];
  #planning: Promise<void> = Promise.resolve();
  #count = 0n;

  private constructor(private readonly scheduler: Scheduler, private readonly options: BotSchedulesOptions) {}

  /** Rejects with what the memory throws. */
  static async open(options: BotSchedulesOptions): Promise<BotSchedules> {
    return new BotSchedules(await Scheduler.open(options), options);
  }

  /** Goes by the schedules of another program from now on. */
  replaceProgram({ automations }: Pick<Program, "automations">): void {
    const counts = new Map<string, number>();
    this.#scheduled = automations.flatMap(({ name, mode, trigger: { schedule } }) => {
      if (!schedule) return [];
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const lanes = new Lanes(mode === "parallel" ? SIDE_BY_SIDE : 1);
      return [{ name, key: count === 1 ? name : `${name}#${count}`, schedule, lanes }];
    });
    if (this.#scheduled.some(({ schedule }) => schedule.eachServer)) this.#planServers();
    else this.#plan(new Map());
  }

  /** The bot came into a server or is out of one, or a server's time zone is another now. */
  serversChanged(): void {
    if (this.#scheduled.some(({ schedule }) => schedule.eachServer)) this.#planServers();
  }

  /** Resolves when what has begun is done. */
  async idle(): Promise<void> {
    await this.#planning;
    await this.scheduler.idle();
  }

  stop(): void {
    this.scheduler.stop();
  }

  /** Where servers are asked for their zones, one plan is made after the other. */
  #planServers(): void {
    this.#planning = this.#planning.then(async () => this.#plan(await this.#zones())).catch((error) => {
      this.options.logger.error(
        "The time zones of servers could not be read, so schedules stay as they were",
        {
          error,
        },
      );
    });
  }

  async #zones(): Promise<Map<string, string | undefined>> {
    const ids = [...this.options.guildIds()];
    const zones = ids.map(async (id) => [id, (await this.options.servers.read(id)).timezone] as const);
    return new Map(await Promise.all(zones));
  }

  /** @param zones of the servers, by their ids; `undefined` where a server has none of its own */
  #plan(zones: ReadonlyMap<string, string | undefined>): void {
    this.scheduler.replace(
      this.#scheduled.flatMap((one) =>
        one.schedule.eachServer
          ? Array.from(zones, ([id, zone]) => this.#entry(one, zone ?? one.schedule.zone, id))
          : [this.#entry(one, one.schedule.zone)]
      ),
    );
  }

  #entry({ name, key, schedule, lanes }: Scheduled, zone: string, guildId?: string): ScheduleEntry {
    const run = (time: number, missed: boolean) =>
      this.options.handle({
        name: "schedule",
        id: this.#nextId(),
        automation: name,
        schedule: scheduleName(schedule),
        values: { schedule: { time, missed } } satisfies ScheduleValues,
        ...(guildId === undefined ? {} : { guildId }),
      });
    const facts = { schedule, zone, missed: schedule.missed };
    if (guildId === undefined) return { ...facts, key, run };
    return {
      ...facts,
      key: `${key}/${guildId}`,
      run: (time, missed) => lanes.take(() => run(time, missed)),
    };
  }

  /** As Discord would give one now, and unlike that of any other run: several are due at the same moment. */
  #nextId(): string {
    return String(BigInt(idAt(this.options.clock.now())) + (this.#count++ & 0x3fffffn));
  }
}
