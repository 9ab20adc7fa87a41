/**
 * What the gateway has told of servers, roles and channels, for names and permissions. Members are not kept: a bot in a
 * thousand servers stays small.
 */
import type { APIChannel, APIUser } from "discord-api-types/v10";
import { THREAD_TYPES } from "../model/discord_numbers.ts";
import type { ChannelView, GuildView, OverwriteView, RoleView, World } from "../model/views.ts";
import type { Dispatch } from "./dispatch.ts";
import {
  channelView,
  guildView,
  memberView,
  roleView,
  shareOverwrites,
  type StoredChannel,
  type StoredGuild,
} from "./world_views.ts";

export class GatewayWorld implements World {
  #me: APIUser | undefined;
  readonly #guilds = new Map<string, StoredGuild>();
  /** Channel and thread ids of all servers → their server's id. */
  readonly #places = new Map<string, string>();
  #users = 0;

  /** @throws {Error} before the first READY */
  get me(): APIUser {
    if (!this.#me) throw new Error("The bot's own user is known only after READY.");
    return this.#me;
  }

  get counts(): World["counts"] {
    return { guilds: this.#guilds.size, users: this.#users };
  }

  guild(id: string): GuildView | undefined {
    return this.#guilds.get(id);
  }

  channel(id: string): ChannelView | undefined {
    const guildId = this.#places.get(id);
    return guildId === undefined ? undefined : this.#guilds.get(guildId)?.channels.get(id);
  }

  /** Takes over what an event changes. Events that change nothing kept here are passed over. */
  apply(event: Dispatch): void {
    switch (event.t) {
      case "READY":
        this.#learnMe(event.d.user);
        return this.#keepOnly(new Set(event.d.guilds.map((guild) => guild.id)), event);
      case "USER_UPDATE":
        return this.#learnMe(event.d);
      case "GUILD_CREATE":
        if (event.d.unavailable) return;
        return this.#setGuild(guildView(event.d, this.me.id));
      case "GUILD_UPDATE": {
        const { name, icon, owner_id: ownerId, preferred_locale: locale } = event.d;
        return void Object.assign(this.#guilds.get(event.d.id) ?? {}, { name, icon, ownerId, locale });
      }
      case "GUILD_DELETE":
        // An outage: what was known still holds, and the server comes back.
        if (event.d.unavailable) return;
        return this.#removeGuild(event.d.id);
      case "GUILD_ROLE_CREATE":
      case "GUILD_ROLE_UPDATE":
        return void this.#guilds.get(event.d.guild_id)?.roles.set(event.d.role.id, roleView(event.d.role));
      case "GUILD_ROLE_DELETE":
        return void this.#guilds.get(event.d.guild_id)?.roles.delete(event.d.role_id);
      case "CHANNEL_CREATE":
      case "CHANNEL_UPDATE":
        return this.#setChannel(event.d.guild_id, event.d);
      case "THREAD_CREATE":
      case "THREAD_UPDATE": {
        const { guild_id: guildId, thread_metadata: state } = event.d;
        // Nothing can be done in an archived thread. Discord tells of it again before anything happens there
        // (topics/threads: unarchiving a thread).
        if (state?.archived) return this.#removeChannel(event.d.id);
        return guildId === undefined ? undefined : this.#setChannel(guildId, event.d);
      }
      case "THREAD_LIST_SYNC": {
        const { guild_id: guildId, channel_ids: parents, threads } = event.d;
        this.#removeThreads(guildId, (parent) => parents?.includes(parent) ?? true);
        for (const thread of threads) this.#setChannel(guildId, thread);
        return;
      }
      case "CHANNEL_DELETE":
        // The documentation promises no event for each of the threads in it.
        this.#removeThreads(event.d.guild_id, (parent) => parent === event.d.id);
        return this.#removeChannel(event.d.id);
      case "THREAD_DELETE":
        return this.#removeChannel(event.d.id);
      case "VOICE_STATE_UPDATE": {
        const { guild_id: guildId = "", user_id: userId, channel_id: channelId } = event.d;
        const voice = this.#guilds.get(guildId)?.voice;
        return channelId === null ? void voice?.delete(userId) : void voice?.set(userId, channelId);
      }
      case "GUILD_MEMBER_UPDATE": {
        // Discord tells of the bot itself whatever the intents are (events/gateway: guild member update).
        const guild = event.d.user.id === this.me.id ? this.#guilds.get(event.d.guild_id) : undefined;
        if (guild) guild.me = memberView(this.me.id, event.d);
        return;
      }
      case "GUILD_MEMBER_ADD":
        return this.#countMember(event.d.guild_id, 1);
      case "GUILD_MEMBER_REMOVE":
        return this.#countMember(event.d.guild_id, -1);
    }
  }

  /**
   * Takes over a channel or thread that the bot has just made, or found: Discord may tell of it only later, and a channel
   * that events have told of already is known better by them.
   */
  learnChannel(payload: APIChannel & { readonly guild_id?: string }): void {
    const { id, guild_id: guildId } = payload;
    if (guildId !== undefined && !this.#places.has(id)) this.#setChannel(guildId, payload);
  }

  /** The same for a role. */
  learnRole(guildId: string, role: RoleView): void {
    const roles = this.#guilds.get(guildId)?.roles;
    if (roles && !roles.has(role.id)) roles.set(role.id, role);
  }

  /** Where all roles of a server stand, as Discord has just answered: the events that tell so may come later. */
  learnPlaces(guildId: string, places: readonly Pick<RoleView, "id" | "position">[]): void {
    const roles = this.#guilds.get(guildId)?.roles;
    for (const { id, position } of places) {
      const role = roles?.get(id);
      if (role) roles!.set(id, { ...role, position });
    }
  }

  /** What the bot has just said of a role or member in a channel. */
  learnOverwrite(channelId: string, { id, allow, deny }: OverwriteView): void {
    const channel = this.#guilds.get(this.#places.get(channelId) ?? "")?.channels.get(channelId);
    if (!channel) return;
    const others = channel.overwrites.filter((one) => one.id !== id);
    channel.overwrites = allow === 0n && deny === 0n ? others : [...others, { id, allow, deny }];
  }

  /** What is nobody, as in a payload that came damaged, takes the place of nobody: nothing works without the bot's own user. */
  #learnMe(user: Partial<APIUser> | undefined): void {
    if (isUser(user)) this.#me = user;
  }

  /** After a new session: servers that the bot has left meanwhile are forgotten. */
  #keepOnly(ids: ReadonlySet<string>, ready: Dispatch & { t: "READY" }): void {
    const [shard, shards] = ready.d.shard ?? [0, 1];
    for (const id of this.#guilds.keys()) {
      if (Number((BigInt(id) >> 22n) % BigInt(shards)) === shard && !ids.has(id)) this.#removeGuild(id);
    }
  }

  #setGuild(guild: StoredGuild): void {
    this.#removeGuild(guild.id);
    this.#guilds.set(guild.id, guild);
    this.#users += guild.memberCount;
    for (const id of guild.channels.keys()) this.#places.set(id, guild.id);
  }

  #removeGuild(id: string): void {
    const guild = this.#guilds.get(id);
    if (!guild) return;
    this.#users -= guild.memberCount;
    for (const channel of guild.channels.keys()) this.#places.delete(channel);
    this.#guilds.delete(id);
  }

  #setChannel(guildId: string, payload: Parameters<typeof channelView>[0]): void {
    const guild = this.#guilds.get(guildId);
    if (!guild) return;
    const channel: StoredChannel = channelView(payload, guildId);
    shareOverwrites(channel, guild.channels);
    guild.channels.set(channel.id, channel);
    this.#places.set(channel.id, guildId);
  }

  #removeThreads(guildId: string, isIn: (parentId: string) => boolean): void {
    for (const channel of this.#guilds.get(guildId)?.channels.values() ?? []) {
      if (THREAD_TYPES.has(channel.type) && isIn(channel.parentId ?? "")) this.#removeChannel(channel.id);
    }
  }

  #removeChannel(id: string): void {
    this.#guilds.get(this.#places.get(id) ?? "")?.channels.delete(id);
    this.#places.delete(id);
  }

  #countMember(guildId: string, change: number): void {
    const guild = this.#guilds.get(guildId);
    if (!guild) return;
    guild.memberCount += change;
    this.#users += change;
  }
}

function isUser(user: Partial<APIUser> | undefined): user is APIUser {
  return typeof user?.id === "string" && /^\d+$/.test(user.id) && typeof user.username === "string";
}
