import { openChannelId, type PageState } from "../state/page_state.ts";
import type { World } from "../state/world.ts";
import { ChannelList } from "./channel_list.tsx";
import { PersonSwitcher } from "./person_switcher.tsx";
import { ServerRail } from "./server_rail.tsx";

export interface SidebarProps {
  readonly state: PageState;
  readonly world: World;
  /** As a drawer, on narrow windows; on wide ones it always stands there. */
  readonly isOpen: boolean;
  readonly onGuild: (id: string) => void;
  readonly onChannel: (id: string) => void;
  readonly onPerson: (id: string) => void;
}

/** Where one is and who one is: servers, channels, acting person. */
export function Sidebar({ state, world, isOpen, onGuild, onChannel, onPerson }: SidebarProps) {
  const { choice, unread } = state;
  return (
    <div class={isOpen ? "sidebar channels-drawer open" : "sidebar channels-drawer"}>
      <ServerRail guilds={world.guilds} openId={choice.guildId} unread={unread} onOpen={onGuild} />
      <div class="sidebar-column">
        <ChannelList
          guild={world.guilds.find(({ id }) => id === choice.guildId)}
          openId={openChannelId(choice)}
          unread={unread}
          onOpen={onChannel}
        />
        <PersonSwitcher people={world.people} actingAs={choice.actingAs} onChange={onPerson} />
      </div>
    </div>
  );
}
