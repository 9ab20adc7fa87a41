import type { APIEmbed, APIMessage, APIPoll } from "discord-api-types/v10";
import { editMessage } from "../messages/edit_message.ts";
import { postMessage } from "../messages/post_message.ts";
import type { Parts } from "../parts.ts";
import type { Channel } from "../world/channel.ts";
import type { StoredMessage } from "../world/message_store.ts";
import { countVotes } from "./vote.ts";

/** Source: Discord docs, resources/message, message types. */
const POLL_RESULT = 46;

/**
 * Ends a poll that is open: its message has the final counts, and a message of its own tells who won.
 *
 * @returns the poll's message
 */
export function endPoll(parts: Parts, channel: Channel, stored: StoredMessage): APIMessage {
  const { author, id, poll } = stored.message;
  parts.polls.drop(id);
  const results = countVotes(stored.votes ?? new Map(), true);
  const ended: APIPoll = { ...poll!, expiry: parts.moment.iso, results };
  const message = editMessage(parts, channel, stored, { poll: ended }, { edited: false });
  postMessage(parts, {
    channel,
    author,
    content: "",
    type: POLL_RESULT,
    embeds: [resultEmbed(ended)],
    origin: {
      mentions: [author],
      message_reference: {
        type: 0,
        channel_id: channel.id,
        message_id: id,
        ...(channel.guildId === undefined ? {} : { guild_id: channel.guildId }),
      },
    },
  });
  return message;
}

/** Source: Discord docs, resources/message, poll result embed fields. */
function resultEmbed({ question, answers, results }: APIPoll): APIEmbed {
  const counts = results?.answer_counts ?? [];
  const most = Math.max(0, ...counts.map(({ count }) => count));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const first = counts.filter(({ count }) => count === most);
  const winner = first.length === 1 ? answers.find(({ answer_id }) => answer_id === first[0]!.id) : undefined;
  const emoji = winner?.poll_media.emoji;
  const values: readonly (readonly [string, string | null | undefined])[] = [
    ["poll_question_text", question.text],
    ["victor_answer_votes", String(most)],
    ["total_votes", String(total)],
    ["victor_answer_id", winner && String(winner.answer_id)],
    ["victor_answer_text", winner?.poll_media.text],
    ["victor_answer_emoji_id", emoji?.id],
    ["victor_answer_emoji_name", emoji?.name],
  ];
  return {
    type: "poll_result" as APIEmbed["type"],
    fields: values.flatMap(([name, value]) => value ? [{ name, value, inline: false }] : []),
  };
}
