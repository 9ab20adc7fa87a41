/** Messages that are edited or deleted. New ones are an event of their own. */
import type { HappeningValues } from "../../model/happening_values.ts";
import { messageFacts } from "../../words/message_facts.ts";
import { messageValue, userValue } from "../../words/values.ts";
import type { Memory, NewHappening, Translations } from "./kind.ts";

export const MESSAGES: Translations = {
  MESSAGE_UPDATE(message, { world, messages, wants }) {
    const { id, author, guild_id: guildId, channel_id: channelId, edited_timestamp: edited, member } =
      message;
    if (author.id === world.me.id) return;
    const before = messages.get(id);
    if (before) messages.note(id, { text: message.content, author, member });
    // Discord also tells when a link gets its preview and when a message is pinned.
    if (!wants("message_edit") || edited === null || before?.text === message.content) return;
    const values: HappeningValues<"message_edit"> = {
      message: messageValue(message, guildId),
      before: before && { text: before.text },
    };
    const place = { guildId, channelId, messageId: id };
    return { name: "message_edit", ...place, user: author, member, values, message: messageFacts(message) };
  },

  MESSAGE_DELETE: ({ id, channel_id: channelId, guild_id: guildId }, memory) =>
    deleted(id, channelId, guildId, memory),

  MESSAGE_DELETE_BULK: ({ ids, channel_id: channelId, guild_id: guildId }, memory) =>
    ids.flatMap((id) => deleted(id, channelId, guildId, memory) ?? []),
};

function deleted(
  id: string,
  channelId: string,
  guildId: string | undefined,
  { messages, world, wants }: Memory,
): NewHappening | undefined {
  const known = messages.take(id);
  if (guildId === undefined || !wants("message_delete") || known?.author.id === world.me.id) return;
  const values: HappeningValues<"message_delete"> = {
    message: {
      text: known?.text ?? "",
      id,
      known: known !== undefined,
      author: known && userValue(known.author),
    },
  };
  return { name: "message_delete", guildId, channelId, user: known?.author, member: known?.member, values };
}
