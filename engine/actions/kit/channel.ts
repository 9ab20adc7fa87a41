/** A channel in a step: read from the definition, found when the step runs. */
import type { ChannelView } from "../../model/views.ts";
import type { Run } from "../../model/program.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { text } from "../../schema/kit/text.ts";
import { nameOf } from "../../schema/kit/written.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { compileReference } from "./reference.ts";
import { refused } from "./refused.ts";

/** The schema of a channel; `compileChannel` checks what it names. */
export const CHANNEL = text(
  'a channel: a name under `names`, an id, or `"{options.where}"`',
  nameOf("channels"),
);

/** Words that people write for the key of a channel. */
export const CHANNEL_HINTS = {
  channel: { use: "to" },
  in: { use: "to" },
  where: { use: "to" },
  channels: { use: "to" },
};

/** A channel that the bot knows of; only of the one in which it was called it may not, as in direct messages. */
export interface Place {
  readonly id: string;
  readonly view?: ChannelView;
}

/**
 * A channel that stands in the definition may be anywhere; one that comes from a member is one of their server.
 * @returns what throws `StepRefused` where no channel is meant, or one that is out of reach
 */
export function compileChannel(
  source: SourceText,
  context: Pick<StepContext, "variables" | "names" | "problems">,
): (run: Run) => Place {
  const reference = compileReference("channels", source, context);
  return (run) => {
    const id = reference.id(run.scope);
    if (id === undefined) throw refused({ key: "channel_unclear", values: {} });
    const here = placeOf(run);
    if (id === here.id) return here;
    const view = run.bot.world.channel(id);
    if (!view || !reference.authored && view.guildId !== run.caller.guildId) {
      throw refused({ key: "channel_out_of_reach", values: { channel: `<#${id}>` } });
    }
    return { id, view };
  };
}

/** The channel in which the command was called. */
export function placeOf({ caller: { channelId: id }, bot }: Run): Place {
  const view = bot.world.channel(id);
  return view ? { id, view } : { id };
}
