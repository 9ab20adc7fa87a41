/** The actions `lock_channel` and `unlock_channel`: nobody but those whom a channel allows it writes there, or all again. */
import { VOICE_TYPES } from "../../model/discord_numbers.ts";
import { permissionBits } from "../../model/permissions.ts";
import type { ChannelView } from "../../model/views.ts";
import type { Run } from "../../model/program.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { serverPermissions } from "../../access/channel_permissions.ts";
import type { OverwriteChange } from "../kit/overwrites.ts";
import { requireIn } from "../kit/require_permissions.ts";
import { attempt } from "../moderation/attempt.ts";
import { checkReason } from "../moderation/reason.ts";
import { compileAudit } from "./audit.ts";
import { changeAccess, requireAccessRights } from "./change_access.ts";
import { compileChannelHere, isThread, type ServerChannel } from "./channel_here.ts";
import { type OneChannel, oneChannel } from "./one_channel.ts";
import { THREAD_WORDS } from "./thread_words.ts";

const NEEDED = permissionBits(["manage_roles", "send_messages"]);
const IN_THREADS = permissionBits(["view_channel", "manage_threads"]);
const WRITING = permissionBits([
  "send_messages",
  "send_messages_in_threads",
  "create_public_threads",
  "create_private_threads",
]);
const ENTERING = permissionBits(["connect"]);

export const LOCK_CHANNEL: ActionWord = {
  name: "lock_channel",
  description:
    "Lets nobody write in a channel but those whom it allows that, or enter where it is a voice channel: the channel alone, " +
    "or a map with channel and reason. Alone, the one in which the command was called.",
  bare: () => use("lock", {}),
  nearMisses: ["lock", "lockdown", "close", "freeze_channel", "lock_thread"],
  schema: () => oneChannel("a channel to lock", (definition) => use("lock", definition)),
};

export const UNLOCK_CHANNEL: ActionWord = {
  name: "unlock_channel",
  description:
    "Lets everybody write again in a channel that was locked: the channel alone, or a map with channel and reason. Alone, " +
    "the one in which the command was called.",
  bare: () => use("unlock", {}),
  nearMisses: ["unlock", "unfreeze_channel", "unlock_thread"],
  schema: () => oneChannel("a channel to unlock", (definition) => use("unlock", definition)),
};

function use(how: "lock" | "unlock", { channel, reason }: OneChannel): ActionUse {
  return {
    permissions: NEEDED,
    check: (problems) => checkReason(reason, problems),
    compile(context) {
      const find = compileChannelHere(channel, context);
      const why = compileAudit(reason, context);
      return {
        async run(run) {
          const channel = find(run);
          if (isThread(channel.view)) return await lockThread(run, channel.view, how === "lock", why(run));
          const changes = [changeOf(run, channel, how)];
          requireAccessRights(run, channel, changes);
          await changeAccess(run, channel, changes, why(run));
        },
      };
    },
  };
}

/** Of what is locked only what the bot may do itself: Discord lets it say nothing of the rest. */
function changeOf(run: Run, { guild, view }: ServerChannel, how: "lock" | "unlock"): OverwriteChange {
  const held = serverPermissions(guild, guild.me, run.bot.clock.now());
  const [must, may] = VOICE_TYPES.has(view.type) ? [ENTERING, WRITING] : [WRITING & NEEDED, WRITING];
  const bits = must | may & held;
  return { id: guild.id, kind: "role", [how === "lock" ? "deny" : "reset"]: bits };
}

async function lockThread(run: Run, view: ChannelView, locked: boolean, reason: string): Promise<void> {
  requireIn(run, { id: view.id, view }, IN_THREADS);
  await attempt(run.bot.discord.editThread(view.id, { locked }, reason), THREAD_WORDS);
}
