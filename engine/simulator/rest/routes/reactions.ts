import type { APIMessage, APIReaction } from "discord-api-types/v10";
import { INTENTS } from "../../gateway/intents.ts";
import { guildField, sees } from "../../messages/announce.ts";
import type { Parts } from "../../parts.ts";
import type { Channel } from "../../world/channel.ts";
import type { StoredMessage } from "../../world/message_store.ts";
import { refusal } from "../errors.ts";
import { channelOf, messageOf, needIn } from "../lookups.ts";
import { type BotRequest, botRoute, NO_CONTENT, ok, type RestAnswer, type Route } from "../route.ts";

const REACTIONS = "/channels/{channel_id}/messages/{message_id}/reactions";
const MAX = 20;
const PICTOGRAM = /\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\uFE0F?\u20E3/u;

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
  const present = stored.reactors?.get(key);
  if (!present) {
    needIn(parts, channel, request, "AddReactions");
    if ((stored.reactors?.size ?? 0) >= MAX) throw refusal("tooManyReactions");
  }
  const { id } = request.application;
  if (present?.has(id)) return NO_CONTENT;
  const reactors = new Map(stored.reactors);
  reactors.set(key, new Set([...present ?? [], id]));
  update(parts, channel, { ...stored, reactors }, request, "MESSAGE_REACTION_ADD", id);
  return NO_CONTENT;
}

function unreact(parts: Parts, request: BotRequest, userId: string): RestAnswer {
  const channel = channelOf(parts, request);
  const stored = messageOf(channel, request);
  const key = emojiKey(request);
  const left = new Set(stored.reactors?.get(key));
  if (!left.delete(userId)) return NO_CONTENT;
  const reactors = new Map(stored.reactors);
  if (left.size === 0) reactors.delete(key);
  else reactors.set(key, left);
  update(parts, channel, { ...stored, reactors }, request, "MESSAGE_REACTION_REMOVE", userId);
  return NO_CONTENT;
}

function update(
  parts: Parts,
  channel: Channel,
  stored: StoredMessage,
  request: BotRequest,
  type: string,
  userId: string,
): void {
  const message: APIMessage = { ...stored.message, reactions: reactionsOf(stored) };
  channel.messages.replace({ ...stored, message });
  const member = parts.world.guildOf(channel)?.members.get(userId);
  parts.dispatcher.broadcast({
    type,
    data: {
      user_id: userId,
      channel_id: channel.id,
      message_id: message.id,
      ...guildField(channel),
      emoji: emojiOf(emojiKey(request)),
      type: 0,
      burst: false,
      ...(type === "MESSAGE_REACTION_ADD"
        ? { message_author_id: message.author.id, ...(member ? { member } : {}) }
        : {}),
    },
    intent: INTENTS.reactions,
    guildId: channel.guildId,
    reaches: (session) => sees(parts, channel, session),
  });
  if (parts.watchers.any) {
    parts.watchers.tell({ type: "message_edit", channelId: channel.id, seen: { message } });
  }
}

function reactionsOf({ reactors }: StoredMessage): APIReaction[] {
  return [...reactors ?? []].map(([key, users]) => ({
    emoji: emojiOf(key),
    count: users.size,
    count_details: { burst: 0, normal: users.size },
    burst_colors: [],
    me_burst: false,
    me: false,
  }));
}

/** @throws RestError with code 10014 when it is no emoji */
function emojiKey({ params }: BotRequest): string {
  const key = params.emoji ?? "";
  if (/^\w{2,32}:\d{1,19}$/.test(key) || (PICTOGRAM.test(key) && [...key].length <= 12)) return key;
  throw refusal("unknownEmoji");
}

function emojiOf(key: string): { id: string | null; name: string } {
  const custom = /^(\w+):(\d+)$/.exec(key);
  return custom ? { id: custom[2]!, name: custom[1]! } : { id: null, name: key };
}
