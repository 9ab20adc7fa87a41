/** Polls that have ended, of which Discord tells by a message of its own. */
import { MESSAGE_TYPE } from "../../model/discord_numbers.ts";
import type { Translations } from "./kind.ts";

export const POLLS: Translations = {
  /** It answers the message with the poll, and is in the name of whoever made that. */
  MESSAGE_CREATE(message, { wants }) {
    const { author: user, channel_id: channelId, guild_id: guildId, message_reference: poll, type } = message;
    if (type !== MESSAGE_TYPE.POLL_RESULT || guildId === undefined || !wants("poll_end")) return;
    const messageId = poll?.message_id;
    if (messageId === undefined) return;
    return { name: "poll_end", guildId, channelId, messageId, user, values: {} };
  },
};
