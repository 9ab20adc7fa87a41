import { type APIGuildMember, GatewayIntentBits } from "discord-api-types/v10";
import { isThread } from "../world/channel.ts";
import { channelPayload } from "../world/channel_payload.ts";
import type { Guild } from "../world/guild.ts";
import { guildPayload } from "../world/guild_payload.ts";
import { voicePayload } from "../world/voice_state.ts";
import type { WorldState } from "../world/world_state.ts";
import type { Session } from "./session.ts";

/**
 * GUILD_CREATE as a session gets it. Without the presence intent the only member in it is the bot (source: Discord
 * docs, events/gateway-events, guild create).
 */
export function guildCreate(
  world: WorldState,
  guild: Guild,
  session: Session,
  largeThreshold: number,
): object {
  const bot = guild.members.get(session.application.id);
  const channels = [...guild.channels.values()];
  const payload = (channel: typeof channels[number]) => channelPayload(world, channel);
  const heard = (session.intents & GatewayIntentBits.GuildVoiceStates) !== 0;
  const everyone = (session.intents & GatewayIntentBits.GuildPresences) !== 0;
  const members: APIGuildMember[] = everyone ? [...guild.members.values()] : bot ? [bot] : [];
  return {
    ...guildPayload(guild),
    joined_at: bot?.joined_at ?? null,
    large: guild.members.size > largeThreshold,
    unavailable: false,
    geo_restricted: false,
    member_count: guild.members.size,
    voice_states: heard
      ? [...guild.voice.keys()].map((id) => voicePayload(id, guild.members.get(id), guild.voice.get(id)))
      : [],
    members,
    channels: channels.filter((channel) => !isThread(channel)).map(payload),
    threads: channels.filter((one) => isThread(one) && !one.thread?.archived).map(payload),
    presences: everyone ? presences(world, members) : [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** People are always online; bots are when they said so. */
function presences(world: WorldState, members: readonly APIGuildMember[]): object[] {
  return members.flatMap(({ user }) => {
    const presence = world.presences.get(user.id);
    const status = user.bot ? presence?.status ?? "offline" : "online";
    if (status === "offline" || status === "invisible") return [];
    return [{
      user: { id: user.id },
      status,
      activities: presence?.activities ?? [],
      client_status: { web: status },
    }];
  });
}
