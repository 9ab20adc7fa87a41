import type { APIMessage } from "discord-api-types/v10";
import type { Parts } from "../parts.ts";
import { channelPermissions } from "../permissions.ts";
import type { Channel } from "../world/channel.ts";
import type { StoredMessage } from "../world/message_store.ts";
import { announceDeletion, announceMessage } from "./announce.ts";
import { type AllowedMentions, mentionsIn } from "./mentions.ts";

/** Puts new values into a message and tells of it; `edited` is false where Discord does not count it as an edit. */
export function editMessage(
  parts: Parts,
  channel: Channel,
  stored: StoredMessage,
  changes: Partial<APIMessage>,
  options: { allowedMentions?: AllowedMentions; edited?: boolean } = {},
): APIMessage {
  const guild = parts.world.guildOf(channel);
  const { message } = stored;
  const mentioned = changes.content === undefined ? {} : mentionsIn(
    changes.content,
    parts.world,
    guild,
    channelPermissions(guild, channel, message.author.id),
    options.allowedMentions,
  );
  const edited: APIMessage = {
    ...message,
    ...mentioned,
    ...changes,
    edited_timestamp: options.edited === false ? message.edited_timestamp : parts.moment.iso,
  };
  const replaced = { ...stored, message: edited };
  channel.messages.replace(replaced);
  // The answer that was thought about may be a poll.
  if (changes.poll && !message.poll) parts.polls.add(edited);
  announceMessage(parts, channel, replaced, "MESSAGE_UPDATE");
  return edited;
}

export function deleteMessage(parts: Parts, channel: Channel, stored: StoredMessage): void {
  channel.messages.delete(stored.message.id);
  parts.polls.drop(stored.message.id);
  announceDeletion(parts, channel, stored);
}
