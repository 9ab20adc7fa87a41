/** What the runtime of a bot needs that is kept in its memory. */
import { createCooldowns } from "../cooldowns/mod.ts";
import { createDataStore } from "../data/mod.ts";
import { createKeptValues, createPresses } from "../kept/mod.ts";
import type { Logger } from "../model/logger.ts";
import type { Clock } from "../model/clock.ts";
import type { Storage } from "../model/storage.ts";
import type { RuntimePorts } from "../runtime/runtime_ports.ts";
import { type CachedServers, createServers } from "../servers/mod.ts";
import { controlKey } from "./control_key.ts";

export interface BotPortsOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** @throws StorageError */
export async function botPorts(
  { storage, clock, logger }: BotPortsOptions,
): Promise<
  Pick<RuntimePorts, "cooldowns" | "data" | "kept" | "presses" | "waits" | "controlKey"> & {
    readonly servers: CachedServers;
  }
> {
  return {
    data: createDataStore({ values: storage.values, clock }),
    kept: createKeptValues({ values: storage.values }),
    presses: createPresses({ values: storage.values, clock }),
    cooldowns: createCooldowns({ values: storage, clock }),
    servers: createServers({ guilds: storage.guilds, logger }),
    waits: storage,
    controlKey: await controlKey(storage),
  };
}
