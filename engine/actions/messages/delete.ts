/** The action `delete`: deletes the message with the command, or another one. */
import type { SourceText } from "../../diagnostics/span.ts";
import { permissionBits } from "../../model/permissions.ts";
import { DiscordError } from "../../model/ports.ts";
import type { Run } from "../../model/program.ts";
import { converted } from "../../schema/kit/converted.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { calledBy, compileMessageTarget, MESSAGE_TARGET, type MessageTarget } from "../kit/message_target.ts";
import { requireIn } from "../kit/require_permissions.ts";
import { attempt } from "../moderation/attempt.ts";

const NEEDED = permissionBits(["view_channel", "manage_messages"]);
/** Unknown message (JSON error codes): somebody was faster. */
const GONE = 10008;

export const DELETE: ActionWord = {
  name: "delete",
  description:
    "Deletes a message. Alone, the one with the command: a slash command has none, and nothing happens there.",
  bare: () => use(undefined),
  nearMisses: ["delete_message", "remove_message", "erase"],
  schema: () => converted(MESSAGE_TARGET, (message) => use(message)),
};

function use(message: SourceText | undefined): ActionUse {
  return {
    permissions: NEEDED,
    compile(context) {
      const target = message && compileMessageTarget(message, context);
      return {
        async run(run) {
          const found = target ? target(run) : calledHere(run);
          if (found) await deleteOne(run, found);
        },
      };
    },
  };
}

/** In direct messages nobody can delete what the other one wrote. */
function calledHere(run: Run): MessageTarget | undefined {
  return run.caller.guildId === undefined ? undefined : calledBy(run);
}

async function deleteOne(run: Run, { place, messageId, own }: MessageTarget): Promise<void> {
  if (!own) requireIn(run, place, NEEDED);
  try {
    await attempt(run.bot.discord.deleteMessage(place.id, messageId));
  } catch (error) {
    if (!(error instanceof DiscordError) || error.code !== GONE) throw error;
  }
}
