/** What a path names, or the refusal that Discord gives when it is not there or not to be seen. */
import { type APIGuildMember, type APIRole, PermissionFlagsBits } from "discord-api-types/v10";
import type { Parts } from "../parts.ts";
import { channelPermissions, guildPermissions, has, highestPosition, sendingIn } from "../permissions.ts";
import { Form } from "../validation/form.ts";
import type { Channel } from "../world/channel.ts";
import type { Guild } from "../world/guild.ts";
import type { StoredMessage } from "../world/message_store.ts";
import { isSnowflake } from "../snowflake.ts";
import { refusal } from "./errors.ts";
import type { BotRequest } from "./route.ts";

export type PermissionBit = keyof typeof PermissionFlagsBits;

/** @throws RestError when there is no such channel or the bot cannot see it */
export function channelOf(parts: Parts, request: BotRequest): Channel {
  const id = snowflakeOf(request, "channel_id");
  const channel = parts.world.channels.get(id);
  if (!channel) throw refusal("unknownChannel");
  if (!mayIn(parts, channel, request.application.id, "ViewChannel")) throw refusal("missingAccess");
  return channel;
}

/** @throws RestError when there is no such server or the bot is not in it */
export function guildOf(parts: Parts, request: BotRequest): Guild {
  const guild = parts.world.guilds.get(snowflakeOf(request, "guild_id"));
  if (!guild) throw refusal("unknownGuild");
  if (!guild.members.has(request.application.id)) throw refusal("missingAccess");
  return guild;
}

/** @throws RestError when everybody's messages have none with this id */
export function messageOf(channel: Channel, request: BotRequest): StoredMessage {
  const stored = channel.messages.get(snowflakeOf(request, "message_id"));
  if (!stored || stored.onlyFor !== undefined) throw refusal("unknownMessage");
  return stored;
}

export function memberOf(guild: Guild, request: BotRequest): APIGuildMember {
  const member = guild.members.get(snowflakeOf(request, "user_id"));
  if (!member) throw refusal("unknownMember");
  return member;
}

export function roleOf(guild: Guild, request: BotRequest): APIRole {
  const role = guild.roles.get(snowflakeOf(request, "role_id"));
  if (!role) throw refusal("unknownRole");
  return role;
}

export function mayIn(parts: Parts, channel: Channel, userId: string, permission: PermissionBit): boolean {
  return has(
    channelPermissions(parts.world.guildOf(channel), channel, userId),
    PermissionFlagsBits[permission],
  );
}

/** @throws RestError with code 50013 */
export function needIn(parts: Parts, channel: Channel, request: BotRequest, permission: PermissionBit): void {
  if (!mayIn(parts, channel, request.application.id, permission)) throw refusal("missingPermissions");
}

/** @throws RestError with code 50013 where the bot may not write */
export function needToSend(parts: Parts, channel: Channel, request: BotRequest): void {
  const permissions = channelPermissions(parts.world.guildOf(channel), channel, request.application.id);
  if (!has(permissions, sendingIn(channel))) throw refusal("missingPermissions");
}

/** @throws RestError with code 50013 */
export function needInGuild(guild: Guild, request: BotRequest, permission: PermissionBit): void {
  if (!has(guildPermissions(guild, request.application.id), PermissionFlagsBits[permission])) {
    throw refusal("missingPermissions");
  }
}

/** @throws RestError with code 50013 when the bot's highest role is not above the member's */
export function needAbove(guild: Guild, request: BotRequest, userId: string): void {
  if (highestPosition(guild, request.application.id) <= highestPosition(guild, userId)) {
    throw refusal("missingPermissions");
  }
}

/** @throws RestError with code 50035 when the part of the path is no id */
export function snowflakeOf(request: BotRequest, name: string): string {
  const value = request.params[name] ?? "";
  if (isSnowflake(value)) return value;
  const form = new Form();
  form.add([name], "NUMBER_TYPE_COERCE", `Value "${value}" is not snowflake.`);
  form.finish();
  return value;
}

/** A whole number of the query within its bounds. */
export function numberOf(
  request: BotRequest,
  name: string,
  initial: number,
  min: number,
  max: number,
): number {
  const text = request.query.get(name);
  if (text === null) return initial;
  const form = new Form();
  form.integer([name], text, min, max);
  form.finish();
  return Number(text);
}
