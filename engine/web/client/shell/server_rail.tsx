import type { PlaygroundGuild } from "../../../model/playground.ts";
import { initials } from "../basics/initials.ts";

export interface ServerRailProps {
  readonly guilds: readonly PlaygroundGuild[];
  readonly openId: string | undefined;
  readonly unread: ReadonlySet<string>;
  readonly onOpen: (id: string) => void;
}

export function ServerRail({ guilds, openId, unread, onOpen }: ServerRailProps) {
  return (
    <nav class="server-rail" aria-label="Servers">
      <ul>
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
                {initials(name)}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
