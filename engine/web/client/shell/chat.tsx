import type { RefObject } from "preact";
import { useContext, useMemo } from "preact/hooks";
import { ChatHeader } from "../chat/chat_header.tsx";
import { ConnectionBanner } from "../chat/connection_banner.tsx";
import { MessageList } from "../chat/message_list.tsx";
import { TypingLine } from "../chat/typing_line.tsx";
import type { ComposerHandle } from "../composer/composer.tsx";
import { Composer } from "../panels/chat_parts.ts";
import { DirectoryContext } from "../state/contexts.ts";
import { DIRECT_CHANNEL } from "../state/directory.ts";
import type { MessageEntry } from "../state/entry.ts";
import { openChannelId, type PageState } from "../state/page_state.ts";
import { visibleTo } from "../state/rows.ts";
import type { World } from "../state/world.ts";
import type { DrawerState, Side } from "./use_drawer.ts";

export interface ChatProps {
  readonly state: PageState;
  readonly world: World;
  readonly drawer: DrawerState;
  /** What can be shown beside it. */
  readonly sides: readonly Side[];
  readonly composer: RefObject<ComposerHandle | null>;
  /** The message whose text is being changed, by id. */
  readonly editing: string | undefined;
  readonly replying: MessageEntry | undefined;
  readonly onReplyDone: () => void;
  readonly problem: string | undefined;
  readonly onProblem: (problem: string | undefined) => void;
}

/** The open channel: its head, its messages, and where one writes. */
export function Chat({ state, world, drawer, sides, composer, editing, ...writing }: ChatProps) {
  const { people, members, channels } = useContext(DirectoryContext);
  const channelId = openChannelId(state.choice);
  const channel = channelId === undefined ? undefined : channels.get(channelId);
  const viewer = state.choice.actingAs === undefined ? undefined : people.get(state.choice.actingAs);
  const all = world.entries.get(channelId ?? "");
  const entries = useMemo(() => visibleTo(all ?? [], viewer?.id), [all, viewer?.id]);
  const typing = world.typing.filter((typing) =>
    typing.channelId === channelId && typing.userId !== viewer?.id
  );
  const sign = channel?.type === DIRECT_CHANNEL ? "@" : "#";
  return (
    <main class="chat" inert={drawer.open !== undefined}>
      <ChatHeader
        channel={channel}
        bots={members.filter(({ isBot }) => isBot)}
        presences={world.presences}
        sides={sides}
        side={drawer.side}
        onChannels={drawer.toggleChannels}
        onSide={drawer.toggleSide}
      />
      <ConnectionBanner link={state.link} />
      <MessageList
        key={`${channelId} ${viewer?.id}`}
        channel={channel}
        entries={entries}
        viewer={viewer}
        presses={world.presses}
        editing={editing}
      />
      <Composer
        handle={composer}
        label={`Message ${sign}${channel?.name ?? ""} as ${viewer?.name ?? ""}`}
        {...writing}
      />
      <TypingLine userIds={typing.map(({ userId }) => userId)} />
    </main>
  );
}
