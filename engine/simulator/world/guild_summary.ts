import type { PlaygroundChannel, PlaygroundGuild, PlaygroundVoice } from "../../model/playground.ts";
import { type Channel, isThread } from "./channel.ts";
import { rolesPayload } from "./channel_payload.ts";
import type { Guild } from "./guild.ts";

/** A server as the page shows it. */
export function guildSummary(guild: Guild): PlaygroundGuild {
  return {
    id: guild.id,
    name: guild.name,
    channels: [...guild.channels.values()].map(channelSummary),
    roles: rolesPayload(guild.roles.values()),
    members: [...guild.members.values()],
    bans: [...guild.bans],
    ...(guild.voice.size > 0 ? { voices: voices(guild) } : {}),
  };
}

function channelSummary(channel: Channel): PlaygroundChannel {
  const { id, name, type, topic, parentId, thread } = channel;
  return {
    id,
    name,
    type,
    topic,
    ...(isThread(channel) && parentId !== null ? { parentId } : {}),
    ...(thread?.archived ? { archived: true } : {}),
  };
}

function voices(guild: Guild): PlaygroundVoice[] {
  return [...guild.voice].map(([userId, { channelId, selfMute, selfDeaf }]) => {
    const member = guild.members.get(userId);
    return {
      userId,
      channelId,
      mute: selfMute || (member?.mute ?? false),
      deaf: selfDeaf || (member?.deaf ?? false),
    };
  });
}
