/** The menus of the chat. */
import { personIn } from "../message/person_in.ts";
import type { MenuPlace, PageActions } from "../state/contexts.ts";
import type { Directory, Person } from "../state/directory.ts";
import type { MessageEntry } from "../state/entry.ts";
import type { OpenMenu } from "./menu_item.ts";
import { messageMenuItems, personMenuItems } from "./menu_items.ts";
import { REACTION_COLUMNS, reactionItems } from "./reaction_items.ts";

type OwnActions = Omit<PageActions, "openPersonMenu" | "openMessageMenu">;

export function personMenu(
  person: Person,
  place: MenuPlace,
  directory: Directory,
  actions: OwnActions,
): OpenMenu {
  return { label: person.name, items: personMenuItems(person, directory, actions), place };
}

export function messageMenu(
  entry: MessageEntry,
  place: MenuPlace,
  { directory, personId }: { readonly directory: Directory; readonly personId: string | undefined },
  actions: OwnActions,
): OpenMenu {
  const author = personIn(directory, entry.seen.message.author).name;
  return {
    label: `Message of ${author}`,
    items: messageMenuItems(entry, directory, personId, place, actions),
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
