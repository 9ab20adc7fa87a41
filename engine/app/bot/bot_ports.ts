/** What the runtime of a bot needs that is kept in its memory. */
import { createCooldowns } from "../../cooldowns/mod.ts";
import { createDataStore } from "../../data/mod.ts";
import { createKeptValues, createPresses } from "../../kept/mod.ts";
import type { Logger } from "../../model/logger.ts";
import type { Clock } from "../../model/clock.ts";
import type { Storage } from "../../model/storage.ts";
import type { RuntimePorts } from "../../runtime/runtime_ports.ts";
import type { ScheduleMemory } from "../../schedules/mod.ts";
import { type CachedServers, createServers } from "../../servers/mod.ts";
import { controlKey } from "../memory/control_key.ts";
import { scheduleMemory } from "../memory/schedule_memory.ts";

export interface BotPortsOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly logger: Logger;
  /** A server's time zone is another now. */
  readonly onTimezone?: () => void;
}

export interface BotPorts
  extends
    Pick<RuntimePorts, "cooldowns" | "data" | "kept" | "presses" | "waits" | "roleMenus" | "controlKey"> {
  readonly servers: CachedServers;
  readonly schedules: ScheduleMemory;
}

/** @throws StorageError */
export async function botPorts(
  { storage, clock, logger, onTimezone }: BotPortsOptions,
): Promise<BotPorts> {
  return {
    data: createDataStore({ values: storage.values, clock }),
    kept: createKeptValues({ values: storage.values }),
    presses: createPresses({ values: storage.values, clock }),
    cooldowns: createCooldowns({ values: storage, clock }),
    waits: storage,
    roleMenus: storage,
    servers: createServers({ guilds: storage.guilds, logger, onTimezone }),
    schedules: scheduleMemory(storage.values),
    controlKey: await controlKey(storage),
  };
}
