import type { PlaygroundChannel, PlaygroundPresence } from "../../../model/playground.ts";
import { channelIcon } from "../basics/channel_icon.ts";
import { Icon } from "../basics/icon.tsx";
import type { Person } from "../state/directory.ts";
import { SIDES } from "../shell/sides.ts";
import type { Side } from "../shell/use_drawer.ts";
import { BotPresence } from "./bot_presence.tsx";

export interface ChatHeaderProps {
  readonly channel: PlaygroundChannel | undefined;
  /** The bots of this server. */
  readonly bots: readonly Person[];
  readonly presences: ReadonlyMap<string, PlaygroundPresence>;
  /** What can be shown beside the chat. */
  readonly sides: readonly Side[];
  readonly side: Side | undefined;
  readonly onChannels: () => void;
  readonly onSide: (side: Side) => void;
}

export function ChatHeader(props: ChatHeaderProps) {
  const { channel, bots, presences, sides, side, onChannels, onSide } = props;
  // Several stand among the members alone: one of them here would look as if it were the only one.
  const bot = bots.length === 1 ? bots[0] : undefined;
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
        {bot && <BotPresence bot={bot} presence={presences.get(bot.id)} />}
      </div>
      {sides.map((name) => (
        <button
          key={name}
          type="button"
          class="icon-button"
          aria-label={SIDES[name].label}
          aria-pressed={side === name}
          title={SIDES[name].label}
          onClick={() => onSide(name)}
        >
          <Icon name={SIDES[name].icon} />
        </button>
      ))}
    </header>
  );
}
