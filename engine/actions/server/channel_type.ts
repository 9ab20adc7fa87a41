/** Kinds of channels that steps can make, and which keys each of them has. */
import type { Problems } from "../../diagnostics/diagnostic.ts";
import { CHANNEL_TYPES } from "../../model/limits.ts";
import { placeOf } from "../../schema/checks/place_of.ts";
import { word } from "../../schema/kit/word.ts";
import type { WrittenMap } from "../kit/written_map.ts";

const TYPES = ["text", "voice", "category", "announcement", "forum", "stage"] as const;

export type NewChannelType = typeof TYPES[number];

export const CHANNEL_TYPE_WORD = word("a kind of channel", TYPES, {
  text_channel: "text",
  chat: "text",
  voice_channel: "voice",
  vc: "voice",
  news: "announcement",
  announcements: "announcement",
  folder: "category",
  group: "category",
  posts: "forum",
  thread: "text",
});

/** Source: Discord docs, resources/guild, create guild channel: the channel types of each field. */
const ONLY_FOR: Readonly<Record<string, readonly NewChannelType[]>> = {
  topic: ["text", "announcement", "forum"],
  slowmode: ["text", "voice", "forum", "stage"],
  nsfw: ["text", "voice", "announcement", "forum", "stage"],
  user_limit: ["voice", "stage"],
  category: ["text", "voice", "announcement", "forum", "stage"],
};

/** Refuses keys that this kind of channel does not have. */
export function checkTypeKeys(type: NewChannelType, node: WrittenMap, problems: Problems): void {
  for (const { key: { text: key } } of node.entries) {
    const types = ONLY_FOR[key];
    if (!types || types.includes(type)) continue;
    problems.add({
      code: "key-of-another-channel-type",
      message: `\`${key}\` is nothing that a channel of the kind ${type} has.`,
      span: placeOf(node, key),
      expected: `\`type: ${types[0]}\`, or no \`${key}\``,
    });
  }
}

export function typeNumber(type: NewChannelType): number {
  return CHANNEL_TYPES[type];
}
