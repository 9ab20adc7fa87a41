import {
  type APIApplicationCommandBasicOption,
  type APISelectMenuComponent,
  ApplicationCommandOptionType as Type,
} from "discord-api-types/v10";
import { PlaygroundRefusal } from "../../model/playground.ts";
import { storeAttachment } from "../messages/message_body.ts";
import type { Parts } from "../parts.ts";
import { channelPermissions } from "../permissions.ts";
import type { StoredMessage } from "../world/message_store.ts";
import { readDataFile } from "./data_file.ts";
import type { Standing } from "./standing.ts";

const KINDS = ["users", "members", "roles", "channels", "messages", "attachments"] as const;

/** Source: Discord docs, components/reference, component types. */
const SELECT = { user: 5, role: 6, mentionable: 7, channel: 8 };

/** Collects the objects behind the ids of an interaction's options or picks, as Discord sends them along. */
export class Resolved {
  readonly #found: Partial<Record<(typeof KINDS)[number], Record<string, object>>> = {};

  constructor(readonly parts: Parts, readonly standing: Standing, readonly applicationId: string) {}

  /** `undefined` when nothing had to be resolved. */
  get payload(): object | undefined {
    return Object.keys(this.#found).length > 0 ? this.#found : undefined;
  }

  /**
   * @returns the value as the interaction carries it
   * @throws PlaygroundRefusal when the id is nothing of the option's kind
   */
  option(
    option: APIApplicationCommandBasicOption,
    value: string | number | boolean,
  ): string | number | boolean {
    const id = String(value);
    const nothing = (what: string) =>
      new PlaygroundRefusal(`The option "${option.name}" takes ${what}; there is none with the id ${id}.`);
    switch (option.type) {
      case Type.User:
        if (!this.user(id)) throw nothing("a person");
        break;
      case Type.Role:
        if (!this.#role(id)) throw nothing("a role");
        break;
      case Type.Mentionable:
        if (!this.#role(id) && !this.user(id)) throw nothing("a person or a role");
        break;
      case Type.Channel:
        this.#channel(`The option "${option.name}"`, id, option.channel_types);
        break;
      case Type.Attachment:
        return this.attachment(id);
    }
    return value;
  }

  /**
   * What was picked in a select that does not have its options in itself.
   *
   * @throws PlaygroundRefusal when the id is nothing of the select's kind
   */
  picked(select: APISelectMenuComponent, id: string): void {
    const kind: number = select.type;
    if (kind === SELECT.channel) {
      const { channel_types: types } = select as { channel_types?: readonly number[] };
      return this.#channel("The select", id, types);
    }
    const found = kind !== SELECT.user && this.#role(id) || kind !== SELECT.role && this.user(id);
    if (!found) throw new PlaygroundRefusal(`The select does not offer anything with the id ${id}.`);
  }

  user(id: string): boolean {
    const { parts, standing: { guild, channel } } = this;
    const user = parts.world.users.get(id);
    if (!user) return false;
    this.#add("users", id, user);
    const member = guild?.members.get(id);
    if (member) {
      const { user: _user, deaf: _deaf, mute: _mute, ...rest } = member;
      const permissions = channelPermissions(guild, channel, id).toString();
      this.#add("members", id, { ...rest, permissions });
    }
    return true;
  }

  message({ message }: StoredMessage): void {
    this.#add("messages", message.id, message);
  }

  #role(id: string): boolean {
    const role = this.standing.guild?.roles.get(id);
    if (role) this.#add("roles", id, role);
    return role !== undefined;
  }

  #channel(asker: string, id: string, types: readonly number[] = []): void {
    const { standing: { guild, user } } = this;
    const channel = guild?.channels.get(id);
    if (!channel) {
      throw new PlaygroundRefusal(`${asker} takes a channel; there is none with the id ${id}.`);
    }
    if (types.length > 0 && !types.includes(channel.type)) {
      throw new PlaygroundRefusal(`${asker} does not take a channel like #${channel.name}.`);
    }
    const { name, type, parentId, topic, position } = channel;
    this.#add("channels", id, {
      id,
      name,
      type,
      guild_id: guild?.id,
      parent_id: parentId,
      topic,
      position,
      nsfw: channel.ageRestricted ?? false,
      rate_limit_per_user: 0,
      last_message_id: channel.messages.lastId,
      flags: 0,
      permissions: channelPermissions(guild, channel, user.id).toString(),
      app_permissions: channelPermissions(guild, channel, this.applicationId).toString(),
    });
  }

  /**
   * Keeps a file that is sent along.
   *
   * @param data the file as a `data:` address
   * @returns its id
   */
  attachment(data: string): string {
    const attachment = storeAttachment(this.parts, this.standing.channel.id, readDataFile(data));
    this.#add("attachments", attachment.id, { ...attachment, ephemeral: true });
    return attachment.id;
  }

  #add(kind: (typeof KINDS)[number], id: string, value: object): void {
    (this.#found[kind] ??= {})[id] = value;
  }
}
