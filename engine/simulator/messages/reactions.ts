/** Reactions on messages: who reacted with what, told to bots and onlookers. */
import type { APIMessage, APIReaction } from "discord-api-types/v10";
import { INTENTS } from "../gateway/intents.ts";
import type { Parts } from "../parts.ts";
import type { Channel } from "../world/channel.ts";
import type { StoredMessage } from "../world/message_store.ts";
import { seenOf } from "../world/seen.ts";
import { guildField, sees } from "./announce.ts";

/** Different emojis on one message (source: Discord docs, topics/opcodes-and-status-codes, 30010). */
export const MAX_REACTIONS = 20;

const PICTOGRAM = /\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\uFE0F?\u20E3/u;

/** An emoji in the form of the API's paths: itself, or `name:id` of a server's own one. */
export function isEmojiKey(key: string): boolean {
  return /^\w{2,32}:\d{1,19}$/.test(key) || (PICTOGRAM.test(key) && [...key].length <= 12);
}

/** Does nothing when the reaction is there already. */
export function addReaction(
  parts: Parts,
  channel: Channel,
  stored: StoredMessage,
  key: string,
  userId: string,
): void {
  const present = stored.reactors?.get(key);
  if (present?.has(userId)) return;
  const reactors = new Map(stored.reactors);
  reactors.set(key, new Set([...present ?? [], userId]));
  const message = update(parts, channel, { ...stored, reactors });
  const member = parts.world.guildOf(channel)?.members.get(userId);
  tell(parts, channel, message, "MESSAGE_REACTION_ADD", {
    ...reaction(key, userId),
    message_author_id: message.author.id,
    ...(member ? { member } : {}),
  });
}

/** Does nothing when there is no such reaction. */
export function removeReaction(
  parts: Parts,
  channel: Channel,
  stored: StoredMessage,
  key: string,
  userId: string,
): void {
  const left = new Set(stored.reactors?.get(key));
  if (!left.delete(userId)) return;
  const reactors = new Map(stored.reactors);
  if (left.size === 0) reactors.delete(key);
  else reactors.set(key, left);
  const message = update(parts, channel, { ...stored, reactors });
  tell(parts, channel, message, "MESSAGE_REACTION_REMOVE", reaction(key, userId));
}

/** A message in which somebody sees with what they have reacted themselves. */
export function withOwnReactions(channel: Channel, message: APIMessage, userId: string): APIMessage {
  const { reactors } = channel.messages.get(message.id) ?? {};
  if (!message.reactions || !reactors) return message;
  const own = [...reactors.values()].map((users) => users.has(userId));
  return {
    ...message,
    reactions: message.reactions.map((one, index) => ({ ...one, me: own[index] ?? false })),
  };
}

function update(parts: Parts, channel: Channel, stored: StoredMessage): APIMessage {
  const message: APIMessage = { ...stored.message, reactions: reactionsOf(stored) };
  const replaced = { ...stored, message };
  channel.messages.replace(replaced);
  if (parts.watchers.any) {
    parts.watchers.tell({ type: "message_edit", channelId: channel.id, seen: seenOf(replaced) });
  }
  return message;
}

function tell(parts: Parts, channel: Channel, message: APIMessage, type: string, more: object): void {
  parts.dispatcher.broadcast({
    type,
    data: { channel_id: channel.id, message_id: message.id, ...guildField(channel), ...more },
    intent: INTENTS.reactions,
    guildId: channel.guildId,
    reaches: (session) => sees(parts, channel, session),
  });
}

function reaction(key: string, userId: string): object {
  return { user_id: userId, emoji: emojiOf(key), type: 0, burst: false };
}

function reactionsOf({ reactors }: StoredMessage): APIReaction[] {
  return [...reactors ?? []].map(([key, users]) => ({
    emoji: emojiOf(key),
    count: users.size,
    count_details: { burst: 0, normal: users.size },
    burst_colors: [],
    me_burst: false,
    me: false,
  }));
}

function emojiOf(key: string): { id: string | null; name: string } {
  const custom = /^(\w+):(\d+)$/.exec(key);
  return custom ? { id: custom[2]!, name: custom[1]! } : { id: null, name: key };
}
