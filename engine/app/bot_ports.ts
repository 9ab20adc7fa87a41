/** What the runtime of a bot needs that is kept in its memory. */
import type { Cooldowns } from "../model/cooldown.ts";
import type { Logger } from "../model/logger.ts";
import type { Servers, ServerView } from "../model/servers.ts";
import type { Clock } from "../model/clock.ts";
import type { Storage } from "../model/storage.ts";
import type { RuntimePorts } from "../runtime/runtime_ports.ts";
import { controlKey } from "./control_key.ts";

export interface BotPortsOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** @throws StorageError */
export async function botPorts(
  { storage, clock, logger }: BotPortsOptions,
): Promise<Pick<RuntimePorts, "servers" | "cooldowns" | "controlKey">> {
  return {
    cooldowns: createCooldowns({ values: storage, clock }),
    servers: createServers({ guilds: storage.guilds, logger }),
    controlKey: await controlKey(storage),
  };
}

/** Counts in memory: a restart forgets. */
function createCooldowns({ clock }: { values: Pick<Storage, "values">; clock: Clock }): Cooldowns {
  const uses = new Map<string, number[]>();
  return {
    take(wanted) {
      const now = clock.now();
      const waits = wanted.map(({ key, rate, per }) => {
        const recent = (uses.get(key) ?? []).filter((at) => at > now - per);
        uses.set(key, recent);
        return recent.length < rate ? 0 : recent[recent.length - rate]! + per - now;
      });
      const left = Math.max(0, ...waits);
      if (left > 0) return Promise.resolve({ allowed: false, index: waits.indexOf(left), left });
      for (const { key } of wanted) uses.get(key)!.push(now);
      return Promise.resolve({ allowed: true });
    },
  };
}

/** Reads prefixes from the storage at each question and keeps the roles of commands in memory. */
function createServers({ guilds }: { guilds: Storage["guilds"]; logger: Logger }): Servers {
  const roles = new Map<string, Map<string, readonly string[]>>();
  const read = async (guildId: string): Promise<ServerView> => {
    const found = await guilds.get(guildId);
    return {
      prefix: found?.prefix,
      settings: found?.settings ?? {},
      commandRoles: roles.get(guildId) ?? new Map(),
    };
  };
  return {
    peek: () => undefined,
    read,
    setPrefix: (guildId, prefix) => guilds.setPrefix(guildId, prefix),
    updateCommandRoles(guildId, command, change) {
      const present = roles.get(guildId) ?? new Map<string, readonly string[]>();
      const next = change(present.get(command));
      if (next) present.set(command, next);
      else present.delete(command);
      roles.set(guildId, present);
      return Promise.resolve();
    },
  };
}
