/** The actions `end_poll` and `read_poll`: what came of a poll of the bot, with its end or while it goes on. */
import type { SourceText } from "../../diagnostics/span.ts";
import { permissionBits } from "../../model/permissions.ts";
import { POLL, type PollValue } from "../../model/poll.ts";
import type { Run } from "../../model/program.ts";
import type { TextKey } from "../../model/texts.ts";
import { converted } from "../../schema/kit/converted.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { pollValue } from "../../words/poll_value.ts";
import { compileMessageTarget, MESSAGE_TARGET, type MessageTarget } from "../kit/message_target.ts";
import { refused } from "../kit/refused.ts";
import { requireIn } from "../kit/require_permissions.ts";
import { attempt } from "../moderation/attempt.ts";

const NEEDED = permissionBits(["view_channel", "read_message_history"]);

/** Discord's JSON error codes. */
const WORDS: ReadonlyMap<number, TextKey> = new Map([
  [10008, "message_gone"],
  [50005, "poll_of_another"],
  [520001, "poll_over"],
  [520006, "no_poll"],
]);

export const END_POLL: ActionWord = {
  name: "end_poll",
  description:
    "Ends a poll that the bot has posted, and gives what came of it: question, winner, votes, answers.",
  nearMisses: ["close_poll", "stop_poll", "finish_poll", "expire_poll"],
  schema: () => converted(MESSAGE_TARGET, (message) => use(message, end)),
};

export const READ_POLL: ActionWord = {
  name: "read_poll",
  description: "Gives what came of a poll so far: question, winner, votes, answers.",
  nearMisses: ["get_poll", "poll_results", "count_poll"],
  schema: () => converted(MESSAGE_TARGET, (message) => use(message, read)),
};

type Ask = (run: Run, target: MessageTarget) => Promise<PollValue>;

function use(message: SourceText, ask: Ask): ActionUse {
  return {
    permissions: NEEDED,
    compile(context) {
      const target = compileMessageTarget(message, context);
      return {
        result: POLL,
        run(run) {
          const found = target(run);
          requireIn(run, found.place, NEEDED);
          return ask(run, found);
        },
      };
    },
  };
}

async function end(run: Run, { place, messageId }: MessageTarget): Promise<PollValue> {
  return valueOf(await attempt(run.bot.discord.endPoll(place.id, messageId), WORDS));
}

async function read(run: Run, { place, messageId }: MessageTarget): Promise<PollValue> {
  const message = await attempt(run.bot.discord.message(place.id, messageId), WORDS);
  if (!message) throw refused({ key: "message_gone", values: {} });
  return valueOf(message);
}

function valueOf({ poll }: { readonly poll?: Parameters<typeof pollValue>[0] }): PollValue {
  if (!poll) throw refused({ key: "no_poll", values: {} });
  return pollValue(poll);
}
