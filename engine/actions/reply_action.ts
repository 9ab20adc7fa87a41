/** The action `reply` as a step. */
import { checkReply } from "../schema/checks/reply.ts";
import { converted } from "../schema/kit/converted.ts";
import { replySteps } from "../schema/keys/reply.ts";
import type { Problems } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/span.ts";
import { NO_PERMISSIONS, permissionBits } from "../model/permissions.ts";
import { messagesOf } from "../schema/steps/messages_of.ts";
import type { ActionWord } from "../schema/steps/kind.ts";
import { compileReply } from "./reply.ts";

/** For answers behind a prefix; those to a slash command need none. */
const POLLS = permissionBits(["send_polls"]);

export const REPLY: ActionWord = {
  name: "reply",
  description: "Answers the person who asked: a text, or a map with text, embed and more.",
  nearMisses: ["respond", "answer", "say", "text", "message"],
  schema: (steps) =>
    converted(messagesOf(steps).reply, (definition) => ({
      check: (problems) => checkReply(definition, problems),
      permissions: definition.random.some(({ reply }) => reply.poll) ? POLLS : NO_PERMISSIONS,
      later: replySteps(definition),
      compile(context) {
        if (!context.place.answers) reportNobody(definition.span, context.problems);
        const step = compileReply(definition, context);
        return { run: (run) => step.run(run) };
      },
    })),
};

function reportNobody(span: Span, problems: Problems): void {
  problems.add({
    code: "nobody-to-answer",
    message: "Nobody has asked here, so there is nobody to answer.",
    span,
    expected: "`send: { to: CHANNEL, … }`, which posts in a channel",
  });
}
