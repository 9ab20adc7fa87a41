import type { APIOverwrite, ChannelType } from "discord-api-types/v10";
import { MessageStore } from "./message_store.ts";

/** A channel or thread of a server, or the direct messages of a person and a bot. */
export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  readonly name: string;
  readonly topic: string | null;
  readonly position: number;
  /** The category of a channel, the channel of a thread. */
  readonly parentId: string | null;
  /** A thread has the restriction of its channel. */
  readonly ageRestricted?: boolean;
  /** The list is replaced, never changed, so that payloads may refer to it. */
  overwrites: readonly APIOverwrite[];
  /** Seconds that members wait between two messages; none where it is absent. */
  slowmode?: number;
  /** Absent for direct messages. */
  readonly guildId?: string;
  /** Direct messages only. */
  readonly direct?: Direct;
  /** Threads only: who opened it. */
  readonly ownerId?: string;
  readonly messages: MessageStore;
}

export interface Direct {
  readonly personId: string;
  readonly botId: string;
}

/** Whether people write messages there: everything but a category and a forum. */
export function holdsMessages(channel: Channel): boolean {
  return channel.type !== 4 && channel.type !== 15 && channel.type !== 16;
}

const ANNOUNCEMENT_THREAD = 10;
export const PRIVATE_THREAD = 12;

export function isThread({ type }: Pick<Channel, "type">): boolean {
  return type >= ANNOUNCEMENT_THREAD && type <= PRIVATE_THREAD;
}
