import { useMemo, useRef, useState } from "preact/hooks";
import type { ComposerHandle } from "./composer/composer.tsx";
import { ContextMenu } from "./menu/context_menu.tsx";
import type { OpenMenu } from "./menu/menu_item.ts";
import { messageMenuItems, personMenuItems } from "./menu/menu_items.ts";
import { REACTION_COLUMNS, reactionItems } from "./menu/reaction_items.ts";
import { threadName } from "./message/message_facts.ts";
import { FormDialog } from "./modal/form_dialog.tsx";
import { personIn } from "./message/person_in.ts";
import { Chat } from "./shell/chat.tsx";
import { LocalStrip } from "./shell/local_strip.tsx";
import { LockedNotice } from "./shell/locked_notice.tsx";
import { MemberList } from "./shell/member_list.tsx";
import { Sidebar } from "./shell/sidebar.tsx";
import { useDrawer } from "./shell/use_drawer.ts";
import { usePage } from "./shell/use_page.ts";
import { ActionsContext, DirectoryContext, type PageActions } from "./state/contexts.ts";
import { directoryOf } from "./state/directory.ts";
import type { MessageEntry } from "./state/entry.ts";
import { openChannelId, openDirect } from "./state/page_state.ts";
import { formOf } from "./state/form.ts";
import { newPress } from "./state/press.ts";

/** The whole page. */
export function App() {
  const { state, dispatch, request } = usePage();
  const { world, choice, link } = state;
  const drawer = useDrawer();
  const composer = useRef<ComposerHandle>(null);
  const [menu, setMenu] = useState<OpenMenu>();
  const [replying, setReplying] = useState<MessageEntry>();
  const [editing, setEditing] = useState<string>();
  const [problem, setProblem] = useState<string>();

  const direct = openDirect(state);
  const directory = useMemo(
    () => directoryOf(world, choice.guildId, direct),
    [world?.guilds, world?.people, world?.bots, world?.commands, choice.guildId, direct],
  );
  const channelId = openChannelId(choice);
  const latest = useRef({ directory, channelId, personId: choice.actingAs });
  latest.current = { directory, channelId, personId: choice.actingAs };

  const form = world && formOf(world.forms, choice.actingAs);

  const leaveChannel = () => {
    setReplying(undefined);
    setEditing(undefined);
    setProblem(undefined);
    drawer.close();
  };

  const actions = useMemo<PageActions>(() => {
    const own = {
      request,
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
        const items = reactionItems(entry.key, own);
        setMenu({ label: "Add reaction", items, columns: REACTION_COLUMNS, place });
      },
      openThread(entry) {
        const name = threadName(entry.seen.message);
        request({ do: "openThread", messageId: entry.key, name }).then(({ channelId: id }) => {
          if (!id) return;
          dispatch({ type: "channel", id });
          leaveChannel();
        }, showProblem);
      },
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
        const items = personMenuItems(person, latest.current.directory, own);
        setMenu({ label: person.name, items, place });
      },
      openMessageMenu(entry, place) {
        const { directory, personId } = latest.current;
        const author = personIn(directory, entry.seen.message.author).name;
        const items = messageMenuItems(entry, directory, personId, place, own);
        setMenu({ label: `Message of ${author}`, items, place });
      },
    };
  }, []);

  if (link === "locked") return <LockedNotice />;
  if (!world) {
    return (
      <main class="locked" aria-busy="true">{link === "lost" ? "No connection yet…" : "Connecting…"}</main>
    );
  }
  return (
    <ActionsContext.Provider value={actions}>
      <DirectoryContext.Provider value={directory}>
        <div class={drawer.areMembersShown ? "app with-side" : "app"}>
          <LocalStrip />
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
            onPerson={(id) => {
              dispatch({ type: "person", id });
              leaveChannel();
            }}
          />
          <Chat
            state={state}
            world={world}
            drawer={drawer}
            composer={composer}
            editing={editing}
            replying={replying}
            onReplyDone={() => setReplying(undefined)}
            problem={problem}
            onProblem={setProblem}
          />
          {drawer.areMembersShown && (
            <aside class="side members-drawer" aria-label="Members">
              <MemberList presences={world.presences} />
            </aside>
          )}
          {drawer.open && <div class="drawer-cover" onClick={drawer.close} />}
        </div>
        {form && <FormDialog key={form.modal.interactionId} form={form} />}
        {menu && <ContextMenu menu={menu} onClose={() => setMenu(undefined)} />}
      </DirectoryContext.Provider>
    </ActionsContext.Provider>
  );
}
