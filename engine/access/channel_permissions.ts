/**
 * What a member may do in a server and in its channels, as Discord computes it (source: Discord docs,
 * topics/permissions and topics/threads, read in August 2026).
 */
import { CHANNEL_TYPE, THREAD_TYPES } from "../model/discord_numbers.ts";
import { ALL_PERMISSIONS, NO_PERMISSIONS, permissionBits, PERMISSIONS } from "../model/permissions.ts";
import type { ChannelView, GuildView, MemberView } from "../model/views.ts";

const ADMINISTRATOR = PERMISSIONS.administrator.bit;
const VIEW_CHANNEL = PERMISSIONS.view_channel.bit;
const SEND_MESSAGES = PERMISSIONS.send_messages.bit;
const SEND_IN_THREADS = PERMISSIONS.send_messages_in_threads.bit;
const CONNECT = PERMISSIONS.connect.bit;

/** Permissions for timed out members. */
const LEFT_IN_TIMEOUT = permissionBits(["view_channel", "read_message_history"]);

/** Implicit permissions: what means nothing without Send Messages … */
const NEEDS_SENDING = permissionBits([
  "mention_everyone",
  "send_tts_messages",
  "attach_files",
  "embed_links",
]);

/** … and without Connect: Manage Channels by name, and what the table of permissions knows in voice and stage alone. */
const NEEDS_CONNECT = permissionBits([
  "manage_channels",
  "priority_speaker",
  "stream",
  "speak",
  "mute_members",
  "deafen_members",
  "move_members",
  "use_vad",
  "request_to_speak",
  "use_soundboard",
  "use_external_sounds",
  "set_voice_channel_status",
]);

/** What no channel can allow or deny: the table of permissions names no type of channel for these. */
export const SERVER_WIDE: bigint = permissionBits([
  "kick_members",
  "ban_members",
  "administrator",
  "manage_guild",
  "view_audit_log",
  "view_guild_insights",
  "change_nickname",
  "manage_nicknames",
  "manage_guild_expressions",
  "moderate_members",
  "view_creator_monetization_analytics",
  "create_guild_expressions",
]);

/**
 * What the bot has in direct messages (interactions/receiving-and-responding: `app_permissions`), which is all that an
 * answer to an interaction can make use of (change log of June 29, 2022).
 */
export const DIRECT_MESSAGE_PERMISSIONS: bigint = permissionBits([
  "attach_files",
  "embed_links",
  "mention_everyone",
  "use_external_emojis",
]);

export function has(permissions: bigint, wanted: bigint): boolean {
  return (permissions & wanted) === wanted;
}

/** In the server as a whole. @param now milliseconds since 1970; a timeout that is over by then is none */
export function serverPermissions(guild: GuildView, member: MemberView, now: number): bigint {
  const base = basePermissions(guild, member);
  return inTimeout(member, now) && !has(base, ADMINISTRATOR) ? base & LEFT_IN_TIMEOUT : base;
}

/**
 * In a channel. Nothing where the member cannot see it. Who is in a private thread is not known: that the member is,
 * is taken for granted, since only who is inside can ask from there.
 * @param channel `undefined` for one that is not known: only what no channel can change counts there
 * @param now milliseconds since 1970; a timeout that is over by then is none
 */
export function channelPermissions(
  guild: GuildView,
  channel: ChannelView | undefined,
  member: MemberView,
  now: number,
): bigint {
  const base = basePermissions(guild, member);
  if (has(base, ADMINISTRATOR)) return ALL_PERMISSIONS;
  const thread = channel !== undefined && THREAD_TYPES.has(channel.type);
  const place = thread ? guild.channels.get(channel.parentId ?? "") : channel;
  const timedOut = inTimeout(member, now);
  if (!channel || !place) return timedOut ? NO_PERMISSIONS : base & SERVER_WIDE;
  const permissions = withOverwrites(base, guild, place, member);
  return withImplied(timedOut ? permissions & LEFT_IN_TIMEOUT : permissions, channel);
}

/**
 * What Discord told of somebody's permissions in a channel (`member.permissions` of an interaction), made the same as
 * what is computed here: Discord leaves out what is implied (resources/channel: `permissions`).
 */
export function toldPermissions(told: bigint, channel: ChannelView | undefined, timedOut: boolean): bigint {
  if (has(told, ADMINISTRATOR)) return ALL_PERMISSIONS;
  return withImplied(timedOut ? told & LEFT_IN_TIMEOUT : told, channel);
}

/**
 * What the bot lacks of `needed` in a channel of a server, by what Discord told of it (`app_permissions` of an
 * interaction). An answer to an interaction can be seen where the bot may not look and write; all else cannot.
 */
export function missingOfTold(needed: bigint, told: bigint, channel: ChannelView | undefined): bigint {
  if (has(told, ADMINISTRATOR)) return NO_PERMISSIONS;
  const looks = (needed & ~SERVER_WIDE & ~DIRECT_MESSAGE_PERMISSIONS) !== NO_PERMISSIONS;
  return (looks ? needed | VIEW_CHANNEL : needed) & ~withThreadSending(told, channel);
}

export function inTimeout(member: Pick<MemberView, "timedOutUntil">, now: number): boolean {
  return member.timedOutUntil !== undefined && member.timedOutUntil > now;
}

function basePermissions(guild: GuildView, member: MemberView): bigint {
  if (guild.ownerId === member.id) return ALL_PERMISSIONS;
  let permissions = guild.roles.get(guild.id)?.permissions ?? NO_PERMISSIONS;
  for (const id of member.roles) permissions |= guild.roles.get(id)?.permissions ?? NO_PERMISSIONS;
  return has(permissions, ADMINISTRATOR) ? ALL_PERMISSIONS : permissions;
}

function withOverwrites(base: bigint, guild: GuildView, channel: ChannelView, member: MemberView): bigint {
  let permissions = base;
  let allow = NO_PERMISSIONS, deny = NO_PERMISSIONS, ownAllow = NO_PERMISSIONS, ownDeny = NO_PERMISSIONS;
  for (const overwrite of channel.overwrites) {
    if (overwrite.id === guild.id) permissions = permissions & ~overwrite.deny | overwrite.allow;
    else if (overwrite.id === member.id) [ownAllow, ownDeny] = [overwrite.allow, overwrite.deny];
    // Overwrites may name roles that were deleted (events/gateway-events: channel update).
    else if (member.roles.includes(overwrite.id) && guild.roles.has(overwrite.id)) {
      allow |= overwrite.allow;
      deny |= overwrite.deny;
    }
  }
  permissions = permissions & ~deny | allow;
  return permissions & ~ownDeny | ownAllow;
}

function withImplied(explicit: bigint, channel: ChannelView | undefined): bigint {
  if (!has(explicit, VIEW_CHANNEL)) return NO_PERMISSIONS;
  let permissions = withThreadSending(explicit, channel);
  if (!has(permissions, SEND_MESSAGES)) permissions &= ~NEEDS_SENDING;
  const voice = channel?.type === CHANNEL_TYPE.GUILD_VOICE ||
    channel?.type === CHANNEL_TYPE.GUILD_STAGE_VOICE;
  return voice && !has(permissions, CONNECT) ? permissions & ~NEEDS_CONNECT : permissions;
}

/** Send Messages is the one permission that a thread does not take over from its channel. */
function withThreadSending(permissions: bigint, channel: ChannelView | undefined): bigint {
  if (!channel || !THREAD_TYPES.has(channel.type)) return permissions;
  return has(permissions, SEND_IN_THREADS) ? permissions | SEND_MESSAGES : permissions & ~SEND_MESSAGES;
}
