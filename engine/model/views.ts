/** What is known of servers, without asking: read-only, as the gateway has told it. */
import type { APIUser } from "discord-api-types/v10";

export interface GuildView {
  readonly id: string;
  readonly name: string;
  readonly icon: string | null;
  readonly ownerId: string;
  /** Its language, as one of Discord's codes; only communities choose one, for others it is `en-US`. */
  readonly locale?: string;
  /** The bot itself in this server. */
  readonly me: MemberView;
  readonly memberCount: number;
  readonly roles: ReadonlyMap<string, RoleView>;
  readonly channels: ReadonlyMap<string, ChannelView>;
  /** Who is in which voice channel: user id → channel id. Empty where no part of the bot needs to know it. */
  readonly voice: ReadonlyMap<string, string>;
}

/** What permissions are computed from. */
export interface MemberView {
  readonly id: string;
  /** Ids, without @everyone. */
  readonly roles: readonly string[];
  /** Milliseconds since 1970 until which the member is in a timeout; also one that is over. */
  readonly timedOutUntil?: number;
}

/** A channel's exception for a role or a member (source: Discord docs, resources/channel, overwrite object). */
export interface OverwriteView {
  /** Of the role or member. */
  readonly id: string;
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface RoleView {
  readonly id: string;
  readonly name: string;
  readonly color: number;
  readonly position: number;
  /** Bit set (source: Discord docs, topics/permissions). */
  readonly permissions: bigint;
  /** Whether it belongs to a bot or another integration, so that nobody can give it or take it. */
  readonly managed?: boolean;
}

export interface ChannelView {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  readonly topic: string;
  readonly guildId?: string;
  /** The category of a channel, the channel of a thread. */
  readonly parentId?: string;
  /** Whether it has an age restriction. A thread has that of its channel. */
  readonly nsfw: boolean;
  /** Of a thread: who opened it. */
  readonly ownerId?: string;
  readonly overwrites: readonly OverwriteView[];
}

/** What the gateway has told so far: read-only, always at hand. */
export interface World {
  readonly me: APIUser;
  guild(id: string): GuildView | undefined;
  channel(id: string): ChannelView | undefined;
  readonly counts: { readonly guilds: number; readonly users: number };
}
