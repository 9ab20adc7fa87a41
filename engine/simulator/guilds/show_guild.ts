import type { Parts } from "../parts.ts";
import type { Guild } from "../world/guild.ts";
import { guildSummary } from "../world/guild_summary.ts";

/** Onlookers see a server as it is now. */
export function showGuild(parts: Parts, guild: Guild): void {
  if (parts.watchers.any) parts.watchers.tell({ type: "guild", guild: guildSummary(guild) });
}
