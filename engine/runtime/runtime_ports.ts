import type { Clock } from "../model/clock.ts";
import type { DataStore } from "../model/data.ts";
import type { KeptValues, Presses } from "../model/kept.ts";
import type { Logger } from "../model/logger.ts";
import type { DiscordPort } from "../model/ports.ts";
import type { World } from "../model/views.ts";
import type { RunReport } from "../model/run_report.ts";
import type { Cooldowns } from "../model/cooldown.ts";
import type { Servers } from "../model/servers.ts";
import type { Services } from "../model/services.ts";
import type { StorageScope } from "../model/storage.ts";
import type { Causes } from "./automations/causes.ts";

/** What a runtime needs from outside. */
export interface RuntimePorts {
  readonly discord: DiscordPort;
  readonly world: World;
  readonly servers: Servers;
  readonly cooldowns: Cooldowns;
  readonly services: Services;
  /** What authors have declared. */
  readonly data: DataStore;
  /** Where runs that wait are kept. */
  readonly waits: Pick<StorageScope, "values" | "transaction">;
  readonly kept: KeptValues;
  /** Where the messages of role menus are remembered. */
  readonly roleMenus: Pick<StorageScope, "values">;
  /** Ids of the channels where a role menu stands that is meant for one; that one alone where absent. */
  readonly menuChannels?: (channelId: string) => readonly string[];
  readonly presses: Presses;
  /** What runs have caused, shared with the other bots of the process, as they can set each other off; its own where absent. */
  readonly causes?: Causes;
  readonly isOwner: (userId: string) => boolean;
  /** Signs the ids of controls, so that nobody can make one up. The same after a restart. */
  readonly controlKey: Uint8Array;
  readonly clock: Clock;
  /** A number from 0 up to but not including 1. */
  readonly random: () => number;
  /** Failures are logged here, once each; `observe` need not log them again. */
  readonly logger: Logger;
  /** Called at the end of every run. */
  observe(report: RunReport): void;
  /** A short id that a failure is shown and logged with; made from `random` where absent. */
  newErrorId?(): string;
}
