/** Tells bots and onlookers that a message came, changed or went. */
import { type APIMessage, GatewayIntentBits, PermissionFlagsBits } from "discord-api-types/v10";
import { INTENTS } from "../gateway/intents.ts";
import type { Session } from "../gateway/session.ts";
import type { Parts } from "../parts.ts";
import { channelPermissions, has } from "../permissions.ts";
import type { Channel } from "../world/channel.ts";
import type { StoredMessage } from "../world/message_store.ts";
import { seenOf } from "../world/seen.ts";
import { memberWithoutUser } from "../world/users.ts";

export function announceMessage(
  parts: Parts,
  channel: Channel,
  stored: StoredMessage,
  type: "MESSAGE_CREATE" | "MESSAGE_UPDATE",
): void {
  const { message, onlyFor } = stored;
  if (parts.watchers.any && !stored.dismissed) {
    parts.watchers.tell({
      type: type === "MESSAGE_CREATE" ? "message" : "message_edit",
      channelId: channel.id,
      seen: seenOf(stored),
    });
  }
  // Discord tells nobody but the asker of an ephemeral message.
  if (onlyFor !== undefined) return;
  const data = gatewayMessage(parts, channel, message);
  parts.dispatcher.broadcast({
    type,
    data,
    intent: INTENTS.messages,
    guildId: channel.guildId,
    reaches: (session) => sees(parts, channel, session),
    reduced: {
      data: () => withoutContent(data),
      appliesTo: (session) =>
        (session.intents & GatewayIntentBits.MessageContent) === 0 &&
        !mayRead(session.application.id, channel, message),
    },
  });
}

export function announceDeletion(parts: Parts, channel: Channel, stored: StoredMessage): void {
  const { id } = stored.message;
  parts.watchers.tell({ type: "message_delete", channelId: channel.id, messageId: id });
  if (stored.onlyFor !== undefined) return;
  parts.dispatcher.broadcast({
    type: "MESSAGE_DELETE",
    data: { id, channel_id: channel.id, ...guildField(channel) },
    intent: INTENTS.messages,
    guildId: channel.guildId,
    reaches: (session) => sees(parts, channel, session),
  });
}

/** Whether a session's bot can see a channel. */
export function sees(parts: Parts, channel: Channel, session: Session): boolean {
  const permissions = channelPermissions(parts.world.guildOf(channel), channel, session.application.id);
  return has(permissions, PermissionFlagsBits.ViewChannel);
}

export function guildField(channel: Channel): { guild_id?: string } {
  return channel.guildId === undefined ? {} : { guild_id: channel.guildId };
}

/**
 * Whether an application without the message content intent may read a message: direct messages, its own ones and
 * those that mention it (source: Discord docs, events/gateway, message content intent).
 */
export function mayRead(applicationId: string, channel: Channel, message: APIMessage): boolean {
  return channel.direct !== undefined || message.author.id === applicationId ||
    message.mentions.some((user) => user.id === applicationId);
}

export function withoutContent<Message extends object>(message: Message): Message {
  return {
    ...message,
    content: "",
    embeds: [],
    attachments: [],
    components: [],
    ...("poll" in message ? { poll: undefined } : {}),
  };
}

/** A message as events carry it: with the server, and with the members behind the users. */
function gatewayMessage(parts: Parts, channel: Channel, message: APIMessage): object {
  const guild = parts.world.guildOf(channel);
  if (!guild) return { ...message, channel_type: channel.type };
  const data: Record<string, unknown> = { ...message, guild_id: guild.id, channel_type: channel.type };
  const member = guild.members.get(message.author.id);
  if (member) data.member = memberWithoutUser(member);
  if (message.mentions.length > 0) {
    data.mentions = message.mentions.map((user) => {
      const mentioned = guild.members.get(user.id);
      return mentioned ? { ...user, member: memberWithoutUser(mentioned) } : user;
    });
  }
  return data;
}
