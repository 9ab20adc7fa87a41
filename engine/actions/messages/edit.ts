/** The action `edit`: puts another message in the place of the newest answer, or of the one that was pressed. */
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { map } from "../../schema/kit/map.ts";
import { messageFrom, type MessageReply } from "../../schema/keys/reply.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { pressed } from "../kit/pressed.ts";
import { compilePosted, POST_HINTS, POST_TEXT, postedUse, postKeys } from "../kit/posted_message.ts";

export const EDIT: ActionWord = {
  name: "edit",
  description:
    "Puts another message in the place of the one with the button, or of the newest answer; answers where there is none yet.",
  nearMisses: ["update", "change", "edit_message", "edit_reply"],
  schema: (steps) =>
    byShape<ActionUse>("a message: a text or a map", {
      scalar: converted(POST_TEXT, use),
      map: map("a message", postKeys(steps), (keys, node) => use(messageFrom(keys, node)), POST_HINTS),
    }),
};

function use(message: MessageReply): ActionUse {
  return {
    ...postedUse(message),
    needs: ["answers"],
    compile(context) {
      const fill = compilePosted(message, context, "edit");
      return {
        async run(run) {
          const filled = await fill(run);
          const press = pressed(run);
          await (press ? press.update(filled) : run.editReply(filled));
        },
      };
    },
  };
}
