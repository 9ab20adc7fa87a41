/** Discord's payloads cut down to what the engine keeps of them. */
import type { APIChannel, APIRole, GatewayGuildCreateDispatchData } from "discord-api-types/v10";
import type { ChannelView, GuildView, RoleView } from "../model/ports.ts";

/** A server as it is kept: the view, but changeable. */
export interface StoredGuild extends GuildView {
  name: string;
  icon: string | null;
  ownerId: string;
  memberCount: number;
  readonly roles: Map<string, RoleView>;
  readonly channels: Map<string, ChannelView>;
}

export function guildView(guild: GatewayGuildCreateDispatchData): StoredGuild {
  const channels = new Map<string, ChannelView>();
  for (const channel of [...guild.channels ?? [], ...guild.threads ?? []]) {
    channels.set(channel.id, { ...channelView(channel), guildId: guild.id });
  }
  return {
    id: guild.id,
    name: guild.name,
    icon: guild.icon ?? null,
    ownerId: guild.owner_id,
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

type ChannelPayload = Pick<APIChannel, "id" | "type"> & { name?: string | null; topic?: string | null };

export function channelView(channel: ChannelPayload): ChannelView {
  return { id: channel.id, name: channel.name ?? "", type: channel.type, topic: channel.topic ?? "" };
}
