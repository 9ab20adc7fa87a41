/** A poll as texts see it: its answers, and what came of it so far. */
import type { ListShape, ObjectShape } from "./shape.ts";
import type { ValueOf } from "./scope.ts";

export const POLL_ANSWER = {
  name: "an answer of a poll",
  prints: "text",
  fields: { text: "text", votes: "number" },
} as const satisfies ObjectShape;

export const POLL = {
  name: "a poll",
  prints: "question",
  fields: {
    question: "text",
    /** The answer that most people gave; empty where nobody voted, or where several have as many votes. */
    winner: "text",
    /** All answers with the most votes. */
    winners: { list: "text" } as const satisfies ListShape,
    /** Of all answers together: who may give several votes several times. */
    votes: "number",
    answers: { list: POLL_ANSWER } as const satisfies ListShape,
  },
} as const satisfies ObjectShape;

export type PollValue = ValueOf<typeof POLL>;
