import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Icon } from "../basics/icon.tsx";
import type { ComposerHandle } from "../composer/composer.tsx";
import { ContextMenu, FormDialog, loadMenus, PeopleDialog } from "../panels/chat_parts.ts";
import { fetchChatParts } from "../panels/fetch_chat_parts.ts";
import { useOpenSource } from "../editor/source_link.ts";
import { WhySide } from "../panels/why_part.ts";
import { useRefusals } from "../people/use_refusals.ts";
import type { OpenMenu } from "../menu/menu_item.ts";
import { threadName } from "../message/message_facts.ts";
import { Chat } from "../shell/chat.tsx";
import { MemberList } from "../shell/member_list.tsx";
import { Sidebar } from "../shell/sidebar.tsx";
import { useDrawer } from "../shell/use_drawer.ts";
import type { Page } from "../shell/use_page.ts";
import { LabSide } from "../panels/side_parts.ts";
import { SIDES, sidesOf } from "../shell/sides.ts";
import { ActionsContext, DirectoryContext, type PageActions, RefusalsContext } from "../state/contexts.ts";
import { directoryOf } from "../state/directory.ts";
import type { MessageEntry } from "../state/entry.ts";
import { openChannelId, openDirect } from "../state/page_state.ts";
import { formOf } from "../state/form.ts";
import { newPress } from "../state/press.ts";
import type { World } from "../state/world.ts";

export interface PlaygroundViewProps {
  readonly page: Page;
  readonly world: World;
  /** Absent where nothing can be done again. */
  readonly wish: PageActions["wish"];
}

/** The chat, and what stands beside it. */
export function PlaygroundView({ page: { state, dispatch, request }, world, wish }: PlaygroundViewProps) {
  const { choice } = state;
  const openSource = useOpenSource();
  const drawer = useDrawer("members");
  const composer = useRef<ComposerHandle>(null);
  const [menu, setMenu] = useState<OpenMenu>();
  const [replying, setReplying] = useState<MessageEntry>();
  const [editing, setEditing] = useState<string>();
  const [problem, setProblem] = useState<string>();
  /** Whom the people's dialog shows; with `null` everybody. */
  const [managed, setManaged] = useState<string | null>();

  useEffect(fetchChatParts, []);
  const panels = state.hello?.panels ?? [];
  const sides = sidesOf(panels);
  const hasPeople = panels.includes("people");
  const direct = openDirect(state);
  const directory = useMemo(
    () => directoryOf(world, choice.guildId, direct),
    [world.guilds, world.people, world.bots, world.commands, choice.guildId, direct],
  );
  const channelId = openChannelId(choice);
  const refusals = useRefusals(hasPeople, directory, choice.actingAs, channelId);
  const latest = useRef({ directory, channelId, personId: choice.actingAs, refusals });
  latest.current = { directory, channelId, personId: choice.actingAs, refusals };

  const form = formOf(world.forms, choice.actingAs);

  const leaveChannel = () => {
    setReplying(undefined);
    setEditing(undefined);
    setProblem(undefined);
    drawer.close();
  };

  const actions = useMemo<PageActions>(() => {
    const own = {
      request,
      wish,
      attempt: (action) => void request(action).then(() => setProblem(undefined), showProblem),
      press(message, customId, values) {
        const { id: messageId, channel_id: channelId, author, application_id: applicationId } = message;
        const pressed = { channelId, messageId, customId, personId: latest.current.personId ?? "" };
        const press = newPress({ ...pressed, applicationId: applicationId ?? author.id }, Date.now());
        dispatch({ type: "press", press });
        request({ do: "press", messageId, customId, values }).then(() => setProblem(undefined), (error) => {
          dispatch({ type: "press_refused", press });
          showProblem(error);
        });
      },
      openDirect(botId) {
        const { personId } = latest.current;
        request({ do: "openDirect", botId }).then(({ channelId }) => {
          if (!channelId || !personId) return;
          dispatch({ type: "direct", direct: { id: channelId, personId, botId } });
          leaveChannel();
        }, showProblem);
      },
      replyTo: setReplying,
      edit: (entry) => setEditing(entry?.key),
      openReactions(entry, place) {
        loadMenus().then(({ reactionMenu }) => setMenu(reactionMenu(entry.key, place, own)), showProblem);
      },
      openThread(entry) {
        const name = threadName(entry.seen.message);
        request({ do: "openThread", messageId: entry.key, name }).then(({ channelId: id }) => {
          if (!id) return;
          dispatch({ type: "channel", id });
          leaveChannel();
        }, showProblem);
      },
      actAs(id) {
        dispatch({ type: "person", id });
        leaveChannel();
      },
      ...(hasPeople ? { managePeople: (id: string | null = null) => setManaged(id) } : {}),
      insert: (text) => composer.current?.insert(text),
      forget(key) {
        const { channelId } = latest.current;
        if (channelId) dispatch({ type: "forget", channelId, key });
      },
    } satisfies Partial<PageActions>;
    const showProblem = (error: unknown) =>
      setProblem(error instanceof Error ? error.message : String(error));
    return {
      ...own,
      openPersonMenu(person, place) {
        loadMenus().then(({ personMenu }) => {
          setMenu(personMenu(person, place, latest.current, own));
        }, showProblem);
      },
      openMessageMenu(entry, place) {
        loadMenus().then(
          ({ messageMenu }) => setMenu(messageMenu(entry, place, latest.current, own)),
          showProblem,
        );
      },
    };
  }, [hasPeople]);

  return (
    <ActionsContext.Provider value={actions}>
      <DirectoryContext.Provider value={directory}>
        <div class={drawer.side ? `playground with-side with-${drawer.side}` : "playground"}>
          <Sidebar
            state={state}
            world={world}
            isOpen={drawer.open === "channels"}
            onGuild={(id) => {
              dispatch({ type: "guild", id });
              leaveChannel();
            }}
            onChannel={(id) => {
              dispatch({ type: "channel", id });
              leaveChannel();
            }}
          />
          <RefusalsContext.Provider value={refusals}>
            <Chat
              state={state}
              world={world}
              drawer={drawer}
              sides={sides}
              composer={composer}
              editing={editing}
              replying={replying}
              onReplyDone={() => setReplying(undefined)}
              problem={problem}
              onProblem={setProblem}
            />
          </RefusalsContext.Provider>
          {drawer.side && (
            <aside class="side side-drawer" aria-label={SIDES[drawer.side].label}>
              {drawer.open === "side" && (
                <button
                  type="button"
                  class="icon-button drawer-close"
                  aria-label="Close"
                  title="Close"
                  onClick={drawer.close}
                >
                  <Icon name="close" />
                </button>
              )}
              {drawer.side === "members" && <MemberList presences={world.presences} />}
              {drawer.side === "why" && (
                <WhySide
                  isLinked={state.link === "open"}
                  channelId={channelId}
                  hasTraffic={state.hello?.panels.includes("traffic") ?? false}
                  onSource={openSource}
                />
              )}
              {drawer.side === "lab" && <LabSide guildId={directory.guild?.id} channelId={channelId} />}
            </aside>
          )}
          {drawer.open && <div class="drawer-cover" onClick={drawer.close} />}
        </div>
        {form && <FormDialog key={form.modal.interactionId} form={form} />}
        {managed !== undefined && (
          <PeopleDialog
            world={world}
            guildId={choice.guildId}
            actingAs={choice.actingAs}
            personId={managed ?? undefined}
            onClose={() => setManaged(undefined)}
          />
        )}
        {menu && <ContextMenu menu={menu} onClose={() => setMenu(undefined)} />}
      </DirectoryContext.Provider>
    </ActionsContext.Provider>
  );
}
