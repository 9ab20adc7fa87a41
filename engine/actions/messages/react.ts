/** The action `react`: puts emojis below a message. */
import type { SourceText } from "../../diagnostics/span.ts";
import { NO_PERMISSIONS, permissionBits } from "../../model/permissions.ts";
import type { TextKey } from "../../model/texts.ts";
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { listOf } from "../../schema/kit/list.ts";
import { map } from "../../schema/kit/map.ts";
import { oneOrMany } from "../../schema/kit/one_or_many.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { compileEmoji, EMOJI, isOfServer } from "../kit/emoji.ts";
import { calledBy, compileMessageTarget, MESSAGE_TARGET } from "../kit/message_target.ts";
import { requireIn } from "../kit/require_permissions.ts";
import { attempt } from "../moderation/attempt.ts";

const NEEDED = permissionBits(["view_channel", "read_message_history", "add_reactions"]);
const ELSEWHERE = permissionBits(["use_external_emojis"]);

/** Discord's JSON error codes. */
const WORDS: ReadonlyMap<number, TextKey> = new Map([
  [10008, "message_gone"],
  [10014, "emoji_unusable"],
  [30010, "reactions_full"],
  [90001, "reaction_blocked"],
]);

export const REACT: ActionWord = {
  name: "react",
  description:
    "Puts an emoji, or a list of them, below a message: the one with the command unless `to` names another. A slash " +
    "command has none, and nothing happens there.",
  nearMisses: ["reaction", "add_reaction", "emoji", "reactions"],
  schema: () =>
    byShape<ActionUse>("an emoji, a list of them, or a map with `emoji` and `to`", {
      scalar: converted(EMOJI, (emoji) => use([emoji], undefined)),
      list: converted(listOf("a list of emojis", EMOJI), (emojis) => use(emojis, undefined)),
      map: map(
        "a reaction",
        {
          emoji: oneOrMany("a list of emojis", EMOJI).describe("The emoji, or several of them in a list."),
          to: MESSAGE_TARGET.describe(
            "The message: a name that `save_as` gave, target in a message menu, or a link.",
          )
            .optional(),
        },
        (keys) => use(keys.emoji, keys.to),
        { emojis: { use: "emoji" }, message: { use: "to" }, on: { use: "to" } },
      ),
    }),
};

function use(emojis: readonly SourceText[], message: SourceText | undefined): ActionUse {
  return {
    permissions: NEEDED | (emojis.some(isOfServer) ? ELSEWHERE : NO_PERMISSIONS),
    compile(context) {
      const reactions = emojis.map((emoji) => compileEmoji(emoji, context));
      const target = message && compileMessageTarget(message, context);
      return {
        async run(run) {
          const found = target ? target(run) : calledBy(run);
          if (!found) return;
          const { place, messageId } = found;
          requireIn(run, place, NEEDED);
          for (const emoji of reactions) {
            await attempt(run.bot.discord.react(place.id, messageId, emoji(run.scope)), WORDS);
          }
        },
      };
    },
  };
}
