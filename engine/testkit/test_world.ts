/** The world around a test's bot, and what changes in it while the bot runs. */
import { permissionBits, type PermissionName } from "../model/permissions.ts";
import type { LocalDiscord } from "../simulator/local_discord.ts";
import type { GuildSeed } from "../simulator/world/world_seed.ts";
import { TestPlaces } from "./test_places.ts";

type Target = { readonly role: string } | { readonly person: string };

/** What changes is known to the bot before the next thing that a test does. */
export abstract class TestWorld extends TestPlaces {
  /** A new person, who joins the acting server. Returns the id. */
  addPerson(
    name: string,
    options: { roles?: readonly string[]; nick?: string; directMessages?: boolean } = {},
  ): string {
    const { roles = [], nick, directMessages } = options;
    const userId = this.local.change({ action: "add_person", name, directMessages });
    return this.#change({ action: "join", userId, nick, roles: roles.map((role) => this.roleId(role)) });
  }

  /** A person leaves the acting server, a bot is removed from it. */
  leave(name: string): void {
    this.#change({ action: "leave", userId: this.personId(name) });
  }

  /** A person or a bot comes into the acting server (again). */
  join(name: string): void {
    this.#change({ action: "join", userId: this.personId(name) });
  }

  /** A person chooses the language of their client. */
  speak(name: string, locale: string): void {
    this.local.change({ action: "speak", userId: this.personId(name), locale });
  }

  /** A person of the acting server is kept out of it; one who never was in it can be too. */
  ban(name: string): void {
    this.#change({ action: "ban", userId: this.personId(name) });
  }

  /** Lifts a ban; the person does not come back by that. */
  unban(name: string): void {
    this.#change({ action: "unban", userId: this.personId(name) });
  }

  /** @param nick `undefined` takes a nickname away */
  renamePerson(name: string, nick: string | undefined): void {
    this.#change({ action: "rename", userId: this.personId(name), nick: nick ?? null });
  }

  giveRole(person: string, role: string): void {
    this.#change({ action: "give_role", userId: this.personId(person), roleId: this.roleId(role) });
  }

  takeRole(person: string, role: string): void {
    this.#change({ action: "take_role", userId: this.personId(person), roleId: this.roleId(role) });
  }

  /** @param ms from now; `undefined` ends a timeout */
  timeoutPerson(person: string, ms: number | undefined): void {
    const until = ms === undefined ? null : this.clock.now() + ms;
    this.#change({ action: "timeout", userId: this.personId(person), until });
  }

  /** @param options `position` counts from 1 above @everyone, which is the default. Returns the id. */
  addRole(
    name: string,
    options: { permissions?: readonly PermissionName[]; position?: number } = {},
  ): string {
    const permissions = bits(options.permissions ?? []);
    return this.#change({ action: "add_role", name, permissions, position: options.position });
  }

  /** A bot's own role has the name of the bot. */
  changeRole(
    role: string,
    { name, permissions, position }: {
      name?: string;
      permissions?: readonly PermissionName[];
      position?: number;
    },
  ): void {
    this.#change({
      action: "change_role",
      name,
      roleId: this.roleId(role),
      permissions: permissions && bits(permissions),
      position,
    });
  }

  deleteRole(role: string): void {
    this.#change({ action: "delete_role", roleId: this.roleId(role) });
  }

  /** @param options `type` is Discord's channel type; threads name their channel as `parent`. Returns the id. */
  addChannel(name: string, options: { type?: number; parent?: string; owner?: string } = {}): string {
    const { type, parent, owner } = options;
    return this.#change({
      action: "add_channel",
      name,
      type,
      parentId: parent && this.channelId(parent),
      ownerId: owner && this.personId(owner),
    });
  }

  changeChannel(channel: string, changes: { name?: string; topic?: string | null }): void {
    this.#change({ action: "change_channel", channelId: this.channelId(channel), ...changes });
  }

  deleteChannel(channel: string): void {
    this.#change({ action: "delete_channel", channelId: this.channelId(channel) });
  }

  /**
   * A new server, with the acting person as its owner and a channel `general` unless the seed says otherwise. No bot is in
   * it before it joins: set `server` to its name, and let `join` the bot. Returns the id.
   */
  addServer(name: string, seed: Partial<Omit<GuildSeed, "name">> = {}): string {
    const channels = [{ name: "general" }];
    return this.local.change({
      action: "add_guild",
      seed: { owner: this.actor, channels, ...seed, name },
    });
  }

  /** Replaces what a channel says of a role or a person. */
  overwrite(
    channel: string,
    target: Target & { allow?: readonly PermissionName[]; deny?: readonly PermissionName[] },
  ): void {
    this.local.change({
      action: "overwrite",
      channelId: this.channelId(channel),
      targetId: "role" in target ? this.roleId(target.role) : this.personId(target.person),
      allow: bits(target.allow ?? []),
      deny: bits(target.deny ?? []),
    });
  }

  #change(change: WithoutGuild<Parameters<LocalDiscord["change"]>[0]>): string {
    return this.local.change(
      { ...change, guildId: this.guild().id } as Parameters<LocalDiscord["change"]>[0],
    );
  }
}

/** A change of the acting server. */
type WithoutGuild<Change> = Change extends { guildId: string } ? Omit<Change, "guildId"> : never;

/** Discord's bit set in a string. */
export function bits(permissions: readonly PermissionName[]): string {
  return permissionBits(permissions).toString();
}
