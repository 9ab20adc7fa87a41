import { type PlaygroundPlace, PlaygroundRefusal } from "../../model/playground.ts";
import { postMessage } from "../messages/post_message.ts";
import type { Parts } from "../parts.ts";
import { has, sendingIn } from "../permissions.ts";
import { characters } from "../validation/form.ts";
import { holdsMessages } from "../world/channel.ts";
import { withMentions } from "./client_text.ts";
import { standingOf } from "./standing.ts";

const MAX = 2000;

/**
 * Posts a message as a person.
 *
 * @returns its id
 * @throws PlaygroundRefusal when Discord would not let the person
 */
export function say(parts: Parts, place: PlaygroundPlace, text: string, replyTo?: string): string {
  const { user, channel, guild, permissions } = standingOf(parts, place);
  if (!holdsMessages(channel)) throw new PlaygroundRefusal(`#${channel.name} holds no messages.`);
  if (!has(permissions, sendingIn(channel))) {
    throw new PlaygroundRefusal("You do not have permission to send messages in this channel.");
  }
  const content = withMentions(text.trim(), guild);
  if (content === "") throw new PlaygroundRefusal("An empty message cannot be sent.");
  if (content.length > MAX && characters(content) > MAX) {
    throw new PlaygroundRefusal(
      `A message has at most ${MAX} characters; this one has ${characters(content)}.`,
    );
  }
  const answered = replyTo === undefined ? undefined : channel.messages.get(replyTo);
  if (replyTo !== undefined && (!answered || answered.onlyFor !== undefined)) {
    throw new PlaygroundRefusal("The message that you reply to is not there any more.");
  }
  return postMessage(parts, {
    channel,
    author: user,
    content,
    ...(answered ? { replyTo: answered.message } : {}),
  }).id;
}
