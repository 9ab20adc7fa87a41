/**
 * What the page and its server say to each other. One WebSocket; every frame is one JSON object.
 * On opening, the server sends a `hello`, and with the local Discord a `snapshot`; then `changes` in order, and the `news`
 * of panels that the page watches. The page sends requests, each with a number that the server's `ok` or `refused` repeats.
 */
import type { APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import type { ModalValues } from "../model/playground_modal.ts";
import type {
  PlaygroundChange,
  PlaygroundPlace,
  PlaygroundSnapshot,
  TypedOption,
} from "../model/playground.ts";

/** The WebSocket subprotocol that both sides must speak. */
export const PAGE_PROTOCOL = "cordial.page.v1";

/** The page sends its token as a second subprotocol with this in front: a header that no form or link can forge. */
export const TOKEN_PROTOCOL_PREFIX = "cordial.token.";

/** The longest frame the server reads, in UTF-16 code units. A message of 4,000 characters fits many times. */
export const MAX_REQUEST_LENGTH = 32 * 1024;

/** The same for a form that is sent, with five texts of 4,000 characters or files, and for what else carries files. */
export const MAX_FORM_LENGTH = 6 * 1024 * 1024;

/** Bytes of all files of a form or message together; as text in a frame they take a third more. */
export const MAX_UPLOAD_BYTES = 4 * 1024 * 1024;

/** Close codes (RFC 6455, section 7.4.1). */
export const CLOSE = {
  goingAway: 1001,
  unreadable: 1007,
  policy: 1008,
  tooBig: 1009,
  tryLater: 1013,
} as const;

/** What a person does, without its number and place. */
export type PageAction =
  | {
    readonly do: "say";
    /** As `data:` addresses; the page writes them first, since a frame that holds them may be long. */
    readonly files?: readonly string[];
    readonly content: string;
    readonly replyTo?: string;
  }
  | {
    readonly do: "slash";
    readonly commandId: string;
    readonly path: readonly string[];
    readonly options: readonly TypedOption[];
  }
  | { readonly do: "type"; readonly line: string }
  | {
    readonly do: "autocomplete";
    readonly commandId: string;
    readonly path: readonly string[];
    readonly options: readonly TypedOption[];
    readonly focused: string;
  }
  | { readonly do: "menu"; readonly commandId: string; readonly targetId: string }
  | {
    readonly do: "press";
    readonly messageId: string;
    readonly customId: string;
    /** What was picked in a select; empty for a button. */
    readonly values: readonly string[];
  }
  /** Opens the direct messages of the acting person and a bot. */
  | { readonly do: "openDirect"; readonly botId: string }
  | { readonly do: "react" | "unreact"; readonly messageId: string; readonly emoji: string }
  | { readonly do: "edit"; readonly messageId: string; readonly content: string }
  | { readonly do: "delete"; readonly messageId: string }
  /** None takes the vote back. */
  | { readonly do: "vote"; readonly messageId: string; readonly answerIds: readonly number[] }
  /** The voice channel need not be the one on screen. */
  | { readonly do: "joinVoice" | "leaveVoice"; readonly channelId: string }
  | {
    readonly do: "ownVoice";
    readonly channelId: string;
    readonly mute?: boolean;
    readonly deaf?: boolean;
  }
  /** Opens a thread at a message. */
  | { readonly do: "openThread"; readonly name: string; readonly messageId: string }
  | { readonly do: "submit"; readonly interactionId: string; readonly values: ModalValues }
  | { readonly do: "closeModal"; readonly interactionId: string }
  | { readonly do: "dismiss"; readonly messageId: string };

/** What somebody does in the local Discord. */
export interface ActionRequest {
  /** Counted up by the page; the answer repeats it. */
  readonly id: number;
  readonly place: PlaygroundPlace;
  readonly action: PageAction;
}

/** Asks something of a panel. */
export interface PanelRequest {
  readonly id: number;
  readonly panel: string;
  readonly ask: string;
  /** What the ask takes; the panel checks it. */
  readonly given: unknown;
}

/** Has a panel tell what is new from now on, or not any more. */
export interface WatchRequest {
  readonly id: number;
  readonly panel: string;
  readonly watch: boolean;
}

/** A frame from the page. */
export type PageRequest = ActionRequest | PanelRequest | WatchRequest;

export type AutocompleteChoices = readonly APIApplicationCommandOptionChoice[];

/** What a request gave besides having been done. */
export interface PageAnswer {
  /** Of a panel only. */
  readonly answer?: unknown;
  /** On `autocomplete` only. */
  readonly choices?: AutocompleteChoices;
  /** On `openDirect` and `openThread` only: the channel. */
  readonly channelId?: string;
}

/** What this server has to show. */
export interface Hello {
  /** What the browser's tab says. */
  readonly title: string;
  /** Whether there is a local Discord to chat in. */
  readonly playground: boolean;
  /** Names of the panels. */
  readonly panels: readonly string[];
  /** Whether the page may change what it shows of the program. */
  readonly canWrite: boolean;
}

/** A frame from the server. */
export type ServerFrame =
  | Hello & { readonly kind: "hello" }
  | { readonly kind: "snapshot"; readonly snapshot: PlaygroundSnapshot }
  | { readonly kind: "news"; readonly panel: string; readonly news: unknown }
  | { readonly kind: "changes"; readonly changes: readonly PlaygroundChange[] }
  | { readonly kind: "ok"; readonly id: number } & PageAnswer
  /** `reason` is a sentence for the person. */
  | { readonly kind: "refused"; readonly id: number; readonly reason: string };
