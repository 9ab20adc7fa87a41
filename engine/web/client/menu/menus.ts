/** The menus of the chat. */
import { personIn } from "../message/person_in.ts";
import type { MenuPlace, PageActions } from "../state/contexts.ts";
import type { Person } from "../state/directory.ts";
import type { MessageEntry } from "../state/entry.ts";
import type { OpenMenu } from "./menu_item.ts";
import { messageMenuItems, type OpenChat, personMenuItems } from "./menu_items.ts";
import { REACTION_COLUMNS, reactionItems } from "./reaction_items.ts";

type OwnActions = Omit<PageActions, "openPersonMenu" | "openMessageMenu">;

export function personMenu(
  person: Person,
  place: MenuPlace,
  chat: OpenChat,
  actions: OwnActions,
): OpenMenu {
  return { label: person.name, items: personMenuItems(person, chat, actions), place };
}

export function messageMenu(
  entry: MessageEntry,
  place: MenuPlace,
  chat: OpenChat,
  actions: OwnActions,
): OpenMenu {
  const author = personIn(chat.directory, entry.seen.message.author).name;
  return {
    label: `Message of ${author}`,
    items: messageMenuItems(entry, chat, place, actions),
    place,
  };
}

export function reactionMenu(
  messageId: string,
  place: MenuPlace,
  actions: Pick<PageActions, "attempt">,
): OpenMenu {
  return {
    label: "Add reaction",
    items: reactionItems(messageId, actions),
    columns: REACTION_COLUMNS,
    place,
  };
}
