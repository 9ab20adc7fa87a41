/** A channel by mention, id or name. */
import type { CommandOption } from "../model/program.ts";
import type { ChannelView } from "../model/views.ts";
import { fold } from "../words/fold.ts";
import { nearest } from "../words/nearest.ts";
import type { Place } from "./place.ts";
import { Problem } from "./problem.ts";
import { ID } from "../words/snowflake.ts";
import { didYouMean } from "./wording.ts";

const MENTION = /^<#(\d{17,20})>$/;

/** Names are looked for among the channels that the option takes; an id of another kind is refused as such. */
export function findChannel(option: CommandOption, text: string, place: Place): ChannelView | Problem {
  const { guild, world } = place;
  if (!guild) return new Problem("option_server_only", { option });
  const id = MENTION.exec(text)?.[1] ?? (ID.test(text) ? text : undefined);
  const channel = id === undefined ? undefined : world.channel(id);
  if (channel?.guildId === guild.id) {
    return takes(option, channel.type) ? channel : new Problem("wrong_kind_of_channel", { option });
  }
  const name = bare(text);
  const wanted = fold(name);
  const fitting = [...guild.channels.values()].filter(({ type }) => takes(option, type));
  const called = fitting.filter((one) => fold(one.name) === wanted);
  if (called.length === 1) return called[0]!;
  if (called.length > 1) return new Problem("several_channels", { option });
  const near = nearest(name, fitting.map((one) => one.name));
  return new Problem("not_a_channel", { option, hint: didYouMean(near) });
}

export function takes(option: CommandOption, type: number): boolean {
  return option.channelTypes?.includes(type) ?? true;
}

function bare(text: string): string {
  return text.startsWith("#") ? text.slice(1).trim() : text.trim();
}
