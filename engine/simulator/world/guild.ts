import type { APIGuildMember, APIOverwrite, APIRole } from "discord-api-types/v10";
import type { Channel } from "./channel.ts";
import type { VoiceState } from "./voice_state.ts";
import type { Moment } from "../moment.ts";

/** A server. What hangs on it is replaced, never changed in place, so that payloads may refer to it. */
export class Guild {
  readonly roles = new Map<string, APIRole>();
  readonly channels = new Map<string, Channel>();
  readonly members = new Map<string, APIGuildMember>();
  /** Who may not come back, by user id. */
  readonly bans = new Set<string>();
  /** Who is in a voice channel, by user id. */
  readonly voice = new Map<string, VoiceState>();
  /** Permissions by `channelId:userId` or `userId`; emptied by whatever may change one. */
  readonly permissionCache = new Map<string, bigint>();
  #names: GuildNames | undefined;

  constructor(
    readonly id: string,
    readonly name: string,
    readonly ownerId: string,
    readonly locale: string,
    readonly moment: Pick<Moment, "now">,
  ) {}

  setRole(role: APIRole): void {
    this.roles.set(role.id, role);
    this.#changed();
  }

  setChannel(channel: Channel): void {
    this.channels.set(channel.id, channel);
    this.#changed();
  }

  /** Threads in it, and its place in what it is the category of, are the caller's to see to. */
  removeChannel(id: string): void {
    this.channels.delete(id);
    this.#changed();
  }

  setMember(member: APIGuildMember): void {
    this.members.set(member.user.id, member);
    this.#changed();
  }

  removeMember(userId: string): void {
    this.members.delete(userId);
    this.voice.delete(userId);
    this.#changed();
  }

  /** Members and channels forget a role with it. */
  removeRole(roleId: string): void {
    this.roles.delete(roleId);
    for (const member of this.members.values()) {
      if (!member.roles.includes(roleId)) continue;
      this.setMember({ ...member, roles: member.roles.filter((id) => id !== roleId) });
    }
    for (const channel of this.channels.values()) {
      if (!channel.overwrites.some(({ id }) => id === roleId)) continue;
      channel.overwrites = channel.overwrites.filter(({ id }) => id !== roleId);
    }
    this.#changed();
  }

  /** Replaces what a channel says of a role or a member. */
  setOverwrite(channel: Channel, overwrite: APIOverwrite): void {
    channel.overwrites = [...channel.overwrites.filter(({ id }) => id !== overwrite.id), overwrite];
    this.#changed();
  }

  /** Has a channel say nothing of a role or a member any more. */
  removeOverwrite(channel: Channel, id: string): void {
    channel.overwrites = channel.overwrites.filter((one) => one.id !== id);
    this.#changed();
  }

  /** Ids by name in lower case. Built when first asked for: most servers of a load test never are. */
  get names(): GuildNames {
    return this.#names ??= collectNames(this);
  }

  #changed(): void {
    this.permissionCache.clear();
    this.#names = undefined;
  }
}

export interface GuildNames {
  /** By user name, display name and nickname. */
  readonly members: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
}

function collectNames(guild: Guild): GuildNames {
  const members = new Map<string, string>();
  const add = (map: Map<string, string>, name: string | null | undefined, id: string) => {
    if (name && !map.has(name.toLowerCase())) map.set(name.toLowerCase(), id);
  };
  // User names are unique, so they win over names that people choose freely.
  for (const member of guild.members.values()) add(members, member.user.username, member.user.id);
  for (const member of guild.members.values()) {
    add(members, member.nick, member.user.id);
    add(members, member.user.global_name, member.user.id);
  }
  const roles = new Map<string, string>();
  for (const role of guild.roles.values()) add(roles, role.name.replace(/^@/, ""), role.id);
  const channels = new Map<string, string>();
  for (const channel of guild.channels.values()) add(channels, channel.name, channel.id);
  return { members, roles, channels };
}
