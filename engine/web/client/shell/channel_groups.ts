/** The channels of a server as the list shows them: each with its threads, voice channels with who is in them. */
import type { PlaygroundChannel, PlaygroundGuild, PlaygroundVoice } from "../../../model/playground.ts";
import { isTextChannel, isThread, isVoiceChannel } from "../state/channel_types.ts";

export interface ChannelGroup {
  readonly channel: PlaygroundChannel;
  readonly isVoice: boolean;
  /** Open ones only. */
  readonly threads: readonly PlaygroundChannel[];
  /** Who is in a voice channel. */
  readonly voices: readonly PlaygroundVoice[];
}

export function channelGroups(guild: PlaygroundGuild): ChannelGroup[] {
  const { channels, voices = [] } = guild;
  const isForum = (channel: PlaygroundChannel) => channels.some(({ parentId }) => parentId === channel.id);
  return channels.filter((channel) =>
    isTextChannel(channel.type) || isVoiceChannel(channel.type) ||
    (!isThread(channel.type) && isForum(channel))
  ).map((channel) => ({
    channel,
    isVoice: isVoiceChannel(channel.type),
    threads: channels.filter(({ type, parentId, archived }) =>
      isThread(type) && parentId === channel.id && !archived
    ),
    voices: voices.filter(({ channelId }) => channelId === channel.id),
  }));
}
