/** The action `direct_message`: writes to a person directly. */
import type { SourceText } from "../../diagnostics/span.ts";
import type { TextKey } from "../../model/texts.ts";
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { map } from "../../schema/kit/map.ts";
import { messageFrom, type MessageReply } from "../../schema/keys/reply.ts";
import type { ActionUse, ActionWord, StepsSchema } from "../../schema/steps/kind.ts";
import { compilePerson, PERSON } from "../kit/person.ts";
import { compilePosted, POST_HINTS, POST_TEXT, postedUse, postKeys } from "../kit/posted_message.ts";
import { attempt } from "../moderation/attempt.ts";
import { WHO_HINTS } from "../moderation/who.ts";

/** Discord's JSON error codes: the person takes none, or has no server in common with the bot. */
const CLOSED: ReadonlyMap<number, TextKey> = new Map([
  [50007, "direct_messages_closed"],
  [50278, "direct_messages_closed"],
]);

export const DIRECT_MESSAGE: ActionWord = {
  name: "direct_message",
  description:
    "Writes to a person directly, to the one who asked unless `who` says another: a text, or a map.",
  nearMisses: ["dm", "private_message", "pm", "whisper", "send_dm"],
  schema: (steps) =>
    byShape<ActionUse>("a direct message: a text or a map", {
      scalar: converted(POST_TEXT, (message) => use(undefined, message)),
      map: map(
        "a direct message",
        {
          who: PERSON.describe("The person; the one who asked where nothing is said.").optional(),
          ...keysOf(steps),
        },
        ({ who, ...keys }, node) => use(who, messageFrom(keys, node)),
        { ...POST_HINTS, ...WHO_HINTS, to: { use: "who" } },
      ),
    }),
};

/** `who` is the person here, and only they can press. */
function keysOf(steps: StepsSchema) {
  const { who: _, ...keys } = postKeys(steps);
  return keys;
}

function use(who: SourceText | undefined, message: MessageReply): ActionUse {
  return {
    ...postedUse(message),
    needs: who ? [] : ["person"],
    compile(context) {
      const person = who && compilePerson(who, context);
      const fill = compilePosted(message, context, "direct");
      return {
        async run(run) {
          const id = person ? person(run.scope) : run.caller.user.id;
          const { discord } = run.bot;
          const filled = await fill(run);
          const { channelId, messageId } = await attempt(discord.sendDirect(id, filled), CLOSED);
          run.noteControls(filled, (changed) => discord.editMessage(channelId, messageId, changed));
        },
      };
    },
  };
}
