/** What `PATCH /guilds/{id}/members/{id}` does in voice (source: Discord docs, resources/guild, modify guild member). */
import { type VoiceChange, voiceOf } from "../../guilds/voice.ts";
import type { Parts } from "../../parts.ts";
import type { Guild } from "../../world/guild.ts";
import { refusal } from "../errors.ts";
import { needIn, type PermissionBit } from "../lookups.ts";
import { type BotRequest, fieldsOf } from "../route.ts";

const VOICE_TYPES = [2, 13];

/**
 * The change; nothing where the request says nothing of voice.
 *
 * @throws RestError with code 40032 where the person is in no voice channel, 50013 where the bot may not
 */
export function readVoice(
  parts: Parts,
  guild: Guild,
  userId: string,
  request: BotRequest,
): VoiceChange | undefined {
  const { channel_id: channelId, mute, deaf } = fieldsOf(request.body);
  if (channelId === undefined && mute === undefined && deaf === undefined) return;
  const state = voiceOf(guild, userId);
  const here = guild.channels.get(state?.channelId ?? "");
  if (!state || !here) throw refusal("notInVoice");
  const need = (permission: PermissionBit, channel = here) => needIn(parts, channel, request, permission);
  if (mute !== undefined) need("MuteMembers");
  if (deaf !== undefined) need("DeafenMembers");
  if (channelId !== undefined) need("MoveMembers");
  if (typeof channelId === "string") {
    const target = guild.channels.get(channelId);
    if (!target) throw refusal("unknownChannel");
    if (!VOICE_TYPES.includes(target.type)) throw refusal("wrongChannelType");
    need("Connect", target);
    need("MoveMembers", target);
  }
  return {
    ...(channelId === undefined ? {} : { channelId: channelId === null ? null : String(channelId) }),
    ...(typeof mute === "boolean" ? { mute } : {}),
    ...(typeof deaf === "boolean" ? { deaf } : {}),
  };
}
