import type { APIUser } from "discord-api-types/v10";
import type { Presence, RegisteredApplication } from "./application.ts";
import type { Channel } from "./channel.ts";
import type { Guild } from "./guild.ts";

/** Posts in a channel for whoever knows its token. */
export interface Webhook {
  readonly id: string;
  readonly token: string;
  readonly name: string;
  readonly channel: Channel;
}

/** All servers, people and applications, by their ids. */
export class WorldState {
  readonly guilds = new Map<string, Guild>();
  /** Of all servers, and direct messages. */
  readonly channels = new Map<string, Channel>();
  /** People and bots. */
  readonly users = new Map<string, APIUser>();
  /** The languages of people who have chosen one, as Discord's codes. */
  readonly locales = new Map<string, string>();
  /** Who takes no direct messages. */
  readonly closedToDirect = new Set<string>();
  readonly applications = new Map<string, RegisteredApplication>();
  readonly applicationsByToken = new Map<string, RegisteredApplication>();
  /** Of bots, by user id. */
  readonly presences = new Map<string, Presence>();
  /** Direct message channels by `botId:personId`. */
  readonly directChannels = new Map<string, Channel>();

  readonly webhooks = new Map<string, Webhook>();

  guildOf(channel: Channel): Guild | undefined {
    return channel.guildId === undefined ? undefined : this.guilds.get(channel.guildId);
  }
}
