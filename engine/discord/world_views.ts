/** Discord's payloads cut down to what the engine keeps of them. */
import type {
  APIChannel,
  APIOverwrite,
  APIRole,
  GatewayGuildCreateDispatchData,
} from "discord-api-types/v10";
import type {
  ChannelView,
  GuildView,
  MemberPayload,
  MemberView,
  OverwriteView,
  RoleView,
} from "../model/ports.ts";

/** A server as it is kept: the view, but changeable. */
export interface StoredGuild extends GuildView {
  name: string;
  icon: string | null;
  ownerId: string;
  me: MemberView;
  memberCount: number;
  readonly roles: Map<string, RoleView>;
  readonly channels: Map<string, ChannelView>;
}

/** @param myId the bot's own user id */
export function guildView(guild: GatewayGuildCreateDispatchData, myId: string): StoredGuild {
  const channels = new Map<string, ChannelView>();
  for (const channel of [...guild.channels ?? [], ...guild.threads ?? []]) {
    channels.set(channel.id, { ...channelView(channel), guildId: guild.id });
  }
  return {
    id: guild.id,
    name: guild.name,
    icon: guild.icon ?? null,
    ownerId: guild.owner_id,
    me: memberView(myId, guild.members?.find(({ user }) => user?.id === myId)),
    memberCount: guild.member_count ?? 0,
    roles: new Map(guild.roles.map((role) => [role.id, roleView(role)])),
    channels,
  };
}

export function roleView(role: APIRole): RoleView {
  return {
    id: role.id,
    name: role.name,
    color: role.color,
    position: role.position,
    permissions: BigInt(role.permissions),
  };
}

/** A member whom Discord did not tell of has no roles that we know of. */
export function memberView(id: string, member: MemberPayload | undefined): MemberView {
  const until = member?.communication_disabled_until;
  return { id, roles: member?.roles ?? [], ...(until ? { timedOutUntil: Date.parse(until) } : {}) };
}

type ChannelPayload = Pick<APIChannel, "id" | "type"> & {
  name?: string | null;
  topic?: string | null;
  parent_id?: string | null;
  owner_id?: string;
  nsfw?: boolean;
  permission_overwrites?: readonly APIOverwrite[];
};

const NO_OVERWRITES: readonly OverwriteView[] = [];

export function channelView(channel: ChannelPayload): ChannelView {
  const { parent_id: parentId, owner_id: ownerId, permission_overwrites: overwrites } = channel;
  return {
    id: channel.id,
    name: channel.name ?? "",
    type: channel.type,
    topic: channel.topic ?? "",
    nsfw: channel.nsfw ?? false,
    overwrites: overwrites?.map(overwriteView) ?? NO_OVERWRITES,
    ...(parentId ? { parentId } : {}),
    ...(ownerId ? { ownerId } : {}),
  };
}

function overwriteView({ id, allow, deny }: APIOverwrite): OverwriteView {
  return { id, allow: BigInt(allow), deny: BigInt(deny) };
}
