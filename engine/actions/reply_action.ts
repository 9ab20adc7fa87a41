/** The action `reply` as a step. */
import { checkReply } from "../schema/checks/reply.ts";
import { converted } from "../schema/kit/converted.ts";
import { replySteps } from "../schema/keys/reply.ts";
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
      needs: ["answers"],
      check: (problems) => checkReply(definition, problems),
      permissions: definition.random.some(({ reply }) => reply.poll) ? POLLS : NO_PERMISSIONS,
      later: replySteps(definition),
      compile(context) {
        const step = compileReply(definition, context);
        return { run: (run) => step.run(run) };
      },
    })),
};
