import { CHANNEL_TYPE } from "../model/discord_numbers.ts";
import type { World } from "../model/ports.ts";

/**
 * Where something stands in the local Discord that is meant for a channel of a real server: there in each server that has
 * a channel with this id, and in the first text channel of the others, so that it can be seen and tried.
 */
export function localChannels(
  channelId: string,
  guildIds: Iterable<string>,
  world: Pick<World, "guild">,
): string[] {
  return Array.from(guildIds).flatMap((id) => {
    const channels = world.guild(id)?.channels;
    if (!channels || channels.has(channelId)) return channels ? [channelId] : [];
    return [...channels.values()].find(({ type }) => type === CHANNEL_TYPE.GUILD_TEXT)?.id ?? [];
  });
}
