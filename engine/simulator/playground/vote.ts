import { type PlaygroundPlace, PlaygroundRefusal } from "../../model/playground.ts";
import type { Parts } from "../parts.ts";
import { setVote } from "../polls/vote.ts";
import { seenMessage } from "./seen_message.ts";
import { standingOf } from "./standing.ts";

/**
 * Votes as a person, in place of what was voted before.
 *
 * @throws PlaygroundRefusal when there is no open poll, or it does not have these answers
 */
export function vote(
  parts: Parts,
  place: PlaygroundPlace,
  messageId: string,
  answerIds: readonly number[],
): void {
  const standing = standingOf(parts, place);
  const stored = seenMessage(standing, messageId);
  const { poll } = stored.message;
  if (!poll || stored.onlyFor !== undefined) throw new PlaygroundRefusal("This message has no poll.");
  if (poll.results?.is_finalized) throw new PlaygroundRefusal("This poll has ended.");
  if (new Set(answerIds).size < answerIds.length) {
    throw new PlaygroundRefusal("A poll takes each answer once.");
  }
  if (answerIds.length > 1 && !poll.allow_multiselect) {
    throw new PlaygroundRefusal("This poll takes one answer.");
  }
  for (const id of answerIds) {
    if (!poll.answers.some(({ answer_id }) => answer_id === id)) {
      throw new PlaygroundRefusal(`This poll has no answer ${id}.`);
    }
  }
  setVote(parts, standing.channel, stored, standing.user.id, answerIds);
}
