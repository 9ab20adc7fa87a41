import type { APIOverwrite, ChannelType } from "discord-api-types/v10";
import { isoTime } from "../moment.ts";
import { snowflakeTime } from "../snowflake.ts";
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
  /** People that a voice channel takes; any number where it is absent. */
  readonly userLimit?: number;
  /** Absent for direct messages. */
  readonly guildId?: string;
  /** Direct messages only. */
  readonly direct?: Direct;
  /** Threads only: who opened it. */
  readonly ownerId?: string;
  /** Threads only, once somebody has said more than Discord's defaults. */
  readonly thread?: ThreadState;
  readonly messages: MessageStore;
}

export interface ThreadState {
  readonly archived: boolean;
  readonly locked: boolean;
  /** Minutes without a message after which Discord archives it. */
  readonly autoArchive: number;
  /** When `archived` last changed, in Discord's form. */
  readonly changedAt: string;
  /** Of a private thread: whether its members may add others. */
  readonly invitable: boolean;
  /** Ids of those who joined or were added, besides who opened it. */
  readonly members: ReadonlySet<string>;
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

/** Whether a text channel has its name in small letters without blanks: voice, stage and categories do not. */
export function hasPlainName(type: number): boolean {
  return type !== 2 && type !== 4 && type !== 13;
}

/** A thread as Discord's defaults have it where nothing else was said. */
export function threadState(channel: Pick<Channel, "id" | "thread">): ThreadState {
  return channel.thread ?? {
    archived: false,
    locked: false,
    autoArchive: 1440,
    changedAt: isoTime(snowflakeTime(channel.id)),
    invitable: true,
    members: new Set(),
  };
}
