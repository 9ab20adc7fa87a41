import type { PlaygroundGuild } from "../../../model/playground.ts";
import { Icon } from "../basics/icon.tsx";
import { initials } from "../basics/initials.ts";
import { DIRECT_MESSAGES } from "../state/page_state.ts";

export interface ServerRailProps {
  readonly guilds: readonly PlaygroundGuild[];
  readonly openId: string | undefined;
  readonly unread: ReadonlySet<string>;
  readonly hasDirectNews: boolean;
  readonly onOpen: (id: string) => void;
  /** Absent where there is no bot to write to. */
  readonly onDirect: (() => void) | undefined;
}

export function ServerRail(props: ServerRailProps) {
  const { guilds, openId, unread, hasDirectNews, onOpen, onDirect } = props;
  return (
    <nav class="server-rail" aria-label="Servers">
      <ul>
        {onDirect && (
          <li class={hasDirectNews ? "direct-place has-news" : "direct-place"}>
            <button
              type="button"
              class="server-button"
              aria-label={hasDirectNews ? "Direct messages, new messages" : "Direct messages"}
              aria-current={openId === DIRECT_MESSAGES}
              title="Direct messages"
              onClick={onDirect}
            >
              <Icon name="chat" size={22} />
            </button>
          </li>
        )}
        {guilds.map(({ id, name, channels }) => {
          const hasNews = channels.some((channel) => unread.has(channel.id));
          return (
            <li key={id} class={hasNews ? "has-news" : undefined}>
              <button
                type="button"
                class="server-button"
                aria-label={hasNews ? `${name}, new messages` : name}
                aria-current={id === openId}
                title={name}
                onClick={() => onOpen(id)}
              >
                {/* The style sheet draws them: read out, they would be another name beside the name. */}
                <span data-initials={initials(name)} />
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
