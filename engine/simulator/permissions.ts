/**
 * Who may do what where, as Discord computes it (source: Discord docs, topics/permissions, permission hierarchy).
 */
import { type APIGuildMember, PermissionFlagsBits } from "discord-api-types/v10";
import { type Channel, isThread, PRIVATE_THREAD } from "./world/channel.ts";
import type { Guild } from "./world/guild.ts";

export const ALL_PERMISSIONS = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** What is left to a member in a timeout. */
const TIMEOUT_PERMISSIONS = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

/** Who may not send may not do these either. */
const NEEDS_SENDING = PermissionFlagsBits.MentionEveryone | PermissionFlagsBits.SendTTSMessages |
  PermissionFlagsBits.AttachFiles | PermissionFlagsBits.EmbedLinks;

const SENDING = {
  channel: PermissionFlagsBits.SendMessages,
  thread: PermissionFlagsBits.SendMessagesInThreads,
};

const DIRECT_PERMISSIONS = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory | PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions | PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.MentionEveryone | PermissionFlagsBits.UseExternalEmojis;

/** Permissions in the server as a whole; 0 for who is no member. */
export function guildPermissions(guild: Guild, userId: string): bigint {
  return remembered(guild, userId, userId, () => computeBase(guild, userId));
}

/** Permissions in one channel. In direct messages both sides may do what direct messages know. */
export function channelPermissions(guild: Guild | undefined, channel: Channel, userId: string): bigint {
  if (!guild) {
    const { personId, botId } = channel.direct ?? {};
    return userId === personId || userId === botId ? DIRECT_PERMISSIONS : 0n;
  }
  return remembered(guild, `${channel.id}:${userId}`, userId, () => {
    if (!isThread(channel)) return withImplied(computeOverwrites(guild, channel, userId), SENDING.channel);
    return threadPermissions(guild, channel, userId);
  });
}

/** The permission that writing needs: threads have one of their own. */
export function sendingIn(channel: Channel): bigint {
  return isThread(channel) ? SENDING.thread : SENDING.channel;
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
  return isTimedOut(guild, member) ? permissions & TIMEOUT_PERMISSIONS : permissions;
}

/** Whether a member's timeout is still on. Its end stays in the member when it is over. */
export function isTimedOut(guild: Guild, { communication_disabled_until: until }: APIGuildMember): boolean {
  return Boolean(until) && Date.parse(until!) > guild.moment.now;
}

/** A member with a timeout is computed anew each time: it ends by itself. */
function remembered(guild: Guild, key: string, userId: string, compute: () => bigint): bigint {
  const cached = guild.permissionCache.get(key);
  if (cached !== undefined) return cached;
  const computed = compute();
  if (!guild.members.get(userId)?.communication_disabled_until) guild.permissionCache.set(key, computed);
  return computed;
}

/** A thread has its channel's permissions; a private one is hidden from who is neither in it nor manages threads. */
function threadPermissions(guild: Guild, thread: Channel, userId: string): bigint {
  const parent = guild.channels.get(thread.parentId ?? "");
  const permissions = parent ? computeOverwrites(guild, parent, userId) : 0n;
  const excluded = thread.type === PRIVATE_THREAD && thread.ownerId !== userId &&
    !thread.thread?.members.has(userId) &&
    !has(permissions, PermissionFlagsBits.ManageThreads);
  return excluded ? 0n : withImplied(permissions, SENDING.thread);
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
  return isTimedOut(guild, member) ? permissions & TIMEOUT_PERMISSIONS : permissions;
}

/** @param sending the permission without which nothing can be written there */
function withImplied(permissions: bigint, sending: bigint): bigint {
  if (!has(permissions, PermissionFlagsBits.ViewChannel)) return 0n;
  return has(permissions, sending) ? permissions : permissions & ~NEEDS_SENDING;
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
