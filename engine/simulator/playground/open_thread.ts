import { PermissionFlagsBits } from "discord-api-types/v10";
import { type PlaygroundPlace, PlaygroundRefusal } from "../../model/playground.ts";
import { addChannel } from "../guilds/channels.ts";
import { editMessage } from "../messages/edit_message.ts";
import { postMessage } from "../messages/post_message.ts";
import type { Parts } from "../parts.ts";
import { has } from "../permissions.ts";
import { characters } from "../validation/form.ts";
import { type Channel, PRIVATE_THREAD } from "../world/channel.ts";
import { MessageStore, type StoredMessage } from "../world/message_store.ts";
import { publicMessage } from "./seen_message.ts";
import { type Standing, standingOf } from "./standing.ts";

/** Channel types that hold threads beside messages, with the type of their public threads. */
const THREAD_OF: Readonly<Record<number, number>> = { 0: 11, 5: 10 };
/** Source: Discord docs, resources/message, message types and flags. */
const THREAD_CREATED = 18;
const HAS_THREAD = 1 << 5;
const MAX_NAME = 100;

export interface ThreadWish {
  /** The message that it hangs on; Discord gives the thread its id. */
  readonly messageId?: string;
  /** Only invited people and who manages threads see it. */
  readonly hidden?: boolean;
}

/**
 * Opens a thread as a person.
 *
 * @returns its id
 * @throws PlaygroundRefusal when Discord would not let the person
 */
export function openThread(
  parts: Parts,
  place: PlaygroundPlace,
  name: string,
  { messageId, hidden = false }: ThreadWish = {},
): string {
  const standing = standingOf(parts, place);
  const { channel, guild, permissions } = standing;
  const publicType = THREAD_OF[channel.type];
  if (!guild || publicType === undefined) {
    throw new PlaygroundRefusal(`No thread can be opened in #${channel.name}.`);
  }
  const needed = hidden ? PermissionFlagsBits.CreatePrivateThreads : PermissionFlagsBits.CreatePublicThreads;
  if (!has(permissions, needed)) {
    throw new PlaygroundRefusal("You do not have permission to open threads in this channel.");
  }
  if (name === "" || characters(name) > MAX_NAME) {
    throw new PlaygroundRefusal(`The name of a thread has 1 to ${MAX_NAME} characters.`);
  }
  const starter = messageId === undefined ? undefined : publicMessage(standing, messageId);
  if (starter && parts.world.channels.has(starter.message.id)) {
    throw new PlaygroundRefusal("This message has a thread already.");
  }
  const type = hidden && !starter ? PRIVATE_THREAD : publicType;
  const thread = build(parts, standing, name, type, starter);
  addChannel(parts, guild, thread);
  if (starter) {
    const flags = Number(starter.message.flags ?? 0) | HAS_THREAD;
    editMessage(parts, channel, starter, { flags }, { edited: false });
  } else if (type !== PRIVATE_THREAD) announce(parts, standing, thread);
  return thread.id;
}

function build(
  parts: Parts,
  { channel, user }: Standing,
  name: string,
  type: number,
  starter: StoredMessage | undefined,
): Channel {
  return {
    id: starter?.message.id ?? parts.ids.next(),
    type,
    name,
    topic: null,
    position: 0,
    parentId: channel.id,
    overwrites: [],
    guildId: channel.guildId,
    ownerId: user.id,
    messages: new MessageStore(parts.settings.messagesKept),
  };
}

/** "… started a thread" */
function announce(parts: Parts, { channel, user }: Standing, thread: Channel): void {
  postMessage(parts, {
    channel,
    author: user,
    content: thread.name,
    type: THREAD_CREATED,
    origin: { message_reference: { type: 0, channel_id: thread.id, guild_id: channel.guildId } },
  });
}
