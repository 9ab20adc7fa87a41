/** The settings of a channel as steps write them: name, topic, category, slowmode and more. */
import type * as z from "zod";
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { CHANNEL_TYPE } from "../../model/discord_numbers.ts";
import { LIMITS } from "../../model/limits.ts";
import type { ChannelSettings } from "../../model/ports.ts";
import type { GuildView } from "../../model/views.ts";
import type { Run } from "../../model/program.ts";
import { checkFilledText } from "../../schema/checks/length.ts";
import { boolean } from "../../schema/kit/boolean.ts";
import { isOff } from "../../schema/kit/off.ts";
import { text } from "../../schema/kit/text.ts";
import type { Hints } from "../../schema/kit/unknown_key.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { compileText } from "../../template/text.ts";
import { cut } from "../../words/cut.ts";
import { CHANNEL, compileChannel } from "../kit/channel.ts";
import { compileCount } from "../kit/count.ts";
import { compileDuration, durationText } from "../kit/duration.ts";
import { refused } from "../kit/refused.ts";

export const SETTING_KEYS = {
  topic: text("the topic").describe("What stands above a text channel, or the guidelines of a forum.")
    .optional(),
  category: CHANNEL.describe("The category that it stands in: a name under `names`, an id, or none.")
    .optional(),
  slowmode: durationText("off", LIMITS.channel.slowmode)
    .describe("How long members wait between two messages: `10s`, at most `6h`, or `off`.").optional(),
  nsfw: boolean().describe("Whether it has an age restriction.").optional(),
  user_limit: text("a number of people").describe("How many people a voice channel takes; 0 for any number.")
    .optional(),
};

export const SETTING_HINTS: Hints = {
  title: { use: "name" },
  description: { use: "topic" },
  parent: { use: "category" },
  in: { use: "category" },
  under: { use: "category" },
  group: { use: "category" },
  slow_mode: { use: "slowmode" },
  rate_limit: { use: "slowmode" },
  cooldown: { use: "slowmode" },
  age_restricted: { use: "nsfw" },
  limit: { use: "user_limit" },
  max_users: { use: "user_limit" },
  people: { use: "user_limit" },
};

type Keys = { readonly [Key in keyof typeof SETTING_KEYS]?: z.output<(typeof SETTING_KEYS)[Key]> };

export type SettingsDefinition = Keys & { readonly name?: SourceText };

export function checkSettings(
  { name, topic }: SettingsDefinition,
  type: number | undefined,
  problems: Problems,
): void {
  const { name: longest, topic: usual, forumTopic } = LIMITS.channel;
  checkFilledText(name, longest, "The name", problems);
  const forum = type === undefined || type === CHANNEL_TYPE.GUILD_FORUM;
  checkFilledText(topic, forum ? forumTopic : usual, "The topic", problems);
}

/**
 * Everything but the name, whose form depends on the kind of channel.
 *
 * @param type Discord's channel type where it is known @returns what throws `StepRefused`
 */
export function compileSettings(
  { topic, category, slowmode, nsfw, user_limit: limit }: SettingsDefinition,
  type: number | undefined,
  context: Pick<StepContext, "variables" | "names" | "problems">,
): (run: Run, guild: GuildView, type: number) => ChannelSettings {
  const { variables, problems } = context;
  const words = topic && compileText(topic, variables, problems);
  const parent = category && !isOff(category.text) ? compileChannel(category, context) : undefined;
  const every = slowmode && compileDuration(slowmode, context);
  const { voice, stage } = LIMITS.channel.userLimit;
  const most = type === CHANNEL_TYPE.GUILD_VOICE ? voice : stage;
  const count = limit && compileCount(limit, { min: 0, max: most }, context);
  return (run, guild, type) => {
    const longest = type === CHANNEL_TYPE.GUILD_FORUM ? LIMITS.channel.forumTopic : LIMITS.channel.topic;
    return {
      ...(words ? { topic: cut(words.render(run.scope).trim(), longest) } : {}),
      ...(category ? { parentId: parent ? categoryOf(parent(run).id, guild) : null } : {}),
      ...(every ? { slowmode: Math.ceil((every(run.scope) ?? 0) / 1000) } : {}),
      ...(nsfw === undefined ? {} : { nsfw }),
      ...(count ? { userLimit: count(run.scope) } : {}),
    };
  };
}

function categoryOf(id: string, guild: GuildView): string {
  if (guild.channels.get(id)?.type === CHANNEL_TYPE.GUILD_CATEGORY) return id;
  throw refused({ key: "not_a_category", values: { channel: `<#${id}>` } });
}
