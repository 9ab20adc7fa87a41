import { INTENTS } from "../gateway/intents.ts";
import type { Parts } from "../parts.ts";
import type { Channel } from "../world/channel.ts";
import { guildField, sees } from "./announce.ts";

/** Deletes several messages at once, those of them that everybody sees, and tells of it once. */
export function deleteMessages(parts: Parts, channel: Channel, ids: readonly string[]): void {
  const deleted = ids.filter((id) =>
    channel.messages.get(id)?.onlyFor === undefined && channel.messages.delete(id)
  );
  for (const messageId of deleted) {
    parts.watchers.tell({ type: "message_delete", channelId: channel.id, messageId });
  }
  if (deleted.length === 0) return;
  parts.dispatcher.broadcast({
    type: "MESSAGE_DELETE_BULK",
    data: { ids: deleted, channel_id: channel.id, ...guildField(channel) },
    intent: INTENTS.messages,
    guildId: channel.guildId,
    reaches: (session) => sees(parts, channel, session),
  });
}
