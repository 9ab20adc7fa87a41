/** Who is in which voice channel of a server, and how they are heard there. */
import { INTENTS } from "../gateway/intents.ts";
import type { Parts } from "../parts.ts";
import type { Guild } from "../world/guild.ts";
import { voicePayload, type VoiceState } from "../world/voice_state.ts";
import { showGuild } from "./show_guild.ts";

/** What is left out stays as it is. */
export interface VoiceChange {
  /** `null` leaves voice. */
  readonly channelId?: string | null;
  /** By the server; these stay with the member outside of voice. */
  readonly mute?: boolean;
  readonly deaf?: boolean;
  /** By the person. */
  readonly selfMute?: boolean;
  readonly selfDeaf?: boolean;
}

/** Digits of Discord's session ids. */
const SESSION_ID = 32;

/** `undefined` for who is in no voice channel. */
export function voiceOf(guild: Guild, userId: string): VoiceState | undefined {
  return guild.voice.get(userId);
}

/** How many are in a voice channel. */
export function peopleIn(guild: Guild, channelId: string): number {
  return [...guild.voice.values()].filter((state) => state.channelId === channelId).length;
}

/**
 * Joins, moves, leaves, mutes and deafens; bots hear of it by VOICE_STATE_UPDATE. Whether that may be is the caller's
 * to ask. Nothing happens for who is no member.
 */
export function setVoice(parts: Parts, guild: Guild, userId: string, change: VoiceChange): void {
  const member = guild.members.get(userId);
  if (!member) return;
  const before = voiceOf(guild, userId);
  const { channelId = before?.channelId ?? null, mute = member.mute, deaf = member.deaf } = change;
  if (mute !== member.mute || deaf !== member.deaf) guild.setMember({ ...member, mute, deaf });
  const state = channelId === null ? undefined : {
    channelId,
    sessionId: before?.sessionId ?? parts.random.text(SESSION_ID, 16),
    selfMute: change.selfMute ?? before?.selfMute ?? false,
    selfDeaf: change.selfDeaf ?? before?.selfDeaf ?? false,
  };
  if (state) guild.voice.set(userId, state);
  else guild.voice.delete(userId);
  // Of who leaves, Discord still tells the session that has ended.
  const shown = voicePayload(userId, guild.members.get(userId), state ?? before);
  parts.dispatcher.broadcast({
    type: "VOICE_STATE_UPDATE",
    data: {
      ...shown,
      channel_id: channelId,
      guild_id: guild.id,
      member: guild.members.get(userId),
    },
    intent: INTENTS.voice,
    guildId: guild.id,
  });
  showGuild(parts, guild);
}

/** All who are in a channel leave, as when it is deleted. */
export function emptyVoice(parts: Parts, guild: Guild, channelId: string): void {
  for (const [userId, state] of [...guild.voice]) {
    if (state.channelId === channelId) setVoice(parts, guild, userId, { channelId: null });
  }
}
