import type { Inline, TimeStyle } from "./nodes.ts";

/** A node and the place behind it. */
export interface Read {
  readonly node: Inline;
  readonly end: number;
}

// Each part has an upper length, so that a try costs the same wherever it stands.
const ANGLE = new RegExp(
  [
    "<@!?(?<user>\\d{1,20})>",
    "<@&(?<role>\\d{1,20})>",
    "<#(?<channel>\\d{1,20})>",
    "</(?<command>[^\\s<>:][^<>:\\n]{0,101}):(?<commandId>\\d{1,20})>",
    "<a?:(?<emoji>\\w{1,32}):(?<emojiId>\\d{1,20})>",
    "<t:(?<seconds>-?\\d{1,14})(?::(?<style>[tTdDfFsSR]))?>",
    "<(?<url>https?://[^\\s<>]{1,2048})>",
  ].join("|"),
  "y",
);

/** Discord's forms in angle brackets at `at`: mentions, custom emoji, times, slash commands, plain links. */
export function readAngle(text: string, at: number): Read | undefined {
  ANGLE.lastIndex = at;
  const match = ANGLE.exec(text);
  const node = match?.groups && toNode(match.groups);
  return node ? { node, end: ANGLE.lastIndex } : undefined;
}

function toNode(found: Record<string, string | undefined>): Inline | undefined {
  if (found.user) return { type: "user", id: found.user };
  if (found.role) return { type: "role", id: found.role };
  if (found.channel) return { type: "channel", id: found.channel };
  if (found.command && found.commandId) return { type: "command", name: found.command, id: found.commandId };
  if (found.emoji && found.emojiId) return { type: "emoji", name: found.emoji, id: found.emojiId };
  if (found.seconds) return readTime(Number(found.seconds), found.style);
  if (found.url) return { type: "link", url: found.url, children: [found.url] };
}

/** The farthest moment that a date can hold, in seconds from 1970. */
const FARTHEST = 8_640_000_000_000;

function readTime(seconds: number, style = "f"): Inline | undefined {
  return Math.abs(seconds) <= FARTHEST ? { type: "time", seconds, style: style as TimeStyle } : undefined;
}
