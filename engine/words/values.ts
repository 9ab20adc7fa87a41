/** Discord's payloads → the values that texts see. Their fields are declared in model/scope.ts. */
import type { APIAttachment, APIMessage, APIUser } from "discord-api-types/v10";
import type { MemberPayload } from "../model/ports.ts";
import type { ChannelView, GuildView, RoleView } from "../model/views.ts";
import type {
  AttachmentValue,
  ChannelValue,
  MemberValue,
  MentionableValue,
  MessageValue,
  RoleValue,
  ServerValue,
  UserValue,
} from "../model/scope.ts";
import { memberAvatar, serverIcon, userAvatar } from "./images.ts";
import { createdAt } from "./snowflake.ts";

/** The name that people see outside servers: the global one, else the user name. */
export function displayName(user: APIUser): string {
  return user.global_name || user.username;
}

/** @param name another name than the display name, such as the one in a server */
export function userValue(user: APIUser, name = displayName(user)): UserValue {
  return {
    name,
    username: user.username,
    id: user.id,
    mention: `<@${user.id}>`,
    avatar: userAvatar(user),
    bot: user.bot === true,
    created: createdAt(user.id),
  };
}

/** A person as the server at hand knows them: `name` is the nickname where they have one. */
export function userInServerValue(user: APIUser, member: { nick?: string | null } | undefined): UserValue {
  return userValue(user, member?.nick || displayName(user));
}

export function memberValue(
  user: APIUser,
  member: MemberPayload,
  guildId: string,
  guild: GuildView | undefined,
): MemberValue {
  return {
    name: member.nick || displayName(user),
    nick: member.nick ?? "",
    id: user.id,
    mention: `<@${user.id}>`,
    avatar: memberAvatar(user, member.avatar, guildId),
    roles: roleNames(member.roles, guild),
    joined: member.joined_at ? Date.parse(member.joined_at) : 0,
  };
}

/** Highest first. The role @everyone is not among a member's own. */
function roleNames(ids: readonly string[], guild: GuildView | undefined): string[] {
  const roles: RoleView[] = [];
  for (const id of ids) {
    const role = guild?.roles.get(id);
    if (role) roles.push(role);
  }
  return roles.sort((a, b) => b.position - a.position).map((role) => role.name);
}

export function serverValue(guild: GuildView): ServerValue {
  return {
    name: guild.name,
    id: guild.id,
    members: guild.memberCount,
    icon: serverIcon(guild.id, guild.icon),
    owner_id: guild.ownerId,
    created: createdAt(guild.id),
  };
}

export function channelValue(
  channel: Pick<ChannelView, "id"> & Partial<Pick<ChannelView, "name" | "topic">>,
): ChannelValue {
  return {
    name: channel.name ?? "",
    id: channel.id,
    mention: `<#${channel.id}>`,
    topic: channel.topic ?? "",
  };
}

export function roleValue(role: Pick<RoleView, "id" | "name" | "color">): RoleValue {
  return {
    name: role.name,
    id: role.id,
    mention: `<@&${role.id}>`,
    color: `#${role.color.toString(16).padStart(6, "0")}`,
  };
}

export function mentionableValue({ name, id, mention }: MentionableValue): MentionableValue {
  return { name, id, mention };
}

export function attachmentValue(attachment: APIAttachment): AttachmentValue {
  return {
    name: attachment.filename,
    url: attachment.url,
    size: attachment.size,
    type: attachment.content_type ?? "",
  };
}

/** Address of the first picture among files, which Discord's clients renew where it stands in an embed. */
function imageIn(files: readonly APIAttachment[] = []): string {
  return files.find(({ content_type: type }) => type?.startsWith("image/"))?.url ?? "";
}

/** @param guildId absent in direct messages */
export function messageValue(message: APIMessage, guildId: string | undefined): MessageValue {
  return {
    text: message.content,
    id: message.id,
    link: `https://discord.com/channels/${guildId ?? "@me"}/${message.channel_id}/${message.id}`,
    image: imageIn(message.attachments),
    author: userValue(message.author),
  };
}
