/** What stands in a channel's list: a message, or the note that a bot did not answer. */
import type { SeenMessage } from "../../../model/playground.ts";

export interface MessageEntry {
  readonly kind: "message";
  /** The message's id. */
  readonly key: string;
  readonly seen: SeenMessage;
  /** The only person who sees it, on ephemeral ones. */
  readonly onlyFor: string | undefined;
  readonly authorId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface NoAnswerEntry {
  readonly kind: "no_answer";
  readonly key: string;
  readonly command: string;
  readonly onlyFor: string;
  /** The bot that stayed silent. */
  readonly authorId: string;
  readonly at: number;
}

export type Entry = MessageEntry | NoAnswerEntry;

export function messageEntry(seen: SeenMessage): MessageEntry {
  const { id, author, timestamp } = seen.message;
  return {
    kind: "message",
    key: id,
    seen,
    onlyFor: seen.onlyFor,
    authorId: author.id,
    at: Date.parse(timestamp),
  };
}
