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
  parts.dispatcher.broadcast({
    type: "CHANNEL_UPDATE",
    data: channelPayload(parts.world, channel),
    intent: INTENTS.guilds,
    guildId: guild.id,
  });
  showGuild(parts, guild);
}
