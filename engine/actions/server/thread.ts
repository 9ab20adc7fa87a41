/** A thread in a step: one that is named, or the one in which the command was called. */
import type { SourceText } from "../../diagnostics/span.ts";
import { THREAD_TYPES } from "../../model/discord_numbers.ts";
import type { ChannelView } from "../../model/views.ts";
import type { Run } from "../../model/program.ts";
import { text } from "../../schema/kit/text.ts";
import { nameOf } from "../../schema/kit/written.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { placeOf } from "../kit/channel.ts";
import { compileReference } from "../kit/reference.ts";
import { refused } from "../kit/refused.ts";
import { attempt } from "../moderation/attempt.ts";

/** The schema of a thread; `compileThread` checks what it names. */
export const THREAD = text(
  'a thread: `"{thread}"` that `save_as` gave, an id, or a name under `names`',
  nameOf("channels"),
);

/**
 * A thread that stands in the definition may be anywhere; one that comes from a member is one of their server. Discord is
 * asked for one that is archived, of which nothing is kept.
 * @returns what rejects with `StepRefused` where there is no such thread
 */
export function compileThread(
  source: SourceText | undefined,
  context: Pick<StepContext, "variables" | "names" | "problems">,
): (run: Run) => Promise<ChannelView> {
  const reference = source && compileReference("channels", source, context);
  return async (run) => {
    if (!reference?.authored && run.caller.guildId === undefined) {
      throw refused({ key: "server_only", values: {} });
    }
    const id = reference ? reference.id(run.scope) : placeOf(run).id;
    if (id === undefined) throw refused({ key: "channel_unclear", values: {} });
    const { world, discord } = run.bot;
    const view = world.channel(id) ?? (id === "" ? undefined : await attempt(discord.findThread(id)));
    const reachable = reference?.authored || view?.guildId === run.caller.guildId;
    if (!view?.guildId || !reachable) throw refused({ key: "thread_unknown", values: {} });
    if (THREAD_TYPES.has(view.type)) return view;
    throw refused({ key: "not_a_thread", values: { channel: `<#${id}>` } });
  };
}
