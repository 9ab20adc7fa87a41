/** The actions `pin` and `unpin`: keep a message at hand in its channel, or no longer. */
import type { SourceText } from "../../diagnostics/span.ts";
import { permissionBits } from "../../model/permissions.ts";
import type { TextKey } from "../../model/texts.ts";
import { converted } from "../../schema/kit/converted.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { compileMessageTarget, MESSAGE_TARGET } from "../kit/message_target.ts";
import { requireIn } from "../kit/require_permissions.ts";
import { attempt } from "../moderation/attempt.ts";
import { requestedBy } from "./requested_by.ts";

const NEEDED = permissionBits(["view_channel", "read_message_history", "pin_messages"]);

/** Discord's JSON error codes. */
const WORDS: ReadonlyMap<number, TextKey> = new Map([[10008, "message_gone"], [30003, "pins_full"]]);

export const PIN: ActionWord = {
  name: "pin",
  description: "Pins a message: a name that `save_as` gave, target in a message menu, or a link.",
  nearMisses: ["pin_message"],
  schema: () => converted(MESSAGE_TARGET, (message) => use("pin", message)),
};

export const UNPIN: ActionWord = {
  name: "unpin",
  description: "Unpins a message: a name that `save_as` gave, target in a message menu, or a link.",
  nearMisses: ["unpin_message"],
  schema: () => converted(MESSAGE_TARGET, (message) => use("unpin", message)),
};

function use(how: "pin" | "unpin", message: SourceText): ActionUse {
  return {
    permissions: NEEDED,
    compile(context) {
      const target = compileMessageTarget(message, context);
      return {
        async run(run) {
          const { place, messageId } = target(run);
          requireIn(run, place, NEEDED);
          await attempt(run.bot.discord[how](place.id, messageId, requestedBy(run)), WORDS);
        },
      };
    },
  };
}
