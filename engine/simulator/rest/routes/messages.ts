import type { APIMessage } from "discord-api-types/v10";
import { openForMessage } from "../../guilds/threads.ts";
import { mayRead, withoutContent } from "../../messages/announce.ts";
import { deleteMessage, editMessage } from "../../messages/edit_message.ts";
import { readMessageBody, refuseEmpty } from "../../messages/message_body.ts";
import { postMessage, receivedEmbeds } from "../../messages/post_message.ts";
import { replyTarget } from "../../messages/reply_target.ts";
import { shareServer } from "../../direct_channel.ts";
import { withOwnReactions } from "../../messages/reactions.ts";
import type { Parts } from "../../parts.ts";
import { isSnowflake } from "../../snowflake.ts";
import { type Channel, holdsMessages } from "../../world/channel.ts";
import { refusal } from "../errors.ts";
import { channelOf, mayIn, messageOf, needIn, needToSend, numberOf } from "../lookups.ts";
import {
  type BotRequest,
  botRoute,
  fieldsOf,
  NO_CONTENT,
  ok,
  type RestAnswer,
  type Route,
} from "../route.ts";

const MESSAGES = "/channels/{channel_id}/messages";
const SENDS = { requests: 30, seconds: 5 };
/** GatewayIntentBits.MessageContent */
const MESSAGE_CONTENT = 1 << 15;

export const MESSAGE_ROUTES: readonly Route[] = [
  botRoute("GET", MESSAGES, list),
  botRoute("POST", MESSAGES, create, SENDS),
  botRoute("GET", `${MESSAGES}/{message_id}`, (parts, request) => {
    const channel = channelOf(parts, request);
    needIn(parts, channel, request, "ReadMessageHistory");
    return ok(shown(channel, messageOf(channel, request).message, request));
  }),
  botRoute("PATCH", `${MESSAGES}/{message_id}`, edit, SENDS),
  botRoute("DELETE", `${MESSAGES}/{message_id}`, remove, SENDS),
];

function create(parts: Parts, request: BotRequest): RestAnswer {
  const channel = channelOf(parts, request);
  const { application, files } = request;
  if (!holdsMessages(channel)) throw refusal("notATextChannel");
  if (channel.direct && parts.world.closedToDirect.has(channel.direct.personId)) {
    throw refusal("cannotMessageUser");
  }
  if (channel.direct && !shareServer(parts, channel.direct)) throw refusal("noMutualServers");
  needToSend(parts, channel, request);
  openForMessage(parts, channel, mayIn(parts, channel, application.id, "ManageThreads"));
  const fields = fieldsOf(request.body);
  const message = readMessageBody(parts, fields, files, channel.id);
  refuseEmpty(message, fields);
  if (message.embeds?.length) needIn(parts, channel, request, "EmbedLinks");
  if (files.length > 0) needIn(parts, channel, request, "AttachFiles");
  if (message.poll && !channel.direct) needIn(parts, channel, request, "SendPolls");
  const nonce = fields.nonce as string | number | undefined;
  const earlier = fields.enforce_nonce === true && nonce !== undefined
    ? channel.messages.withNonce(application.id, nonce)
    : undefined;
  if (earlier) return ok(earlier.message);
  const history = mayIn(parts, channel, application.id, "ReadMessageHistory");
  const replyTo = replyTarget(channel, fields.message_reference, history);
  return ok(postMessage(parts, {
    channel,
    author: application.user,
    content: "",
    ...message,
    ...(nonce === undefined || nonce === null ? {} : { nonce }),
    ...(replyTo ? { replyTo } : {}),
  }));
}

function list(parts: Parts, request: BotRequest): RestAnswer {
  const channel = channelOf(parts, request);
  const limit = numberOf(request, "limit", 50, 1, 100);
  if (!mayIn(parts, channel, request.application.id, "ReadMessageHistory")) return ok([]);
  const [before, after, around] = ["before", "after", "around"].map((name) => request.query.get(name));
  const visible = [...channel.messages.all()].filter((stored) => stored.onlyFor === undefined)
    .map((stored) => stored.message);
  let found: APIMessage[];
  if (isSnowflake(after)) {
    found = visible.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, limit);
  } else if (isSnowflake(around)) {
    const middle = visible.findIndex(({ id }) => BigInt(id) >= BigInt(around));
    found = visible.slice(Math.max(0, (middle < 0 ? visible.length : middle) - (limit >> 1))).slice(0, limit);
  } else {
    const until = isSnowflake(before) ? visible.filter(({ id }) => BigInt(id) < BigInt(before)) : visible;
    found = until.slice(-limit);
  }
  return ok(found.reverse().map((message) => shown(channel, message, request)));
}

function edit(parts: Parts, request: BotRequest): RestAnswer {
  const channel = channelOf(parts, request);
  const stored = messageOf(channel, request);
  if (stored.message.author.id !== request.application.id) throw refusal("editOfAnother");
  if (stored.message.poll) throw refusal("editOfPoll");
  const fields = fieldsOf(request.body);
  const { allowedMentions, embeds, flags, poll: _poll, tts: _, ...changes } = readMessageBody(
    parts,
    fields,
    request.files,
    channel.id,
    [],
    stored.message.attachments,
  );
  refuseEmpty({ ...stored.message, ...changes, ...(embeds ? { embeds } : {}) });
  if (embeds?.length) needIn(parts, channel, request, "EmbedLinks");
  const edited = editMessage(parts, channel, stored, {
    ...changes,
    ...(embeds ? { embeds: receivedEmbeds(embeds) } : {}),
    ...(flags === undefined ? {} : { flags }),
  }, allowedMentions ? { allowedMentions } : {});
  return ok(edited);
}

function remove(parts: Parts, request: BotRequest): RestAnswer {
  const channel = channelOf(parts, request);
  const stored = messageOf(channel, request);
  if (stored.message.author.id !== request.application.id) needIn(parts, channel, request, "ManageMessages");
  deleteMessage(parts, channel, stored);
  return NO_CONTENT;
}

/** A message as the application may read it, by the intents that are switched on for it, with its own reactions. */
function shown(channel: Channel, stored: APIMessage, { application }: BotRequest): APIMessage {
  const message = withOwnReactions(channel, stored, application.id);
  const reads = (application.grantedIntents & MESSAGE_CONTENT) !== 0 ||
    mayRead(application.id, channel, message);
  return reads ? message : withoutContent(message);
}
