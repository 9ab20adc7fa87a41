/** A channel that a step changes: one that is named, or the one in which the command was called. */
import type { SourceText } from "../../diagnostics/span.ts";
import { THREAD_TYPES } from "../../model/discord_numbers.ts";
import type { ChannelView, GuildView } from "../../model/views.ts";
import type { Run } from "../../model/program.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { compileChannel, placeOf } from "../kit/channel.ts";
import { refused } from "../kit/refused.ts";

export interface ServerChannel {
  readonly guild: GuildView;
  readonly view: ChannelView;
}

/** @returns what throws `StepRefused` in direct messages, and where the channel is out of reach */
export function compileChannelHere(
  source: SourceText | undefined,
  context: Pick<StepContext, "variables" | "names" | "problems">,
): (run: Run) => ServerChannel {
  const channel = source && compileChannel(source, context);
  return (run) => {
    const { view } = channel ? channel(run) : placeOf(run);
    const guild = view?.guildId === undefined ? undefined : run.bot.world.guild(view.guildId);
    if (!view || !guild) throw refused({ key: "server_only", values: {} });
    return { guild, view };
  };
}

export function isThread({ type }: ChannelView): boolean {
  return THREAD_TYPES.has(type);
}

/** @throws StepRefused for a thread */
export function refuseThread(view: ChannelView): void {
  if (isThread(view)) throw refused({ key: "not_for_this_channel", values: { channel: `<#${view.id}>` } });
}
