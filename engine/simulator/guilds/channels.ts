/** Channels of a server come and change. */
import type { APIOverwrite } from "discord-api-types/v10";
import { INTENTS } from "../gateway/intents.ts";
import { sees } from "../messages/announce.ts";
import type { Parts } from "../parts.ts";
import { type Channel, isThread } from "../world/channel.ts";
import { channelPayload } from "../world/channel_payload.ts";
import type { Guild } from "../world/guild.ts";
import { showGuild } from "./show_guild.ts";

/** Bots hear of every channel, but only of threads that they can see. */
export function addChannel(parts: Parts, guild: Guild, channel: Channel): void {
  guild.setChannel(channel);
  parts.world.channels.set(channel.id, channel);
  const payload = channelPayload(parts.world, channel);
  parts.dispatcher.broadcast({
    intent: INTENTS.guilds,
    guildId: guild.id,
    ...(isThread(channel)
      ? {
        type: "THREAD_CREATE",
        data: { ...payload, newly_created: true },
        reaches: (session) => sees(parts, channel, session),
      }
      : { type: "CHANNEL_CREATE", data: payload }),
  });
  showGuild(parts, guild);
}

export function setOverwrite(parts: Parts, guild: Guild, channel: Channel, overwrite: APIOverwrite): void {
  guild.setOverwrite(channel, overwrite);
  announceChange(parts, guild, channel);
  showGuild(parts, guild);
}

/** @param seconds between two messages of a member; 0 for none */
export function setSlowmode(parts: Parts, guild: Guild, channel: Channel, seconds: number): void {
  channel.slowmode = seconds;
  announceChange(parts, guild, channel);
}

function announceChange(parts: Parts, guild: Guild, channel: Channel): void {
  parts.dispatcher.broadcast({
    type: isThread(channel) ? "THREAD_UPDATE" : "CHANNEL_UPDATE",
    data: channelPayload(parts.world, channel),
    intent: INTENTS.guilds,
    guildId: guild.id,
  });
}
