import { CHANNEL_TYPE } from "../../model/discord_numbers.ts";
import type { World } from "../../model/views.ts";

/**
 * Where something stands in the local Discord that is meant for a channel of a real server: in that channel where a server
 * has it, else in the first text channel of each server, so that it can be seen and tried.
 */
export function localChannels(
  channelId: string,
  guildIds: Iterable<string>,
  world: Pick<World, "guild">,
): string[] {
  const servers = Array.from(guildIds, (id) => world.guild(id)?.channels);
  if (servers.some((channels) => channels?.has(channelId))) return [channelId];
  return servers.flatMap((channels = new Map()) =>
    [...channels.values()].find(({ type }) => type === CHANNEL_TYPE.GUILD_TEXT)?.id ?? []
  );
}
