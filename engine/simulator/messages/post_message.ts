import type {
  APIAttachment,
  APIEmbed,
  APIMessage,
  APIMessageReference,
  APIMessageTopLevelComponent,
  APIPoll,
  APIUser,
} from "discord-api-types/v10";
import type { Parts } from "../parts.ts";
import { channelPermissions } from "../permissions.ts";
import type { Channel } from "../world/channel.ts";
import type { StoredMessage } from "../world/message_store.ts";
import { NO_FLAGS } from "../world/users.ts";
import { announceMessage } from "./announce.ts";
import { type AllowedMentions, mentionsIn, pingsRepliedUser } from "./mentions.ts";

/** A message that may be sent: everything about it has been checked. */
export interface Draft {
  readonly channel: Channel;
  readonly author: APIUser;
  readonly content: string;
  readonly embeds?: APIEmbed[];
  readonly components?: APIMessageTopLevelComponent[];
  readonly attachments?: APIAttachment[];
  readonly poll?: APIPoll;
  readonly allowedMentions?: AllowedMentions;
  readonly flags?: number;
  readonly tts?: boolean;
  readonly type?: number;
  readonly nonce?: string | number;
  /** The message that is answered. */
  readonly replyTo?: APIMessage;
  /** The only person who sees it. */
  readonly onlyFor?: string;
  /** What interactions and webhooks add to the message. */
  readonly origin?: Partial<APIMessage>;
}

/** Source: Discord docs, resources/message, message types. */
const DEFAULT = 0;
const REPLY = 19;

export function postMessage(parts: Parts, draft: Draft): APIMessage {
  const { channel } = draft;
  const message = buildMessage(parts, draft);
  const stored: StoredMessage = draft.onlyFor === undefined
    ? { message }
    : { message, onlyFor: draft.onlyFor };
  channel.messages.add(stored);
  parts.polls.add(message);
  announceMessage(parts, channel, stored, "MESSAGE_CREATE");
  return message;
}

function buildMessage(parts: Parts, draft: Draft): APIMessage {
  const { channel, author, replyTo } = draft;
  const guild = parts.world.guildOf(channel);
  const permissions = channelPermissions(guild, channel, author.id);
  const mentioned = mentionsIn(draft.content, parts.world, guild, permissions, draft.allowedMentions);
  const pinged = replyTo && replyTo.author.id !== author.id && pingsRepliedUser(draft.allowedMentions) &&
    !mentioned.mentions.some((user) => user.id === replyTo.author.id);
  const message: APIMessage = {
    type: draft.type ?? (replyTo ? REPLY : DEFAULT),
    content: draft.content,
    mentions: pinged ? [replyTo.author, ...mentioned.mentions] : mentioned.mentions,
    mention_roles: mentioned.mention_roles,
    attachments: draft.attachments ?? [],
    embeds: receivedEmbeds(draft.embeds),
    timestamp: parts.moment.iso,
    edited_timestamp: null,
    flags: draft.flags ?? NO_FLAGS,
    components: draft.components ?? [],
    id: parts.ids.next(),
    channel_id: channel.id,
    author,
    pinned: false,
    mention_everyone: mentioned.mention_everyone,
    tts: draft.tts ?? false,
  };
  if (draft.poll) message.poll = draft.poll;
  if (draft.nonce !== undefined) message.nonce = draft.nonce;
  if (replyTo) {
    message.message_reference = reference(replyTo, channel);
    message.referenced_message = quoted(replyTo);
  }
  return draft.origin ? Object.assign(message, draft.origin) : message;
}

/** Embeds as Discord gives them back: with their type, and with values in its own form. */
export function receivedEmbeds(embeds: APIEmbed[] | undefined): APIEmbed[] {
  if (!embeds) return [];
  return embeds.map((embed) => {
    const received: Record<string, unknown> = { type: "rich" };
    for (const [name, value] of Object.entries(embed)) {
      if (value !== null && value !== "" && value !== undefined) received[name] = value;
    }
    if (embed.timestamp) {
      received.timestamp = new Date(embed.timestamp).toISOString().replace("Z", "000+00:00");
    }
    if (embed.fields) {
      received.fields = embed.fields.map((field) => ({ ...field, inline: field.inline ?? false }));
    }
    return received as APIEmbed;
  });
}

function reference(replyTo: APIMessage, channel: Channel): APIMessageReference {
  const made: APIMessageReference = { type: 0, channel_id: channel.id, message_id: replyTo.id };
  if (channel.guildId !== undefined) made.guild_id = channel.guildId;
  return made;
}

/** Only one level of replies is told. */
function quoted(message: APIMessage): APIMessage {
  if (!message.referenced_message) return message;
  const { referenced_message: _, ...rest } = message;
  return rest;
}
