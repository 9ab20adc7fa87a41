import { type APIApplicationCommand, PermissionFlagsBits } from "discord-api-types/v10";
import { PlaygroundRefusal } from "../../model/playground.ts";
import { has } from "../permissions.ts";
import { type Channel, isThread } from "../world/channel.ts";
import type { Guild } from "../world/guild.ts";
import { permissionNames, type Standing } from "./standing.ts";

const GUILD = 0;
const BOT_DIRECT = 1;

/**
 * Holds a person against what a command asks of who uses it and where.
 *
 * @throws PlaygroundRefusal when Discord would not offer the command
 */
export function checkMayUse(command: APIApplicationCommand, standing: Standing): void {
  const { guild, channel, permissions } = standing;
  const shown = command.type === 1 ? `/${command.name}` : `"${command.name}"`;
  if (command.guild_id !== undefined && command.guild_id !== guild?.id) {
    throw new PlaygroundRefusal(`${shown} is a command of another server.`);
  }
  const contexts: readonly number[] = command.contexts ??
    (command.dm_permission === false || command.guild_id !== undefined ? [GUILD] : [GUILD, BOT_DIRECT]);
  if (!contexts.includes(guild ? GUILD : BOT_DIRECT)) {
    throw new PlaygroundRefusal(`${shown} cannot be used in ${guild ? "a server" : "direct messages"}.`);
  }
  if (command.nsfw && guild && !isAgeRestricted(channel, guild)) {
    throw new PlaygroundRefusal(`${shown} can only be used in a channel with an age restriction.`);
  }
  if (channel.direct && channel.direct.botId !== command.application_id) {
    throw new PlaygroundRefusal(`${shown} belongs to another bot than the one you are talking to.`);
  }
  if (guild && !guild.members.has(command.application_id)) {
    throw new PlaygroundRefusal(`${shown} belongs to a bot that is not in this server.`);
  }
  if (!guild || has(permissions, PermissionFlagsBits.Administrator)) return;
  if (!has(permissions, PermissionFlagsBits.UseApplicationCommands)) {
    throw new PlaygroundRefusal("You do not have permission to use commands in this channel.");
  }
  if (command.default_member_permissions === null) return;
  const needed = BigInt(command.default_member_permissions);
  if (needed === 0n) throw new PlaygroundRefusal(`${shown} can only be used by administrators.`);
  if (has(permissions, needed)) return;
  const missing = permissionNames(needed & ~permissions).join(", ");
  throw new PlaygroundRefusal(`You do not have permission to use ${shown}. It needs: ${missing}.`);
}

/** A thread has the restriction of its channel. */
function isAgeRestricted(channel: Channel, guild: Guild): boolean {
  const restricted = isThread(channel) ? guild.channels.get(channel.parentId ?? "") : channel;
  return restricted?.ageRestricted ?? false;
}
