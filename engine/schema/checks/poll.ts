/** Checks the poll of a message against what Discord takes (source: Discord docs, resources/poll). */
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { LIMITS } from "../../model/limits.ts";
import type { PollAnswerDefinition, PollDefinition } from "../keys/poll.ts";
import type { MessageReply } from "../keys/reply.ts";
import { checkCount, checkFilledText } from "./length.ts";
import { has, placeOf, writesNothing } from "./place_of.ts";

/** @param ephemeral whether one person alone will see the message */
export function checkPoll({ poll, node, ephemeral }: MessageReply, problems: Problems): void {
  if (!poll) return;
  checkWords(poll.question, LIMITS.poll.question, "The question", problems);
  checkAnswers(poll, problems);
  if (!node) return;
  if (ephemeral) {
    problems.add({
      code: "poll-for-one",
      message: "Only one person would see this poll.",
      span: placeOf(node, "poll"),
      expected: "a message without `ephemeral`",
    });
  }
  for (const key of ["buttons", "select", "components"]) {
    if (!has(node, key)) continue;
    problems.add({
      code: "poll-beside-controls",
      message: `\`${key}\` and a poll stand in one message.`,
      span: placeOf(node, key),
      expected: `\`${key}\` in a message of its own`,
    });
  }
}

function checkAnswers({ answers, node }: PollDefinition, problems: Problems): void {
  if (!Array.isArray(answers)) return;
  const written = answers as readonly PollAnswerDefinition[];
  const extra = written[LIMITS.poll.answers];
  if (extra) checkCount(written.length, LIMITS.poll.answers, "answers", extra.text.span, problems);
  if (writesNothing(node, "answers")) {
    problems.add({
      code: "poll-without-answers",
      message: "This poll has no answers.",
      span: placeOf(node, "answers"),
      expected: "a list of 1 to 10 answers such as `[Red, Blue]`",
    });
  }
  for (const { text } of written) checkWords(text, LIMITS.poll.answer, "The answer", problems);
}

function checkWords(text: SourceText, most: number, what: string, problems: Problems): void {
  if (text.text.trim() !== "") return checkFilledText(text, most, what, problems);
  problems.add({
    code: "empty-text",
    message: `${what} is empty.`,
    span: text.span,
    expected: `1 to ${most} characters`,
  });
}
