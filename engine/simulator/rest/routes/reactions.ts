import { addReaction, isEmojiKey, MAX_REACTIONS, removeReaction } from "../../messages/reactions.ts";
import type { Parts } from "../../parts.ts";
import { refusal } from "../errors.ts";
import { channelOf, messageOf, needIn } from "../lookups.ts";
import { type BotRequest, botRoute, NO_CONTENT, ok, type RestAnswer, type Route } from "../route.ts";

const REACTIONS = "/channels/{channel_id}/messages/{message_id}/reactions";

export const REACTION_ROUTES: readonly Route[] = [
  botRoute("PUT", `${REACTIONS}/{emoji}/@me`, react),
  botRoute(
    "DELETE",
    `${REACTIONS}/{emoji}/@me`,
    (parts, request) => unreact(parts, request, request.application.id),
  ),
  botRoute("DELETE", `${REACTIONS}/{emoji}/{user_id}`, (parts, request) => {
    needIn(parts, channelOf(parts, request), request, "ManageMessages");
    return unreact(parts, request, request.params.user_id ?? "");
  }),
  botRoute("GET", `${REACTIONS}/{emoji}`, (parts, request) => {
    const stored = messageOf(channelOf(parts, request), request);
    const ids = stored.reactors?.get(emojiKey(request)) ?? [];
    return ok([...ids].flatMap((id) => parts.world.users.get(id) ?? []));
  }),
];

function react(parts: Parts, request: BotRequest): RestAnswer {
  const channel = channelOf(parts, request);
  needIn(parts, channel, request, "ReadMessageHistory");
  const stored = messageOf(channel, request);
  const key = emojiKey(request);
  if (!stored.reactors?.has(key)) {
    needIn(parts, channel, request, "AddReactions");
    if ((stored.reactors?.size ?? 0) >= MAX_REACTIONS) throw refusal("tooManyReactions");
  }
  addReaction(parts, channel, stored, key, request.application.id);
  return NO_CONTENT;
}

function unreact(parts: Parts, request: BotRequest, userId: string): RestAnswer {
  const channel = channelOf(parts, request);
  removeReaction(parts, channel, messageOf(channel, request), emojiKey(request), userId);
  return NO_CONTENT;
}

/** @throws RestError with code 10014 when it is no emoji */
function emojiKey({ params }: BotRequest): string {
  const key = params.emoji ?? "";
  if (isEmojiKey(key)) return key;
  throw refusal("unknownEmoji");
}
