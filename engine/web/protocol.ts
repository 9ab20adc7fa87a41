/**
 * What the page and its server say to each other. One WebSocket; every frame is one JSON object.
 * On opening, the server sends a `snapshot`; then `changes` in order. The page sends requests, each with a number
 * that the server's `ok` or `refused` repeats.
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

/** The same for a form that is sent: five texts of 4,000 characters, or files. */
export const MAX_FORM_LENGTH = 6 * 1024 * 1024;

/** Bytes of all files of a form together; as text in a frame they take a third more. */
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
  | { readonly do: "say"; readonly content: string; readonly replyTo?: string }
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

/** A frame from the page. */
export interface PageRequest {
  /** Counted up by the page; the answer repeats it. */
  readonly id: number;
  readonly place: PlaygroundPlace;
  readonly action: PageAction;
}

export type AutocompleteChoices = readonly APIApplicationCommandOptionChoice[];

/** What an action gave besides having been done. */
export interface PageAnswer {
  /** On `autocomplete` only. */
  readonly choices?: AutocompleteChoices;
  /** On `openDirect` and `openThread` only: the channel. */
  readonly channelId?: string;
}

/** A frame from the server. */
export type ServerFrame =
  | { readonly kind: "snapshot"; readonly title: string; readonly snapshot: PlaygroundSnapshot }
  | { readonly kind: "changes"; readonly changes: readonly PlaygroundChange[] }
  | { readonly kind: "ok"; readonly id: number } & PageAnswer
  /** `reason` is a sentence for the person. */
  | { readonly kind: "refused"; readonly id: number; readonly reason: string };
