import { type APIUser, PermissionFlagsBits } from "discord-api-types/v10";
import { type PlaygroundPlace, PlaygroundRefusal } from "../../model/playground.ts";
import type { Parts } from "../parts.ts";
import { channelPermissions, has } from "../permissions.ts";
import type { Channel } from "../world/channel.ts";
import type { Guild } from "../world/guild.ts";

/** A person in a channel, with what they may do there. */
export interface Standing {
  readonly user: APIUser;
  readonly channel: Channel;
  /** Absent in direct messages. */
  readonly guild?: Guild;
  readonly permissions: bigint;
}

/** @throws PlaygroundRefusal when there is no such person or channel, or the person cannot see it */
export function standingOf(parts: Parts, place: PlaygroundPlace): Standing {
  const user = parts.world.users.get(place.as);
  if (!user || user.bot) throw new PlaygroundRefusal(`Nobody here has the id ${place.as}.`);
  const channel = parts.world.channels.get(place.channelId);
  if (!channel) throw new PlaygroundRefusal(`There is no channel with the id ${place.channelId}.`);
  const guild = parts.world.guildOf(channel);
  const permissions = channelPermissions(guild, channel, user.id);
  if (!has(permissions, PermissionFlagsBits.ViewChannel)) {
    const name = user.global_name ?? user.username;
    throw new PlaygroundRefusal(
      guild && !guild.members.has(user.id)
        ? `${name} is not a member of ${guild.name}.`
        : `${name} cannot see this channel.`,
    );
  }
  return guild ? { user, channel, guild, permissions } : { user, channel, permissions };
}

/** Names of the permissions in a bit set as Discord shows them: `Manage Messages`. */
export function permissionNames(permissions: bigint): string[] {
  return Object.entries(PermissionFlagsBits)
    .filter(([, bit]) => has(permissions, bit))
    .map(([name]) => name.replace(/([a-z])([A-Z])/g, "$1 $2"));
}
