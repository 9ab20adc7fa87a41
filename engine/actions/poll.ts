/** The poll of a message, from what its author wrote to what Discord is sent. */
import type { SourceText } from "../diagnostics/span.ts";
import { LIMITS } from "../model/limits.ts";
import type { OutgoingAnswer, OutgoingPoll } from "../model/message.ts";
import type { Scope } from "../model/scope.ts";
import type { PollAnswerDefinition, PollDefinition } from "../schema/keys/poll.ts";
import type { MessageContext } from "../schema/steps/kind.ts";
import { compileBare } from "../template/bare.ts";
import { compileCondition } from "../template/condition.ts";
import { printer } from "../template/print.ts";
import { compileText } from "../template/text.ts";
import { describe, isList } from "../template/type.ts";
import { cut } from "../words/cut.ts";
import { compileComponentEmoji } from "./components/emoji.ts";
import { compileDuration } from "./kit/duration.ts";
import { refused } from "./kit/refused.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const { question: QUESTION, answers: MOST, answer: ANSWER, length: BOUNDS } = LIMITS.poll;

type Answer = OutgoingPoll["answers"][number];

/** @returns what throws `StepRefused` where there is no question, or no answer, or too many of them */
export function compilePoll(
  definition: PollDefinition,
  context: MessageContext,
): (scope: Scope) => OutgoingPoll {
  const question = compileText(definition.question, context.variables, context.problems);
  const answers = compileAnswers(definition.answers, context);
  const length = compileDuration({ value: definition.for ?? DAY, bounds: BOUNDS, required: true }, context);
  const several = compileSeveral(definition, context);
  return (scope) => {
    const asked = cut(question.render(scope).trim(), QUESTION);
    const offered = answers(scope);
    if (!asked || offered.length === 0) throw refused({ key: "poll_incomplete", values: {} });
    if (offered.length > MOST) throw refused({ key: "poll_too_many_answers", values: { most: MOST } });
    return {
      question: { text: asked },
      answers: offered,
      // Discord counts in whole hours.
      duration: Math.ceil((length(scope) ?? DAY) / HOUR),
      allow_multiselect: several(scope),
    };
  };
}

function compileSeveral(
  { several }: PollDefinition,
  { variables, problems }: MessageContext,
): (scope: Scope) => boolean {
  const written = several?.text.trim() ?? "false";
  // That a condition always holds is told elsewhere, and here it is what is meant.
  if (written === "true" || written === "false") return () => written === "true";
  return compileCondition(several!, variables, problems, { mayBeFixed: true });
}

function compileAnswers(
  answers: PollDefinition["answers"],
  context: MessageContext,
): (scope: Scope) => Answer[] {
  if (!Array.isArray(answers)) return compileListed(answers as SourceText, context);
  const compiled = (answers as readonly PollAnswerDefinition[]).map(({ text, emoji }) => {
    const shown = compileText(text, context.variables, context.problems);
    const icon = emoji && compileComponentEmoji(emoji, context);
    return (scope: Scope) => answerOf(shown.render(scope), icon?.(scope));
  });
  return (scope) => compiled.flatMap((answer) => answer(scope));
}

/** `answers: "{split(options.answers, ',')}"` */
function compileListed(
  source: SourceText,
  { variables, problems }: MessageContext,
): (scope: Scope) => Answer[] {
  const expression = compileBare(source, variables, problems, "the list of answers");
  const type = expression?.type ?? "anything";
  const print = isList(type) ? printer(type.list) : undefined;
  if (!print && type !== "anything") {
    problems.add({
      code: "not-a-list",
      message: `\`${source.text.trim()}\` is ${describe(type)}, and a poll offers a list of texts.`,
      span: source.at(0, source.text.length),
      expected: "a list such as [Red, Blue], or an expression that gives one",
    });
  }
  return (scope) => {
    const list = expression?.run(scope);
    if (!print || !Array.isArray(list)) return [];
    return list.flatMap((item) => answerOf(print(item)));
  };
}

/** Nothing for an answer that turns out empty, such as an option that was not given. */
function answerOf(written: string, emoji?: { readonly id?: string; readonly name?: string }): Answer[] {
  const text = cut(written.trim(), ANSWER);
  if (!text) return [];
  const icon = iconOf(emoji);
  return [{ poll_media: { text, ...(icon ? { emoji: icon } : {}) } }];
}

function iconOf(
  emoji: { readonly id?: string; readonly name?: string } | undefined,
): OutgoingAnswer["emoji"] {
  if (emoji?.id) return { id: emoji.id };
  return emoji?.name ? { name: emoji.name } : undefined;
}
