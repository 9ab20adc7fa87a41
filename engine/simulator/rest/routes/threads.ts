/** Threads are opened and joined (source: Discord docs, resources/channel, start thread; topics/threads). */
import { addChannel } from "../../guilds/channels.ts";
import { setInThread } from "../../guilds/threads.ts";
import { editMessage } from "../../messages/edit_message.ts";
import { readMessageBody, refuseEmpty } from "../../messages/message_body.ts";
import { postMessage } from "../../messages/post_message.ts";
import type { Parts } from "../../parts.ts";
import { type Fields, Form } from "../../validation/form.ts";
import { type Channel, isThread, PRIVATE_THREAD, threadState } from "../../world/channel.ts";
import { channelPayload } from "../../world/channel_payload.ts";
import { MessageStore } from "../../world/message_store.ts";
import { refusal } from "../errors.ts";
import { channelOf, mayIn, memberOf, messageOf, needIn, needToSend } from "../lookups.ts";
import { type BotRequest, botRoute, fieldsOf, NO_CONTENT, type RestAnswer, type Route } from "../route.ts";
import { ARCHIVE_MINUTES } from "./edit_thread.ts";

const TEXT = 0;
const ANNOUNCEMENT = 5;
const ANNOUNCEMENT_THREAD = 10;
const PUBLIC_THREAD = 11;
const FORUM = 15;
const MEDIA = 16;
/** Message types and flags (resources/message). */
const THREAD_CREATED = 18;
const HAS_THREAD = 1 << 5;
const MEMBER = "/channels/{channel_id}/thread-members/{user_id}";

export const THREAD_ROUTES: readonly Route[] = [
  botRoute("POST", "/channels/{channel_id}/threads", open),
  botRoute("POST", "/channels/{channel_id}/messages/{message_id}/threads", openAtMessage),
  botRoute("PUT", MEMBER, add),
  botRoute("DELETE", MEMBER, remove),
];

function openAtMessage(parts: Parts, request: BotRequest): RestAnswer {
  const channel = channelOf(parts, request);
  const stored = messageOf(channel, request);
  if (channel.type !== TEXT && channel.type !== ANNOUNCEMENT) throw refusal("wrongChannelType");
  needIn(parts, channel, request, "CreatePublicThreads");
  if (parts.world.channels.has(stored.message.id)) throw refusal("hasThreadAlready");
  const type = channel.type === ANNOUNCEMENT ? ANNOUNCEMENT_THREAD : PUBLIC_THREAD;
  const thread = build(parts, channel, request, type, stored.message.id);
  addChannel(parts, parts.world.guildOf(channel)!, thread);
  editMessage(
    parts,
    channel,
    stored,
    { flags: Number(stored.message.flags ?? 0) | HAS_THREAD },
    { edited: false },
  );
  return { status: 201, body: channelPayload(parts.world, thread) };
}

function open(parts: Parts, request: BotRequest): RestAnswer {
  const channel = channelOf(parts, request);
  if (channel.type === FORUM || channel.type === MEDIA) return post(parts, channel, request);
  if (channel.type !== TEXT && channel.type !== ANNOUNCEMENT) throw refusal("wrongChannelType");
  // Without a type a thread is private, which Discord keeps from the days before it could be said.
  const { type = PRIVATE_THREAD } = fieldsOf(request.body);
  const form = new Form();
  form.choice(["type"], type, [ANNOUNCEMENT_THREAD, PUBLIC_THREAD, PRIVATE_THREAD]);
  form.finish();
  if ((type === ANNOUNCEMENT_THREAD) !== (channel.type === ANNOUNCEMENT)) throw refusal("wrongChannelType");
  const hidden = type === PRIVATE_THREAD;
  needIn(parts, channel, request, hidden ? "CreatePrivateThreads" : "CreatePublicThreads");
  const thread = build(parts, channel, request, Number(type), parts.ids.next());
  addChannel(parts, parts.world.guildOf(channel)!, thread);
  if (!hidden) announce(parts, channel, thread, request);
  return { status: 201, body: channelPayload(parts.world, thread) };
}

/** A post of a forum: a thread that begins with its first message, whose id it has. */
function post(parts: Parts, forum: Channel, request: BotRequest): RestAnswer {
  needIn(parts, forum, request, "SendMessages");
  const { message } = fieldsOf(request.body);
  const form = new Form();
  if (message === undefined) form.required(["message"]);
  const fields: Fields = form.object(["message"], message ?? {}) ?? {};
  form.finish();
  const thread = build(parts, forum, request, PUBLIC_THREAD, parts.ids.next());
  const first = readMessageBody(parts, fields, request.files, thread.id);
  refuseEmpty(first, fields);
  addChannel(parts, parts.world.guildOf(forum)!, thread);
  postMessage(parts, {
    ...first,
    content: first.content ?? "",
    channel: thread,
    author: request.application.user,
    origin: { id: thread.id },
  });
  return { status: 201, body: channelPayload(parts.world, thread) };
}

/** "… started a thread" */
function announce(parts: Parts, channel: Channel, thread: Channel, request: BotRequest): void {
  postMessage(parts, {
    channel,
    author: request.application.user,
    content: thread.name,
    type: THREAD_CREATED,
    origin: { message_reference: { type: 0, channel_id: thread.id, guild_id: channel.guildId } },
  });
}

function build(parts: Parts, parent: Channel, request: BotRequest, type: number, id: string): Channel {
  const { name, auto_archive_duration: minutes, rate_limit_per_user: slowmode, invitable } = fieldsOf(
    request.body,
  );
  const form = new Form();
  form.text(["name"], name, 100, { min: 1, required: true });
  if (minutes !== undefined) form.choice(["auto_archive_duration"], minutes, ARCHIVE_MINUTES);
  form.integer(["rate_limit_per_user"], slowmode, 0, 21_600);
  form.finish();
  const thread: Channel = {
    id,
    type,
    name: String(name),
    topic: null,
    position: 0,
    parentId: parent.id,
    overwrites: [],
    guildId: parent.guildId,
    ownerId: request.application.id,
    messages: new MessageStore(parts.settings.messagesKept),
    ...(slowmode === undefined ? {} : { slowmode: Number(slowmode ?? 0) }),
  };
  const state = threadState(thread);
  return {
    ...thread,
    thread: {
      ...state,
      changedAt: parts.moment.iso,
      autoArchive: Number(minutes ?? state.autoArchive),
      invitable: invitable !== false,
    },
  };
}

function add(parts: Parts, request: BotRequest): RestAnswer {
  const thread = threadOf(parts, request);
  needToSend(parts, thread, request);
  if (threadState(thread).archived) throw refusal("archivedThread");
  const guild = parts.world.guildOf(thread)!;
  setInThread(parts, guild, thread, memberOf(guild, request).user.id, true);
  return NO_CONTENT;
}

function remove(parts: Parts, request: BotRequest): RestAnswer {
  const thread = threadOf(parts, request);
  const own = thread.type === PRIVATE_THREAD && thread.ownerId === request.application.id;
  if (!own && !mayIn(parts, thread, request.application.id, "ManageThreads")) {
    throw refusal("missingPermissions");
  }
  if (threadState(thread).archived) throw refusal("archivedThread");
  const guild = parts.world.guildOf(thread)!;
  const userId = String(request.params.user_id);
  if (!threadState(thread).members.has(userId)) throw refusal("unknownMember");
  setInThread(parts, guild, thread, userId, false);
  return NO_CONTENT;
}

function threadOf(parts: Parts, request: BotRequest): Channel {
  const thread = channelOf(parts, request);
  if (!isThread(thread)) throw refusal("wrongChannelType");
  return thread;
}
