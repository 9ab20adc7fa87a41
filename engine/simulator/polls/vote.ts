import type { APIPollResults } from "discord-api-types/v10";
import { INTENTS } from "../gateway/intents.ts";
import { guildField, sees } from "../messages/announce.ts";
import type { Parts } from "../parts.ts";
import type { Channel } from "../world/channel.ts";
import type { StoredMessage } from "../world/message_store.ts";
import { seenOf } from "../world/seen.ts";

/** Puts a person's answers in the place of those given before; bots hear of each that comes or goes. */
export function setVote(
  parts: Parts,
  channel: Channel,
  stored: StoredMessage,
  userId: string,
  answerIds: readonly number[],
): void {
  const before = stored.votes?.get(userId) ?? [];
  const votes = new Map(stored.votes);
  if (answerIds.length > 0) votes.set(userId, [...answerIds]);
  else votes.delete(userId);
  const poll = { ...stored.message.poll!, results: countVotes(votes, false) };
  const message = { ...stored.message, poll };
  const replaced = { ...stored, message, votes };
  channel.messages.replace(replaced);
  parts.watchers.tell({ type: "message_edit", channelId: channel.id, seen: seenOf(replaced) });
  const tell = (type: string, answerId: number) =>
    parts.dispatcher.broadcast({
      type,
      data: {
        user_id: userId,
        channel_id: channel.id,
        message_id: message.id,
        ...guildField(channel),
        answer_id: answerId,
      },
      intent: INTENTS.polls,
      guildId: channel.guildId,
      reaches: (session) => sees(parts, channel, session),
    });
  for (const id of before) if (!answerIds.includes(id)) tell("MESSAGE_POLL_VOTE_REMOVE", id);
  for (const id of answerIds) if (!before.includes(id)) tell("MESSAGE_POLL_VOTE_ADD", id);
}

/** Answers without votes are not listed (source: Discord docs, resources/poll, poll results object). */
export function countVotes(
  votes: ReadonlyMap<string, readonly number[]>,
  final: boolean,
): APIPollResults {
  const counts = new Map<number, number>();
  for (const id of [...votes.values()].flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return {
    is_finalized: final,
    answer_counts: [...counts].sort(([a], [b]) => a - b).map(([id, count]) => ({
      id,
      count,
      me_voted: false,
    })),
  };
}
