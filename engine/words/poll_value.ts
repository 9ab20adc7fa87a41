import type { APIPoll } from "discord-api-types/v10";
import type { PollValue } from "../model/poll.ts";

/** A poll of Discord → the value that texts see. Answers without votes are not among Discord's counts. */
export function pollValue(
  { question, answers, results }: Pick<APIPoll, "question" | "answers" | "results">,
): PollValue {
  const counts = new Map((results?.answer_counts ?? []).map(({ id, count }) => [id, count]));
  const counted = answers.map(({ answer_id: id, poll_media: { text } }) => ({
    text: text ?? "",
    votes: counts.get(id) ?? 0,
  }));
  const most = counted.reduce((most, { votes }) => Math.max(most, votes), 1);
  const winners = counted.filter(({ votes }) => votes === most).map(({ text }) => text);
  return {
    question: question.text ?? "",
    winner: winners.length === 1 ? winners[0]! : "",
    winners,
    votes: counted.reduce((sum, { votes }) => sum + votes, 0),
    answers: counted,
  };
}
