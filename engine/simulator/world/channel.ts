import type { APIOverwrite, ChannelType } from "discord-api-types/v10";
import { MessageStore } from "./message_store.ts";

/** A channel of a server, or the direct messages of a person and a bot. */
export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  readonly name: string;
  readonly topic: string | null;
  readonly position: number;
  readonly parentId: string | null;
  readonly overwrites: readonly APIOverwrite[];
  /** Absent for direct messages. */
  readonly guildId?: string;
  /** Direct messages only. */
  readonly direct?: { readonly personId: string; readonly botId: string };
  readonly messages: MessageStore;
}

/** Whether people write messages there: everything but a category and a forum. */
export function holdsMessages(channel: Channel): boolean {
  return channel.type !== 4 && channel.type !== 15 && channel.type !== 16;
}
