/** The action `reply` as a step. */
import { checkReply } from "../schema/checks/reply.ts";
import { converted } from "../schema/kit/converted.ts";
import { REPLY as REPLY_SCHEMA } from "../schema/keys/reply.ts";
import type { ActionWord } from "../schema/steps/kind.ts";
import { compileReply } from "./reply.ts";

export const REPLY: ActionWord = {
  name: "reply",
  description: "Answers the person who asked: a text, or a map with text, embed and more.",
  nearMisses: ["respond", "answer", "say", "text", "message"],
  schema: () =>
    converted(REPLY_SCHEMA, (definition) => ({
      check: (problems) => checkReply(definition, problems),
      compile({ variables, theme, problems }) {
        const step = compileReply(definition, variables, theme, problems);
        return { run: (run) => step.run(run) };
      },
    })),
};
