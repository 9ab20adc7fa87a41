/** Polls and reactions as lines for a terminal. */
import type { APIPoll, APIReaction } from "discord-api-types/v10";

/** The question, a line for each answer, and whether one can still vote. */
export function renderPoll({ question, answers, results, allow_multiselect, expiry }: APIPoll): string[] {
  const counts = new Map(results?.answer_counts.map(({ id, count }) => [id, count]));
  const hint = results?.is_finalized
    ? "closed"
    : `${allow_multiselect ? "one or more answers" : "one answer"}${
      expiry ? `, until ${new Date(expiry).toLocaleString()}` : ""
    }`;
  return [
    `Poll: ${question.text} (${hint})`,
    ...answers.map(({ answer_id: id, poll_media: { text = "", emoji } }) => {
      const count = counts.get(id) ?? 0;
      const face = emoji?.name && !emoji.id ? `${emoji.name} ` : "";
      return `  ${face}${text}: ${count} ${count === 1 ? "vote" : "votes"}`;
    }),
  ];
}

/** `👍 2  🎉 1`; nothing where nobody reacted. */
export function renderReactions(reactions: readonly APIReaction[] = []): string[] {
  if (reactions.length === 0) return [];
  return [
    reactions.map(({ emoji, count }) => `${emoji.id ? `:${emoji.name}:` : emoji.name} ${count}`).join("  "),
  ];
}
