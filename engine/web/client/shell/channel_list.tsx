import type { PlaygroundGuild } from "../../../model/playground.ts";
import { isTextChannel } from "../state/channel_types.ts";
import { ChannelButton } from "./channel_button.tsx";
import { channelGroups } from "./channel_groups.ts";
import { VoiceChannel } from "./voice_channel.tsx";

export interface ChannelListProps {
  readonly guild: PlaygroundGuild | undefined;
  readonly openId: string | undefined;
  readonly unread: ReadonlySet<string>;
  readonly viewerId: string | undefined;
  readonly onOpen: (id: string) => void;
}

export function ChannelList({ guild, openId, unread, viewerId, onOpen }: ChannelListProps) {
  return (
    <nav class="channel-list" aria-label="Channels">
      <h2 class="guild-name">{guild?.name ?? "No server"}</h2>
      <ul>
        {guild && channelGroups(guild).map(({ channel, isVoice, threads, voices }) => {
          const state = (id: string) => ({
            isOpen: id === openId,
            hasNews: unread.has(id) && id !== openId,
            onOpen: () => onOpen(id),
          });
          return (
            <li key={channel.id}>
              {isVoice
                ? (
                  <VoiceChannel
                    channel={channel}
                    voices={voices}
                    viewerId={viewerId}
                    {...state(channel.id)}
                  />
                )
                : isTextChannel(channel.type)
                ? <ChannelButton channel={channel} {...state(channel.id)} />
                : <span class="channel-title-only">{channel.name}</span>}
              {threads.length > 0 && (
                <ul class="threads" aria-label={`Threads in ${channel.name}`}>
                  {threads.map((thread) => (
                    <li key={thread.id}>
                      <ChannelButton channel={thread} {...state(thread.id)} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
