import type { PlaygroundChannel, PlaygroundPresence } from "../../../model/playground.ts";
import { channelIcon } from "../basics/channel_icon.ts";
import { Icon } from "../basics/icon.tsx";
import type { Person } from "../state/directory.ts";
import { BotPresence } from "./bot_presence.tsx";

export interface ChatHeaderProps {
  readonly channel: PlaygroundChannel | undefined;
  /** The bots of this server. */
  readonly bots: readonly Person[];
  readonly presences: ReadonlyMap<string, PlaygroundPresence>;
  readonly areMembersShown: boolean;
  readonly onChannels: () => void;
  readonly onMembers: () => void;
}

export function ChatHeader(props: ChatHeaderProps) {
  const { channel, bots, presences, areMembersShown, onChannels, onMembers } = props;
  return (
    <header class="chat-header">
      <button
        type="button"
        class="icon-button channels-button"
        aria-label="Servers and channels"
        onClick={onChannels}
      >
        <Icon name="menu" />
      </button>
      <h1>
        <Icon name={channelIcon(channel?.type)} />
        <span class="channel-title">{channel?.name ?? "no channel"}</span>
      </h1>
      {channel?.topic && <p class="topic" title={channel.topic}>{channel.topic}</p>}
      <div class="header-bots">
        {bots.slice(0, 1).map((bot) => (
          <BotPresence
            key={bot.id}
            bot={bot}
            presence={presences.get(bot.id)}
          />
        ))}
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label="Members"
        aria-pressed={areMembersShown}
        title="Members"
        onClick={onMembers}
      >
        <Icon name="people" />
      </button>
    </header>
  );
}
