/** The action `edit`: puts another message in the place of the newest answer. */
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { map } from "../../schema/kit/map.ts";
import { messageFrom, type MessageReply } from "../../schema/keys/reply.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { checkPosted, compilePosted, POST_HINTS, POST_KEYS, POST_TEXT } from "../kit/posted_message.ts";

export const EDIT: ActionWord = {
  name: "edit",
  description: "Puts another message in the place of the newest answer; answers where there is none yet.",
  nearMisses: ["update", "change", "edit_message", "edit_reply"],
  schema: () =>
    byShape<ActionUse>("a message: a text or a map", {
      scalar: converted(POST_TEXT, use),
      map: map("a message", POST_KEYS, (keys, node) => use(messageFrom(keys, node)), POST_HINTS),
    }),
};

function use(message: MessageReply): ActionUse {
  return {
    check: (problems) => checkPosted(message, problems),
    compile(context) {
      const fill = compilePosted(message, context);
      return { run: (run) => run.editReply(fill(run)) };
    },
  };
}
