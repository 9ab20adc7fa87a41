import { useContext } from "preact/hooks";
import { ActionsContext } from "../state/contexts.ts";
import { DIRECT_MESSAGES, openChannelId, openDirect, type PageState } from "../state/page_state.ts";
import type { World } from "../state/world.ts";
import { ChannelList } from "./channel_list.tsx";
import { DirectList } from "./direct_list.tsx";
import { PersonSwitcher } from "./person_switcher.tsx";
import { ServerRail } from "./server_rail.tsx";
import { VoiceStrip } from "./voice_strip.tsx";

export interface SidebarProps {
  readonly state: PageState;
  readonly world: World;
  /** As a drawer, on narrow windows; on wide ones it always stands there. */
  readonly isOpen: boolean;
  readonly onGuild: (id: string) => void;
  readonly onChannel: (id: string) => void;
}

/** Where one is and who one is: servers, channels or direct messages, acting person. */
export function Sidebar({ state, world, isOpen, onGuild, onChannel }: SidebarProps) {
  const { choice, unread } = state;
  const actions = useContext(ActionsContext);
  const isDirect = choice.guildId === DIRECT_MESSAGES;
  const openBot = openDirect(state)?.botId;
  const directs = world.directs.filter(({ personId }) => personId === choice.actingAs);
  const firstBot = directs[0]?.botId ?? world.bots[0]?.id;
  const voice = world.guilds.find(({ id }) => id === choice.guildId)?.voices
    ?.find(({ userId }) => userId === choice.actingAs);
  return (
    <section
      class={isOpen ? "sidebar channels-drawer open" : "sidebar channels-drawer"}
      aria-label="Where and who you are"
    >
      <ServerRail
        guilds={world.guilds}
        openId={choice.guildId}
        unread={unread}
        hasDirectNews={directs.some(({ id }) => unread.has(id))}
        onOpen={onGuild}
        onDirect={firstBot === undefined ? undefined : () => actions.openDirect(firstBot)}
      />
      <div class="sidebar-column">
        {isDirect
          ? <DirectList world={world} directs={directs} openBot={openBot} unread={unread} />
          : (
            <ChannelList
              guild={world.guilds.find(({ id }) => id === choice.guildId)}
              openId={openChannelId(choice)}
              unread={unread}
              viewerId={choice.actingAs}
              onOpen={onChannel}
            />
          )}
        {voice && <VoiceStrip voice={voice} />}
        <PersonSwitcher people={world.people} actingAs={choice.actingAs} />
      </div>
    </section>
  );
}
