/** The action `typing`: shows that the bot is about to write. */
import type { SourceText } from "../../diagnostics/span.ts";
import { permissionBits } from "../../model/permissions.ts";
import { DiscordError } from "../../model/ports.ts";
import type { Run } from "../../model/program.ts";
import { converted } from "../../schema/kit/converted.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { CHANNEL, compileChannel, placeOf } from "../kit/channel.ts";
import { missingIn } from "../kit/require_permissions.ts";

const NEEDED = permissionBits(["view_channel", "send_messages"]);
/** Forbidden, not found. */
const OUT_OF_REACH: ReadonlySet<number> = new Set([403, 404]);

export const TYPING: ActionWord = {
  name: "typing",
  description:
    "Shows for 10 seconds that the bot is typing: where the command was called, or in the channel behind it.",
  bare: () => use(undefined),
  nearMisses: ["type", "trigger_typing", "start_typing"],
  schema: () => converted(CHANNEL, (channel) => use(channel)),
};

function use(source: SourceText | undefined): ActionUse {
  return {
    permissions: NEEDED,
    compile(context) {
      const channel = source && compileChannel(source, context);
      return {
        async run(run) {
          const place = channel ? channel(run) : placeOf(run);
          // It only is a sign, so nothing fails for it; and an answer to an interaction needs no permission.
          if (missingIn(run, place, NEEDED) === 0n) await show(run, place.id);
        },
      };
    },
  };
}

async function show({ bot }: Run, channelId: string): Promise<void> {
  try {
    await bot.discord.startTyping(channelId);
  } catch (error) {
    // Somebody can call the bot where it is not itself, such as in direct messages with others.
    if (!(error instanceof DiscordError) || !OUT_OF_REACH.has(error.status)) throw error;
  }
}
