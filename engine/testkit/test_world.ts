/** The world around a test's bot: who acts where, ids by names, and what changes while the bot runs. */
import { permissionBits, type PermissionName } from "../model/permissions.ts";
import type { PlaygroundGuild, PlaygroundPlace, SeenMessage } from "../model/playground.ts";
import type { LocalDiscord } from "../simulator/local_discord.ts";
import type { VirtualClock } from "../model/virtual_clock.ts";

type Target = { readonly role: string } | { readonly person: string };

/**
 * Names are looked up in the acting server. A person is named as others see it (`Bo`); where a person is asked for, a bot
 * may be named too. What changes is known to the bot before the next thing that a test does.
 */
export abstract class TestWorld {
  local!: LocalDiscord;
  abstract readonly clock: VirtualClock;
  /** Who acts unless a call says otherwise, by name. */
  actor = "Bo";
  /** `general`; `@bot` for the direct messages with the first bot, `@Name` with another one. */
  channel = "general";
  /** By name; the world's first one unless set. */
  server: string | undefined;

  personId(name: string): string {
    const { people, bots } = this.local.playground.snapshot();
    const person = [...people, ...bots].find((one) => (one.global_name ?? one.username) === name);
    if (!person) throw new Error(`nobody is called "${name}"`);
    return person.id;
  }

  channelId(name: string): string {
    return named(this.guild().channels, name).id;
  }

  roleId(name: string): string {
    return named(this.guild().roles, name).id;
  }

  /** The acting server as it is now. */
  guild(): PlaygroundGuild {
    const { guilds } = this.local.playground.snapshot();
    return this.server === undefined ? guilds[0]! : named(guilds, this.server);
  }

  /** The newest message of the acting channel. */
  lastMessageId(): string {
    return this.seenMessages(this.actor).at(-1)!.message.id;
  }

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
    { permissions, position }: { permissions?: readonly PermissionName[]; position?: number },
  ): void {
    this.#change({
      action: "change_role",
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

  /** Where a person acts; direct messages are opened where there are none yet. */
  protected async place(as: string, channel = this.channel): Promise<PlaygroundPlace> {
    const person = this.personId(as);
    if (!channel.startsWith("@")) return { as: person, channelId: this.channelId(channel) };
    return { as: person, channelId: await this.local.playground.openDirect(person, this.#botId(channel)) };
  }

  /** The acting channel; nothing where direct messages are not open yet. */
  protected actingId(as: string): string | undefined {
    if (!this.channel.startsWith("@")) return this.channelId(this.channel);
    const [person, bot] = [this.personId(as), this.#botId(this.channel)];
    const { directs } = this.local.playground.snapshot();
    return directs.find(({ personId, botId }) => personId === person && botId === bot)?.id;
  }

  /** Messages of the acting channel that a person sees, oldest first. */
  protected seenMessages(as: string): readonly SeenMessage[] {
    const { messages } = this.local.playground.snapshot();
    const viewer = this.personId(as);
    return (messages[this.actingId(as) ?? ""] ?? []).filter(({ onlyFor }) =>
      onlyFor === undefined || onlyFor === viewer
    );
  }

  /** The person, role or channel with this name, whichever there is. */
  protected anyId(name: string): string {
    const { people, bots } = this.local.playground.snapshot();
    const { roles, channels } = this.guild();
    const found = [...people, ...bots].find((one) => (one.global_name ?? one.username) === name) ??
      [...roles, ...channels].find((one) => one.name === name);
    if (!found) throw new Error(`nothing is called "${name}"`);
    return found.id;
  }

  #botId(channel: string): string {
    const { bots } = this.local.playground.snapshot();
    const name = channel.slice(1);
    const bot = bots.find(({ username }) => username === name) ?? (name === "bot" ? bots[0] : undefined);
    if (!bot) throw new Error(`no bot is called "${name}"`);
    return bot.id;
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

function named<Thing extends { name: string }>(things: readonly Thing[], name: string): Thing {
  const thing = things.find((one) => one.name === name);
  if (!thing) throw new Error(`nothing is called "${name}"`);
  return thing;
}
