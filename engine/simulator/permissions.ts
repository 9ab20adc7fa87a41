/**
 * Who may do what where, as Discord computes it (source: Discord docs, topics/permissions, permission hierarchy).
 */
import { PermissionFlagsBits } from "discord-api-types/v10";
import type { Channel } from "./world/channel.ts";
import type { Guild } from "./world/guild.ts";

export const ALL_PERMISSIONS = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** What is left to a member in a timeout. */
const TIMEOUT_PERMISSIONS = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

/** Without SendMessages these mean nothing either. */
const NEEDS_SENDING = PermissionFlagsBits.MentionEveryone | PermissionFlagsBits.SendTTSMessages |
  PermissionFlagsBits.AttachFiles | PermissionFlagsBits.EmbedLinks;

const DIRECT_PERMISSIONS = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory | PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions | PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.MentionEveryone | PermissionFlagsBits.UseExternalEmojis;

/** Permissions in the server as a whole; 0 for who is no member. */
export function guildPermissions(guild: Guild, userId: string): bigint {
  const cached = guild.permissionCache.get(userId);
  if (cached !== undefined) return cached;
  const computed = computeBase(guild, userId);
  guild.permissionCache.set(userId, computed);
  return computed;
}

/** Permissions in one channel. In direct messages both sides may do what direct messages know. */
export function channelPermissions(guild: Guild | undefined, channel: Channel, userId: string): bigint {
  if (!guild) {
    const { personId, botId } = channel.direct ?? {};
    return userId === personId || userId === botId ? DIRECT_PERMISSIONS : 0n;
  }
  const key = `${channel.id}:${userId}`;
  const cached = guild.permissionCache.get(key);
  if (cached !== undefined) return cached;
  const computed = withImplied(computeOverwrites(guild, channel, userId));
  guild.permissionCache.set(key, computed);
  return computed;
}

export function has(permissions: bigint, wanted: bigint): boolean {
  return (permissions & wanted) === wanted;
}

function computeBase(guild: Guild, userId: string): bigint {
  const member = guild.members.get(userId);
  if (!member) return 0n;
  if (guild.ownerId === userId) return ALL_PERMISSIONS;
  let permissions = rolePermissions(guild, guild.id);
  for (const role of member.roles) permissions |= rolePermissions(guild, role);
  if (has(permissions, PermissionFlagsBits.Administrator)) return ALL_PERMISSIONS;
  return member.communication_disabled_until ? permissions & TIMEOUT_PERMISSIONS : permissions;
}

function rolePermissions(guild: Guild, roleId: string): bigint {
  const role = guild.roles.get(roleId);
  return role ? BigInt(role.permissions) : 0n;
}

function computeOverwrites(guild: Guild, channel: Channel, userId: string): bigint {
  let permissions = guildPermissions(guild, userId);
  const member = guild.members.get(userId);
  if (!member || permissions === ALL_PERMISSIONS) return permissions;
  let roleAllow = 0n, roleDeny = 0n, memberAllow = 0n, memberDeny = 0n;
  for (const overwrite of channel.overwrites) {
    const allow = BigInt(overwrite.allow);
    const deny = BigInt(overwrite.deny);
    if (overwrite.id === guild.id) permissions = permissions & ~deny | allow;
    else if (overwrite.id === userId) [memberAllow, memberDeny] = [allow, deny];
    else if (member.roles.includes(overwrite.id)) {
      roleAllow |= allow;
      roleDeny |= deny;
    }
  }
  permissions = permissions & ~roleDeny | roleAllow;
  permissions = permissions & ~memberDeny | memberAllow;
  return member.communication_disabled_until ? permissions & TIMEOUT_PERMISSIONS : permissions;
}

function withImplied(permissions: bigint): bigint {
  if (!has(permissions, PermissionFlagsBits.ViewChannel)) return 0n;
  if (!has(permissions, PermissionFlagsBits.SendMessages)) return permissions & ~NEEDS_SENDING;
  return permissions;
}

/** The place of a member's highest role; the owner stands above all. */
export function highestPosition(guild: Guild, userId: string): number {
  if (guild.ownerId === userId) return Infinity;
  let highest = 0;
  for (const id of guild.members.get(userId)?.roles ?? []) {
    highest = Math.max(highest, guild.roles.get(id)?.position ?? 0);
  }
  return highest;
}
