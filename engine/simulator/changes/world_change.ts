import type { GuildSeed } from "../world/world_seed.ts";

/** What happens to a world from outside of the bots: its owners and Discord itself change it. */

/** Ids refer to what is there. Permissions are Discord's bit set in a string. */
export type WorldChange =
  /** A new person, in no server yet. */
  | { readonly action: "add_person"; readonly name: string; readonly directMessages?: boolean }
  /** A person chooses the language of their client, as one of Discord's codes. */
  | { readonly action: "speak"; readonly userId: string; readonly locale: string }
  /** A person or a bot comes into a server. */
  | Membership & { readonly action: "join"; readonly roles?: readonly string[]; readonly nick?: string }
  /** A person leaves, a bot is removed. */
  | Membership & { readonly action: "leave" }
  | Membership & { readonly action: "give_role" | "take_role"; readonly roleId: string }
  /** `null` takes a nickname away. */
  | Membership & { readonly action: "rename"; readonly nick: string | null }
  /** A person begins to boost a server, or does so no more. */
  | Membership & { readonly action: "boost" | "unboost" }
  /** Whoever is banned leaves, and cannot come back until the ban is lifted. */
  | Membership & { readonly action: "ban" | "unban" }
  /** `until` in milliseconds since 1970; `null` ends a timeout. */
  | Membership & { readonly action: "timeout"; readonly until: number | null }
  /** Somebody joins, moves, or with `null` leaves a voice channel. */
  | Membership & { readonly action: "voice"; readonly channelId: string | null }
  /** `position` counts from 1 above @everyone, which is the default. */
  | {
    readonly action: "add_role";
    readonly guildId: string;
    /** A new one where it is absent. */
    readonly id?: string;
    readonly name: string;
    readonly permissions?: string;
    readonly position?: number;
  }
  | {
    readonly action: "change_role";
    readonly guildId: string;
    readonly roleId: string;
    readonly name?: string;
    readonly permissions?: string;
    readonly position?: number;
  }
  | { readonly action: "delete_role"; readonly guildId: string; readonly roleId: string }
  /** A channel, or with Discord's types for them a thread of `parentId`. */
  | {
    readonly action: "add_channel";
    readonly guildId: string;
    /** A new one where it is absent. */
    readonly id?: string;
    readonly name: string;
    readonly type?: number;
    readonly parentId?: string;
    /** Threads only: who opened it. */
    readonly ownerId?: string;
  }
  | {
    readonly action: "change_channel";
    readonly guildId: string;
    readonly channelId: string;
    readonly name?: string;
    readonly topic?: string | null;
  }
  | { readonly action: "delete_channel"; readonly guildId: string; readonly channelId: string }
  /** A new server of people who are there, named in the seed as in `WorldSeed`. No bot is in it before it joins. */
  | { readonly action: "add_guild"; readonly seed: GuildSeed }
  /** What a channel says of a role or a member. */
  | {
    readonly action: "overwrite";
    readonly channelId: string;
    readonly targetId: string;
    readonly allow?: string;
    readonly deny?: string;
  };

/** The world has no such thing, or it is so already; the message says what. */
export class WorldChangeError extends Error {
  override readonly name = "WorldChangeError";
}

interface Membership {
  readonly guildId: string;
  readonly userId: string;
}
