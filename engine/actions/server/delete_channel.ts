/** The action `delete_channel`: deletes a channel, a category or a thread. */
import { permissionBits } from "../../model/permissions.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { requireIn } from "../kit/require_permissions.ts";
import { attempt } from "../moderation/attempt.ts";
import { checkReason } from "../moderation/reason.ts";
import { compileAudit } from "./audit.ts";
import { compileChannelHere, isThread } from "./channel_here.ts";
import { CHANNEL_WORDS } from "./channel_words.ts";
import { type OneChannel, oneChannel } from "./one_channel.ts";

const IN_CHANNELS = permissionBits(["view_channel", "manage_channels"]);
const IN_THREADS = permissionBits(["view_channel", "manage_threads"]);

export const DELETE_CHANNEL: ActionWord = {
  name: "delete_channel",
  description:
    "Deletes a channel, or a thread: the channel alone, or a map with channel and reason. Alone, the one in which the " +
    "command was called; answer before it, since nothing can be said there afterwards.",
  bare: () => use({}),
  nearMisses: ["remove_channel", "channel_delete", "delete_category", "close_channel"],
  schema: () => oneChannel("a channel to delete", use),
};

function use({ channel, reason }: OneChannel): ActionUse {
  return {
    permissions: IN_CHANNELS,
    check: (problems) => checkReason(reason, problems),
    compile(context) {
      const find = compileChannelHere(channel, context);
      const why = compileAudit(reason, context);
      return {
        async run(run) {
          const { view } = find(run);
          requireIn(run, { id: view.id, view }, isThread(view) ? IN_THREADS : IN_CHANNELS);
          await attempt(run.bot.discord.deleteChannel(view.id, why(run)), CHANNEL_WORDS);
        },
      };
    },
  };
}
