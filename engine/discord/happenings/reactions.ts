/** Reactions and votes. The bot's own are none to it. */
import type { APIEmoji } from "discord-api-types/v10";
import type { HappeningValues } from "../../model/happening_values.ts";
import type { Translations } from "./kind.ts";

export const REACTIONS: Translations = {
  MESSAGE_REACTION_ADD(data, { world, wants }) {
    const { user_id: userId, guild_id: guildId, channel_id: channelId, message_id: messageId, member } = data;
    if (guildId === undefined || userId === world.me.id || !wants("reaction_add")) return;
    const about = member?.user ? { user: member.user, member } : { userId };
    return { name: "reaction_add", guildId, channelId, messageId, ...about, values: valuesOf(data.emoji) };
  },

  MESSAGE_REACTION_REMOVE(data, { world, wants }) {
    const { user_id: userId, guild_id: guildId, channel_id: channelId, message_id: messageId } = data;
    if (guildId === undefined || userId === world.me.id || !wants("reaction_remove")) return;
    return { name: "reaction_remove", guildId, channelId, messageId, userId, values: valuesOf(data.emoji) };
  },

  MESSAGE_POLL_VOTE_ADD(data, { world, wants }) {
    const { user_id: userId, guild_id: guildId, channel_id: channelId, message_id: messageId } = data;
    if (guildId === undefined || userId === world.me.id || !wants("poll_vote")) return;
    return { name: "poll_vote", guildId, channelId, messageId, userId, values: { answer: data.answer_id } };
  },
};

/** The rest of the values has to be asked for. */
function valuesOf({ id, name, animated }: APIEmoji): Pick<HappeningValues<"reaction_add">, "emoji"> {
  // An emoji that was deleted has no name any more.
  const known = name ?? "";
  const text = id === null ? known : `<${animated ? "a" : ""}:${known || "_"}:${id}>`;
  return { emoji: { text, name: known, id: id ?? "" } };
}
