/** Whose uses are counted together. */
import type { Caller } from "../model/caller.ts";
import type { Cooldown } from "../model/cooldown.ts";
import { CHANNEL_TYPE } from "../model/discord_numbers.ts";
import type { World } from "../model/views.ts";

/** In direct messages a person is also their server and category. */
export function cooldownKey({ id, scope }: Cooldown, caller: Caller, world: World): string {
  const { user, guildId, channelId } = caller;
  switch (scope) {
    case "global":
      return `${id} global`;
    case "user":
      return `${id} user ${user.id}`;
    case "channel":
      return `${id} channel ${channelId}`;
  }
  if (guildId === undefined) return `${id} user ${user.id}`;
  if (scope === "member") return `${id} member ${guildId} ${user.id}`;
  if (scope === "server") return `${id} server ${guildId}`;
  return `${id} category ${categoryOf(channelId, world)}`;
}

/** A thread belongs to its channel's category; a channel outside of all categories counts for itself. */
function categoryOf(channelId: string, world: World): string {
  const channel = world.channel(channelId);
  const parent = channel?.parentId === undefined ? undefined : world.channel(channel.parentId);
  if (!channel || !parent) return channel?.parentId ?? channelId;
  if (parent.type === CHANNEL_TYPE.GUILD_CATEGORY) return parent.id;
  return parent.parentId ?? parent.id;
}
