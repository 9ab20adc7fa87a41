import type { APIGuildMember } from "discord-api-types/v10";

/** Somebody in a voice channel. */
export interface VoiceState {
  readonly channelId: string;
  /** A new one each time somebody joins. */
  readonly sessionId: string;
  readonly selfMute: boolean;
  readonly selfDeaf: boolean;
}

/** A voice state in Discord's shape, as GUILD_CREATE has it: without server and member. */
export function voicePayload(
  userId: string,
  member: Pick<APIGuildMember, "mute" | "deaf"> | undefined,
  state: VoiceState | undefined,
): object {
  return {
    channel_id: state?.channelId ?? null,
    user_id: userId,
    session_id: state?.sessionId ?? "",
    mute: member?.mute ?? false,
    deaf: member?.deaf ?? false,
    self_mute: state?.selfMute ?? false,
    self_deaf: state?.selfDeaf ?? false,
    self_video: false,
    suppress: false,
    request_to_speak_timestamp: null,
  };
}
