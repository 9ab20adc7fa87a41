/** People join, leave and mute themselves in voice channels. */
import { PermissionFlagsBits } from "discord-api-types/v10";
import { type PlaygroundPlace, PlaygroundRefusal } from "../../model/playground.ts";
import { peopleIn, setVoice, voiceOf } from "../guilds/voice.ts";
import type { Parts } from "../parts.ts";
import { has } from "../permissions.ts";
import type { Guild } from "../world/guild.ts";
import { type Standing, standingOf } from "./standing.ts";

/** Source: Discord docs, resources/channel, channel types: voice and stage. */
const VOICE_TYPES: readonly number[] = [2, 13];

/** @throws PlaygroundRefusal when it is no voice channel, it is full, or the person may not connect */
export function joinVoice(parts: Parts, place: PlaygroundPlace): void {
  const standing = standingOf(parts, place);
  const { channel, user, permissions } = standing;
  const guild = guildOf(standing);
  if (!VOICE_TYPES.includes(channel.type)) {
    throw new PlaygroundRefusal(`#${channel.name} is no voice channel.`);
  }
  if (!has(permissions, PermissionFlagsBits.Connect)) {
    throw new PlaygroundRefusal("You do not have permission to connect to this channel.");
  }
  if (voiceOf(guild, user.id)?.channelId !== channel.id) {
    // Whoever may move others in comes in, too (source: Discord's help on permissions, move members).
    const full = channel.userLimit && peopleIn(guild, channel.id) >= channel.userLimit;
    if (full && !has(permissions, PermissionFlagsBits.MoveMembers)) {
      throw new PlaygroundRefusal(`${channel.name} is full.`);
    }
    setVoice(parts, guild, user.id, { channelId: channel.id });
  }
}

/** @throws PlaygroundRefusal when the person is in no voice channel of the server */
export function leaveVoice(parts: Parts, place: PlaygroundPlace): void {
  const standing = standingOf(parts, place);
  setVoice(parts, connectedGuild(standing), standing.user.id, { channelId: null });
}

/** @throws PlaygroundRefusal when the person is in no voice channel of the server */
export function setOwnVoice(
  parts: Parts,
  place: PlaygroundPlace,
  { mute, deaf }: { readonly mute?: boolean; readonly deaf?: boolean },
): void {
  const standing = standingOf(parts, place);
  setVoice(parts, connectedGuild(standing), standing.user.id, {
    ...(mute === undefined ? {} : { selfMute: mute }),
    ...(deaf === undefined ? {} : { selfDeaf: deaf }),
  });
}

function connectedGuild(standing: Standing): Guild {
  const guild = guildOf(standing);
  if (!voiceOf(guild, standing.user.id)) {
    throw new PlaygroundRefusal(`You are in no voice channel of ${guild.name}.`);
  }
  return guild;
}

function guildOf({ guild }: Standing): Guild {
  if (!guild) throw new PlaygroundRefusal("Direct messages have no voice channels here.");
  return guild;
}
