/** Channels of a server come, change and go. */
import type { APIOverwrite } from "discord-api-types/v10";
import { INTENTS } from "../gateway/intents.ts";
import { sees } from "../messages/announce.ts";
import type { Parts } from "../parts.ts";
import { type Channel, isThread } from "../world/channel.ts";
import { channelPayload } from "../world/channel_payload.ts";
import type { Guild } from "../world/guild.ts";
import { showGuild } from "./show_guild.ts";
import { emptyVoice } from "./voice.ts";

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

/** The channel stays the same object: an interaction that is under way refers to it. */
export function changeChannel(
  parts: Parts,
  guild: Guild,
  channel: Channel,
  changes: Partial<Omit<Channel, "id" | "guildId" | "messages">>,
): void {
  Object.assign(channel, changes);
  guild.setChannel(channel);
  announceChange(parts, guild, channel);
  showGuild(parts, guild);
}

/** With its threads, of which Discord tells nothing; channels of a category stay, without it. */
export function removeChannel(parts: Parts, guild: Guild, channel: Channel): void {
  emptyVoice(parts, guild, channel.id);
  const payload = channelPayload(parts.world, channel);
  forget(parts, guild, channel);
  for (const one of [...guild.channels.values()].filter(({ parentId }) => parentId === channel.id)) {
    if (isThread(one)) forget(parts, guild, one);
    else changeChannel(parts, guild, one, { parentId: null });
  }
  const { id, type, parentId } = channel;
  parts.dispatcher.broadcast({
    intent: INTENTS.guilds,
    guildId: guild.id,
    ...(isThread(channel)
      ? { type: "THREAD_DELETE", data: { id, type, guild_id: guild.id, parent_id: parentId } }
      : { type: "CHANNEL_DELETE", data: payload }),
  });
  showGuild(parts, guild);
}

export function setOverwrite(parts: Parts, guild: Guild, channel: Channel, overwrite: APIOverwrite): void {
  guild.setOverwrite(channel, overwrite);
  announceChange(parts, guild, channel);
  showGuild(parts, guild);
}

export function removeOverwrite(parts: Parts, guild: Guild, channel: Channel, id: string): void {
  guild.removeOverwrite(channel, id);
  announceChange(parts, guild, channel);
  showGuild(parts, guild);
}

function forget(parts: Parts, guild: Guild, { id }: Channel): void {
  guild.removeChannel(id);
  parts.world.channels.delete(id);
}

function announceChange(parts: Parts, guild: Guild, channel: Channel): void {
  parts.dispatcher.broadcast({
    type: isThread(channel) ? "THREAD_UPDATE" : "CHANNEL_UPDATE",
    data: channelPayload(parts.world, channel),
    intent: INTENTS.guilds,
    guildId: guild.id,
    ...(isThread(channel) ? { reaches: (session) => sees(parts, channel, session) } : {}),
  });
}
