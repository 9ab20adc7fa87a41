/** What the menus of a message and of a person offer. */
import { openTabFor } from "../connection/page_key.ts";
import type { Directory, Person } from "../state/directory.ts";
import type { MenuPlace, PageActions, Refusals } from "../state/contexts.ts";
import type { MessageEntry } from "../state/entry.ts";
import { isTextChannel } from "../state/channel_types.ts";
import { menuCommands } from "../slash/flat_command.ts";
import type { MenuItem } from "./menu_item.ts";

const USER = 2;
const MESSAGE = 3;

/** The flag of a message that a thread hangs on (source: Discord docs, resources/message, message flags). */
const HAS_THREAD = 1 << 5;

type Needed = Pick<
  PageActions,
  | "attempt"
  | "insert"
  | "openDirect"
  | "replyTo"
  | "edit"
  | "openThread"
  | "openReactions"
  | "actAs"
  | "managePeople"
  | "wish"
>;

/** The chat that the menu opens in. */
export interface OpenChat {
  readonly directory: Directory;
  /** Who acts. */
  readonly personId: string | undefined;
  readonly refusals: Refusals;
}

export function messageMenuItems(
  entry: MessageEntry,
  chat: OpenChat,
  place: MenuPlace,
  actions: Needed,
): MenuItem[] {
  const { message } = entry.seen;
  const { directory, personId } = chat;
  const own: MenuItem[] = [];
  if (entry.onlyFor === undefined) {
    own.push({ label: "Add reaction", run: () => actions.openReactions(entry, place) });
    if (message.author.id === personId) own.push({ label: "Edit message", run: () => actions.edit(entry) });
    own.push({ label: "Reply", run: () => actions.replyTo(entry) });
    const type = directory.channels.get(message.channel_id)?.type;
    const hasThread = ((message.flags ?? 0) & HAS_THREAD) !== 0;
    if (isTextChannel(type) && !hasThread) {
      own.push({ label: "Create thread", run: () => actions.openThread(entry) });
    }
  }
  const { wish } = actions;
  if (wish) {
    own.push({ label: "Do this again", run: () => wish({ do: "repeat", messageId: message.id }) });
    own.push({ label: "Save as test from here…", run: () => wish({ do: "test", from: message.id }) });
  }
  if (message.content) own.push({ label: "Copy text", run: () => copy(message.content) });
  own.push({ label: "Copy message ID", run: () => copy(message.id) });
  if (entry.onlyFor === undefined) {
    const run = () => actions.attempt({ do: "delete", messageId: message.id });
    own.push({ label: "Delete message", isDanger: true, run });
  }
  // Discord offers no menu commands on what only one person sees.
  return entry.onlyFor === undefined ? [...own, ...apps(MESSAGE, message.id, chat, actions)] : own;
}

export function personMenuItems(person: Person, chat: OpenChat, actions: Needed): MenuItem[] {
  const { id, name, isBot } = person;
  const { managePeople } = actions;
  const isOther = !isBot && id !== chat.personId;
  return [
    ...(person.isBot ? [{ label: "Message", run: () => actions.openDirect(person.id) }] : []),
    { label: "Mention", run: () => actions.insert(`@${person.name} `) },
    ...(isOther
      ? [
        { label: `Act as ${name}`, run: () => actions.actAs(id) },
        { label: `Open a tab as ${name}`, run: () => openTabFor(id) },
      ]
      : []),
    ...(managePeople ? [{ label: "Roles and more", run: () => managePeople(id) }] : []),
    { label: "Copy user ID", run: () => copy(person.id) },
    ...apps(USER, person.id, chat, actions),
  ];
}

function apps(type: 2 | 3, targetId: string, chat: OpenChat, { attempt }: Needed): MenuItem[] {
  const { directory, refusals } = chat;
  return menuCommands(directory.commands, type).map((command) => ({
    label: command.name,
    refusal: refusals[command.id],
    from: directory.people.get(command.application_id)?.name ?? "App",
    run: () => attempt({ do: "menu", commandId: command.id, targetId }),
  }));
}

function copy(text: string): void {
  void navigator.clipboard.writeText(text);
}
