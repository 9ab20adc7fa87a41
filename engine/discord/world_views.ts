/** Discord's payloads cut down to what the engine keeps of them. */
import type {
  APIChannel,
  APIOverwrite,
  APIRole,
  GatewayGuildCreateDispatchData,
} from "discord-api-types/v10";
import { THREAD_TYPES } from "../model/discord_numbers.ts";
import type { MemberPayload } from "../model/ports.ts";
import type { ChannelView, GuildView, MemberView, OverwriteView, RoleView } from "../model/views.ts";

/** A server as it is kept: the view, but changeable. */
export interface StoredGuild extends GuildView {
  name: string;
  icon: string | null;
  ownerId: string;
  locale?: string;
  me: MemberView;
  memberCount: number;
  readonly roles: Map<string, RoleView>;
  readonly channels: Map<string, StoredChannel>;
  readonly voice: Map<string, string>;
}

export interface StoredChannel extends ChannelView {
  overwrites: readonly OverwriteView[];
}

/** @param myId the bot's own user id */
export function guildView(guild: GatewayGuildCreateDispatchData, myId: string): StoredGuild {
  const channels = new Map<string, StoredChannel>();
  for (const channel of guild.channels ?? []) channels.set(channel.id, channelView(channel, guild.id));
  for (const thread of guild.threads ?? []) channels.set(thread.id, channelView(thread, guild.id));
  for (const channel of channels.values()) shareOverwrites(channel, channels);
  return {
    id: guild.id,
    name: guild.name,
    icon: guild.icon ?? null,
    ownerId: guild.owner_id,
    locale: guild.preferred_locale,
    me: memberView(myId, guild.members?.find(({ user }) => user?.id === myId)),
    memberCount: guild.member_count ?? 0,
    roles: new Map(guild.roles.map((role) => [role.id, roleView(role)])),
    channels,
    voice: voiceView(guild.voice_states),
  };
}

/** Who is in which voice channel. */
function voiceView(states: GatewayGuildCreateDispatchData["voice_states"] | undefined): Map<string, string> {
  const voice = new Map<string, string>();
  for (const { user_id: id, channel_id: channelId } of states ?? []) if (channelId) voice.set(id, channelId);
  return voice;
}

export function roleView(role: APIRole): RoleView {
  return {
    id: role.id,
    name: role.name,
    color: role.color,
    position: role.position,
    permissions: bits(role.permissions),
    ...(role.managed ? { managed: true } : {}),
  };
}

/** A member whom Discord did not tell of has no roles that we know of. */
export function memberView(id: string, member: MemberPayload | undefined): MemberView {
  const until = member?.communication_disabled_until;
  const roles = member && member.roles.length > 0 ? member.roles : NO_ROLES;
  return { id, roles, ...(until ? { timedOutUntil: Date.parse(until) } : {}) };
}

type ChannelPayload = Pick<APIChannel, "id" | "type"> & {
  name?: string | null;
  topic?: string | null;
  parent_id?: string | null;
  owner_id?: string;
  nsfw?: boolean;
  permission_overwrites?: readonly APIOverwrite[];
};

// There are hundreds of channels in each of thousands of servers, and most have nothing of their own.
const NO_OVERWRITES: readonly OverwriteView[] = [];
const NO_ROLES: readonly string[] = [];

export function channelView(channel: ChannelPayload, guildId: string): StoredChannel {
  const { parent_id: parentId, owner_id: ownerId, permission_overwrites: overwrites } = channel;
  return {
    id: channel.id,
    name: channel.name ?? "",
    type: channel.type,
    topic: channel.topic ?? "",
    guildId,
    nsfw: channel.nsfw ?? false,
    overwrites: overwrites ? overwriteViews(overwrites) : NO_OVERWRITES,
    ...(parentId ? { parentId } : {}),
    ...(ownerId && THREAD_TYPES.has(channel.type) ? { ownerId } : {}),
  };
}

/** Those that say something: Discord also keeps overwrites that neither allow nor deny anything. */
function overwriteViews(overwrites: readonly APIOverwrite[]): readonly OverwriteView[] {
  const views: OverwriteView[] = [];
  for (const { id, allow, deny } of overwrites) {
    if (allow !== "0" || deny !== "0") views.push({ id, allow: bits(allow), deny: bits(deny) });
  }
  return views.length > 0 ? views : NO_OVERWRITES;
}

/** `0n` as it stands here is one value for all; each `BigInt("0")` would be kept on its own. */
function bits(permissions: string): bigint {
  return permissions === "0" ? 0n : BigInt(permissions);
}

/**
 * Most channels have the same overwrites as their category (source: Discord docs, topics/permissions, permission
 * syncing): such a list is kept once.
 */
export function shareOverwrites(channel: StoredChannel, channels: ReadonlyMap<string, ChannelView>): void {
  const shared = channel.parentId ? channels.get(channel.parentId)?.overwrites : undefined;
  if (!shared || shared.length !== channel.overwrites.length) return;
  const same = channel.overwrites.every(({ id, allow, deny }, index) => {
    const other = shared[index]!;
    return other.id === id && other.allow === allow && other.deny === deny;
  });
  if (same) channel.overwrites = shared;
}
