/** People react to messages. */
import { PermissionFlagsBits } from "discord-api-types/v10";
import { type PlaygroundPlace, PlaygroundRefusal } from "../../model/playground.ts";
import { addReaction, isEmojiKey, MAX_REACTIONS, removeReaction } from "../messages/reactions.ts";
import type { Parts } from "../parts.ts";
import { has } from "../permissions.ts";
import { publicMessage } from "./seen_message.ts";
import { standingOf } from "./standing.ts";

/** @throws PlaygroundRefusal when Discord would not let the person */
export function react(parts: Parts, place: PlaygroundPlace, messageId: string, emoji: string): void {
  const standing = standingOf(parts, place);
  const stored = publicMessage(standing, messageId);
  const key = emojiKey(emoji);
  if (!stored.reactors?.has(key)) {
    // Joining a reaction that is there needs no permission.
    if (!has(standing.permissions, PermissionFlagsBits.AddReactions)) {
      throw new PlaygroundRefusal("You do not have permission to add reactions in this channel.");
    }
    if ((stored.reactors?.size ?? 0) >= MAX_REACTIONS) {
      throw new PlaygroundRefusal(`A message has at most ${MAX_REACTIONS} different reactions.`);
    }
  }
  addReaction(parts, standing.channel, stored, key, standing.user.id);
}

/** Does nothing when the person has not reacted so, like the client. */
export function unreact(parts: Parts, place: PlaygroundPlace, messageId: string, emoji: string): void {
  const standing = standingOf(parts, place);
  const stored = publicMessage(standing, messageId);
  removeReaction(parts, standing.channel, stored, emojiKey(emoji), standing.user.id);
}

/** `👍`, `name:id` and `<:name:id>`. */
function emojiKey(emoji: string): string {
  const key = /^<a?:(\w+:\d+)>$/.exec(emoji)?.[1] ?? emoji;
  if (isEmojiKey(key)) return key;
  throw new PlaygroundRefusal(`"${emoji}" is no emoji.`);
}
