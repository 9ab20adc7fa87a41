/** What components deep in the tree need. The values change rarely, so that drawn messages stay as they are. */
import { createContext } from "preact";
import type { APIMessage } from "discord-api-types/v10";
import type { PageAction, PageAnswer } from "../../protocol.ts";
import type { LiveWish } from "../live/live_wish.ts";
import type { Directory, Person } from "./directory.ts";
import type { MessageEntry } from "./entry.ts";

export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

/** Things a component can ask of the page. All of them stay the same for the page's life. */
export interface PageActions {
  /** Resolves when it is done; rejects with a `Refusal`. The person and channel are those on screen. */
  request(action: PageAction): Promise<PageAnswer>;
  /** The same for clicks: a refusal is shown above the message field. */
  attempt(action: PageAction): void;
  /** Presses a button of a message, or picks in a select; what comes of it shows at that message. */
  press(message: APIMessage, customId: string, values: readonly string[]): void;
  /** Goes to the direct messages of the acting person and a bot. */
  openDirect(botId: string): void;
  replyTo(entry: MessageEntry): void;
  /** Opens the text of one's own message for changes; without a message, ends that. */
  edit(entry: MessageEntry | undefined): void;
  /** Offers emojis to react to a message with. */
  openReactions(entry: MessageEntry, place: MenuPlace): void;
  /** Opens a thread at a message and goes there. */
  openThread(entry: MessageEntry): void;
  /** Goes on as another person. */
  actAs(personId: string): void;
  /** Shows a person's roles and more, or with nothing all people; absent where they cannot be changed. */
  managePeople?(personId?: string): void;
  openPersonMenu(person: Person, place: MenuPlace): void;
  openMessageMenu(entry: MessageEntry, place: MenuPlace): void;
  /** Puts a text into the message field and the cursor behind it. */
  insert(text: string): void;
  /** Has something done again, or the session saved; absent where the program offers neither. */
  wish?(wish: LiveWish): void;
  /** Takes a line away that only this page shows. */
  forget(key: string): void;
}

const missing = (): never => {
  throw new Error("A component stands outside the page.");
};

export const ActionsContext = createContext<PageActions>({
  request: missing,
  attempt: missing,
  press: missing,
  openDirect: missing,
  replyTo: missing,
  edit: missing,
  openReactions: missing,
  openThread: missing,
  actAs: missing,
  openPersonMenu: missing,
  openMessageMenu: missing,
  insert: missing,
  forget: missing,
});

/** By the ids of commands: why the acting person may not use them in the open channel. */
export type Refusals = Readonly<Record<string, string>>;

export const RefusalsContext = createContext<Refusals>({});

export const DirectoryContext = createContext<Directory>({
  guild: undefined,
  people: new Map(),
  members: [],
  roles: new Map(),
  channels: new Map(),
  commands: [],
});
