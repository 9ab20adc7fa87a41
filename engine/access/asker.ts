/** Who asks, and where: what the rules of commands are held against, each fact found out at most once. */
import type { Caller } from "../model/caller.ts";
import { THREAD_TYPES } from "../model/discord_numbers.ts";
import { ALL_PERMISSIONS, NO_PERMISSIONS, PERMISSIONS } from "../model/permissions.ts";
import type { MemberPayload } from "../model/ports.ts";
import type { ChannelView, GuildView, MemberView, World } from "../model/views.ts";
import { channelPermissions, has, inTimeout, missingOfTold, toldPermissions } from "./channel_permissions.ts";

export class Asker {
  readonly guild: GuildView | undefined;
  /** Also of a thread; `undefined` in direct messages, and for one that Discord has not told of. */
  readonly channel: ChannelView | undefined;
  readonly #now: number;
  #permissions: bigint | undefined;

  constructor(readonly caller: Caller, world: World, now: number) {
    this.guild = caller.guildId === undefined ? undefined : world.guild(caller.guildId);
    this.channel = this.guild?.channels.get(caller.channelId);
    this.#now = now;
  }

  get inServer(): boolean {
    return this.caller.guildId !== undefined;
  }

  get ownsServer(): boolean {
    return this.guild?.ownerId === this.caller.user.id;
  }

  /** Whether the person could give themselves every role anyway: asking them for one would only be a nuisance. */
  get administrates(): boolean {
    return this.inServer && has(this.permissions, PERMISSIONS.administrator.bit);
  }

  /** In the channel. */
  get permissions(): bigint {
    return this.#permissions ??= this.#computePermissions();
  }

  hasOneOf(roles: readonly string[]): boolean {
    const { guildId, member } = this.caller;
    // The role @everyone has the id of its server and stands in no member's list.
    return roles.some((role) => role === guildId || member?.roles.includes(role));
  }

  /** Whether the place is one of these channels, lies in one of these categories, or is a thread in one of either. */
  isIn(channels: readonly string[]): boolean {
    const { channel } = this;
    const around = this.guild?.channels.get(channel?.parentId ?? "");
    return [this.caller.channelId, channel?.parentId, around?.parentId]
      .some((id) => id !== undefined && channels.includes(id));
  }

  /** Discord itself holds back slash and menu commands with an age restriction where they do not belong. */
  get inAgeRestrictedPlace(): boolean {
    const { surface } = this.caller;
    const judgedByDiscord = surface !== "prefix" && surface !== "mention";
    if (!this.channel) return judgedByDiscord;
    const thread = THREAD_TYPES.has(this.channel.type);
    const restricted = thread ? this.guild?.channels.get(this.channel.parentId ?? "") : this.channel;
    return restricted?.nsfw ?? false;
  }

  /** What the bot lacks of `needed` in the channel. Nothing is lacking where that is not known: Discord will tell. */
  missingOfBot(needed: bigint): bigint {
    if (!this.inServer) return NO_PERMISSIONS;
    const { botPermissions } = this.caller;
    if (botPermissions !== undefined) return missingOfTold(needed, botPermissions, this.channel);
    if (!this.guild) return NO_PERMISSIONS;
    return needed & ~channelPermissions(this.guild, this.channel, this.guild.me, this.#now);
  }

  #computePermissions(): bigint {
    const { caller, guild, channel } = this;
    if (this.ownsServer) return ALL_PERMISSIONS;
    if (!caller.member) return NO_PERMISSIONS;
    const member = memberOf(caller.user.id, caller.member);
    if (caller.permissions !== undefined) {
      return toldPermissions(caller.permissions, channel, inTimeout(member, this.#now));
    }
    return guild ? channelPermissions(guild, channel, member, this.#now) : NO_PERMISSIONS;
  }
}

/** A member as permissions are computed from it. */
export function memberOf(id: string, payload: MemberPayload): MemberView {
  const until = payload.communication_disabled_until;
  return { id, roles: payload.roles, ...(until ? { timedOutUntil: Date.parse(until) } : {}) };
}
