import type { Logger } from "../model/logger.ts";
import type { Servers, ServerView } from "../model/servers.ts";
import type { GuildStore } from "../model/storage.ts";
import { COMMAND_ROLES, commandRolesIn, isListOfIds, readView, TIMEZONE } from "./read_view.ts";
import { ViewCache } from "./view_cache.ts";

export interface ServersOptions {
  readonly guilds: Pick<GuildStore, "get" | "setPrefix" | "update">;
  readonly logger: Logger;
  /** A server's time zone was changed. */
  readonly onTimezone?: () => void;
  /** Servers whose settings are held in memory at most. Default: 10,000. */
  readonly limit?: number;
}

export interface CachedServers extends Servers {
  /** Drops what is at hand of a server, because its data was changed or deleted elsewhere. */
  forget(guildId: string): void;
}

/** The settings of servers, read once each and then at hand. Settings of a wrong shape count as not there. */
export function createServers({ guilds, logger, onTimezone, limit = 10_000 }: ServersOptions): CachedServers {
  const cache = new ViewCache(limit);
  /** Queries under way that nothing has overtaken; whoever asks meanwhile shares one. */
  const reading = new Map<string, Promise<ServerView>>();
  const told = new Set<string>();

  const viewOf = async (guildId: string): Promise<ServerView> => {
    const stored = await guilds.get(guildId);
    return readView(stored, (what) => {
      if (told.has(guildId)) return;
      told.add(guildId);
      logger.warning("A part of a server's settings was not understood and left out", { guildId, what });
    });
  };

  const query = (guildId: string): Promise<ServerView> => {
    const view = viewOf(guildId);
    reading.set(guildId, view);
    const ended = (found?: ServerView) => {
      if (reading.get(guildId) !== view) return;
      reading.delete(guildId);
      if (found) cache.set(guildId, found);
    };
    view.then(ended, () => ended());
    return view;
  };

  /** A query that is under way may have looked before the change, so its view must not be kept or shared. */
  const forget = (guildId: string): void => {
    cache.delete(guildId);
    reading.delete(guildId);
  };

  const read = (guildId: string): Promise<ServerView> => {
    const known = cache.get(guildId);
    return known ? Promise.resolve(known) : reading.get(guildId) ?? query(guildId);
  };

  /**
   * Whether a change that failed was made all the same is unknown; so one that failed is looked up again as well, and of
   * several at once it does not matter in which order they were made.
   */
  const change = async (guildId: string, make: () => Promise<unknown>): Promise<void> => {
    try {
      await make();
    } finally {
      forget(guildId);
    }
    // So that it is at hand again. Where that fails, the next read tells.
    await read(guildId).catch(() => {});
  };

  return {
    peek: (guildId) => cache.get(guildId),
    read,
    forget,
    setPrefix: (guildId, prefix) => change(guildId, () => guilds.setPrefix(guildId, prefix)),
    setTimezone: async (guildId, timezone) => {
      await change(guildId, () => guilds.update(guildId, TIMEZONE, () => timezone));
      onTimezone?.();
    },
    updateCommandRoles: (guildId, command, changeRoles) =>
      change(guildId, () =>
        guilds.update(guildId, COMMAND_ROLES, (written) => {
          const all = commandRolesIn(written);
          const present = all.get(command);
          const roles = changeRoles(isListOfIds(present) ? present : undefined);
          if (roles) all.set(command, roles);
          else all.delete(command);
          return all.size > 0 ? Object.fromEntries(all) : undefined;
        })),
  };
}
