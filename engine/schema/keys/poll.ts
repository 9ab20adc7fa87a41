import type { SourceText, Span } from "../../diagnostics/span.ts";
import { LIMITS } from "../../model/limits.ts";
import type { MapNode } from "../../source/nodes.ts";
import { byShape } from "../kit/by_shape.ts";
import { converted } from "../kit/converted.ts";
import { listOf } from "../kit/list.ts";
import { map } from "../kit/map.ts";
import { DURATION, readDuration } from "../kit/duration.ts";
import { hasPlaceholder } from "../kit/placeholder.ts";
import { scalar } from "../kit/scalar.ts";
import { text } from "../kit/text.ts";
import { CONDITION } from "./components/control.ts";

export interface PollAnswerDefinition {
  readonly text: SourceText;
  readonly emoji?: SourceText;
}

/** A poll of a message. */
export interface PollDefinition {
  readonly node: MapNode;
  readonly span: Span;
  readonly question: SourceText;
  /** Those that stand there, or an expression that gives a list of texts. */
  readonly answers: readonly PollAnswerDefinition[] | SourceText;
  /** Milliseconds, or the text from which they come; a day where nothing is said. */
  readonly for?: number | SourceText;
  /** A condition. */
  readonly several?: SourceText;
}

const ANSWER = byShape<PollAnswerDefinition>("an answer: a text, or a map with `text` and `emoji`", {
  scalar: converted(text("an answer"), (answer): PollAnswerDefinition => ({ text: answer })),
  map: map(
    "an answer",
    {
      text: text("an answer").describe("What people see, up to 55 characters."),
      emoji: text("an emoji such as 👍").describe("An emoji before it.").optional(),
    },
    (keys): PollAnswerDefinition => keys,
    { label: { use: "text" }, name: { use: "text" }, answer: { use: "text" } },
  ),
});

const LENGTH_WORDS = "a duration such as 1h, 24h or 7d";

const LENGTH = scalar<number | SourceText>({
  what: LENGTH_WORDS,
  json: { type: "string", pattern: `${DURATION.source}|\\{` },
  read: (node) => hasPlaceholder(node.text) ? node : readDuration(node, LIMITS.poll.length, LENGTH_WORDS),
});

const ANSWERS = listOf("a list of answers such as [Red, Blue]", ANSWER);

export const POLL = map(
  "a poll",
  {
    question: text("the question").describe("What is asked, up to 300 characters."),
    answers: byShape<PollDefinition["answers"]>(
      "answers: a list such as [Red, Blue], or `\"{split(options.answers, ',')}\"`",
      { list: ANSWERS, empty: ANSWERS, scalar: text("a list of answers, or an expression that gives one") },
    ).describe(
      `1 to ${LIMITS.poll.answers} answers of up to ${LIMITS.poll.answer} characters; one that turns out empty is left out.`,
    ),
    for: LENGTH.describe(
      "How long people can vote, such as 24h; full hours, at most 32d. A day where nothing is said.",
    ).optional(),
    several: CONDITION.describe("Whether people may give several answers: `true`, or a condition.")
      .optional(),
  },
  ({ question, answers, for: length, several }, node): PollDefinition => ({
    node,
    span: node.entries[0]?.key.span ?? node.span,
    question,
    answers,
    ...(length === undefined ? {} : { for: length }),
    ...(several ? { several } : {}),
  }),
  {
    text: { use: "question" },
    title: { use: "question" },
    ask: { use: "question" },
    options: { use: "answers" },
    choices: { use: "answers" },
    hours: { use: "for", say: "The length is written with its unit: `for: 24h`." },
    duration: { use: "for" },
    ends: { use: "for" },
    time: { use: "for" },
    multiple: { use: "several" },
    multiselect: { use: "several" },
    allow_multiselect: { use: "several" },
  },
).meta({ id: "poll" });
