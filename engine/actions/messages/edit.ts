/** The action `edit`: puts another message in the place of the newest answer, the one that was pressed, or another. */
import type { SourceText } from "../../diagnostics/span.ts";
import type { TextKey } from "../../model/texts.ts";
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { map } from "../../schema/kit/map.ts";
import { messageFrom, type MessageReply } from "../../schema/keys/reply.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { compileMessageTarget, MESSAGE_TARGET } from "../kit/message_target.ts";
import { compilePosted, POST_HINTS, POST_TEXT, postedUse, postKeys } from "../kit/posted_message.ts";
import { pressed } from "../kit/pressed.ts";
import { attempt } from "../moderation/attempt.ts";

export const EDIT: ActionWord = {
  name: "edit",
  description:
    "Puts another message in the place of the one with the button, or of the newest answer; answers where there is none " +
    "yet. With `message`, in the place of one that the bot posted before.",
  nearMisses: ["update", "change", "edit_message", "edit_reply"],
  schema: (steps) =>
    byShape<ActionUse>("a message: a text or a map", {
      scalar: converted(POST_TEXT, use),
      map: map(
        "a message",
        {
          message: MESSAGE_TARGET.describe(
            "Which message of the bot is changed: a name that `save_as` gave, or a link that was kept.",
          ).optional(),
          ...postKeys(steps),
        },
        ({ message, ...keys }, node) => {
          if (!message) return use(messageFrom(keys, node));
          // Which message it is says nothing yet.
          const entries = node.entries.filter(({ key }) => key.text !== "message");
          return useOn(message, messageFrom(keys, { ...node, entries }));
        },
        HINTS,
      ),
    }),
};

const { message: _, ...HINTS } = POST_HINTS;

/** Discord's JSON error codes. */
const WORDS: ReadonlyMap<number, TextKey> = new Map([[10008, "message_gone"], [50005, "message_not_mine"]]);

function use(message: MessageReply): ActionUse {
  return {
    ...postedUse(message),
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

function useOn(source: SourceText, message: MessageReply): ActionUse {
  return {
    ...postedUse(message),
    elsewhere: true,
    compile(context) {
      const target = compileMessageTarget(source, context);
      const fill = compilePosted(message, context);
      return {
        async run(run) {
          const { place, messageId } = target(run);
          const { discord } = run.bot;
          const filled = await fill(run);
          await attempt(discord.editMessage(place.id, messageId, filled), WORDS);
          run.noteControls(filled, (changed) => discord.editMessage(place.id, messageId, changed));
        },
      };
    },
  };
}
