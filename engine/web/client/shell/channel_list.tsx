import type { PlaygroundGuild } from "../../../model/playground.ts";
import { Icon } from "../basics/icon.tsx";
import { isTextChannel } from "../state/page_state.ts";

export interface ChannelListProps {
  readonly guild: PlaygroundGuild | undefined;
  readonly openId: string | undefined;
  readonly unread: ReadonlySet<string>;
  readonly onOpen: (id: string) => void;
}

export function ChannelList({ guild, openId, unread, onOpen }: ChannelListProps) {
  return (
    <nav class="channel-list" aria-label="Channels">
      <h2 class="guild-name">{guild?.name ?? "No server"}</h2>
      <ul>
        {guild?.channels.filter(({ type }) => isTextChannel(type)).map(({ id, name }) => {
          const hasNews = unread.has(id) && id !== openId;
          return (
            <li key={id}>
              <button
                type="button"
                class={hasNews ? "channel-button has-news" : "channel-button"}
                aria-current={id === openId}
                aria-label={hasNews ? `${name}, new messages` : undefined}
                onClick={() => onOpen(id)}
              >
                <Icon name="hash" size={18} />
                <span>{name}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
