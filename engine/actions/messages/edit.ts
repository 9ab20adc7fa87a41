/** The action `edit`: puts another message in the place of the newest answer, of the one that was pressed, or of a named one. */
import type { SourceText } from "../../diagnostics/span.ts";
import type { Run } from "../../model/program.ts";
import type { TextKey } from "../../model/texts.ts";
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { map } from "../../schema/kit/map.ts";
import { messageFrom, type MessageReply } from "../../schema/keys/reply.ts";
import type { ActionUse, ActionWord, StepContext, StepsSchema } from "../../schema/steps/kind.ts";
import { compileMessageTarget, MESSAGE_TARGET } from "../kit/message_target.ts";
import { compilePosted, POST_HINTS, POST_TEXT, postedUse, postKeys } from "../kit/posted_message.ts";
import { pressed } from "../kit/pressed.ts";
import { attempt } from "../moderation/attempt.ts";

/** Discord's JSON error codes. */
const WORDS: ReadonlyMap<number, TextKey> = new Map([[10008, "message_gone"], [50005, "message_not_mine"]]);

export const EDIT: ActionWord = {
  name: "edit",
  description:
    "Puts another message in the place of the one with the button, or of the newest answer; answers where there is none " +
    "yet. With `message`, in the place of one that the bot posted before.",
  nearMisses: ["update", "change", "edit_message", "edit_reply"],
  schema: (steps) =>
    byShape<ActionUse>("a message: a text or a map", {
      scalar: converted(POST_TEXT, (message) => use(message)),
      map: map("a message", editKeys(steps), ({ message, ...keys }, node) => {
        if (!message) return use(messageFrom(keys, node));
        // Which message it is says nothing yet.
        const entries = node.entries.filter(({ key }) => key.text !== "message");
        return use(messageFrom(keys, { ...node, entries }), message);
      }, hints()),
    }),
};

/** Discord takes a poll in a new message only. */
function editKeys(steps: StepsSchema) {
  const { poll: _, ...keys } = postKeys(steps);
  return {
    message: MESSAGE_TARGET.describe(
      "Which message of the bot is changed: a name that `save_as` gave, or a link that was kept.",
    ).optional(),
    ...keys,
  };
}

function hints() {
  const { message: _, ...others } = POST_HINTS;
  return {
    ...others,
    poll: { say: "A message that is there already cannot get a poll: `send` or `reply` post a new one." },
    to: { use: "message" },
    which: { use: "message" },
    target: { use: "message" },
  };
}

function use(message: MessageReply, which?: SourceText): ActionUse {
  return {
    ...postedUse(message),
    elsewhere: which !== undefined,
    needs: which ? [] : ["answers"],
    compile: (context) => ({ run: which ? named(message, which, context) : nearest(message, context) }),
  };
}

function nearest(message: MessageReply, context: StepContext): (run: Run) => Promise<void> {
  const fill = compilePosted(message, context, "edit");
  return async (run) => {
    const filled = await fill(run);
    const press = pressed(run);
    await (press ? press.update(filled) : run.editReply(filled));
  };
}

function named(message: MessageReply, which: SourceText, context: StepContext): (run: Run) => Promise<void> {
  const target = compileMessageTarget(which, context);
  const fill = compilePosted(message, context);
  return async (run) => {
    const { place, messageId } = target(run);
    const { discord } = run.bot;
    const filled = await fill(run);
    await attempt(discord.editMessage(place.id, messageId, filled), WORDS);
    run.noteControls(filled, (changed) => discord.editMessage(place.id, messageId, changed));
  };
}
