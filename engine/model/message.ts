import type {
  AllowedMentionsTypes,
  APIAllowedMentions,
  APIEmbed,
  APIMessageTopLevelComponent,
} from "discord-api-types/v10";

/** A message as it goes to Discord, in Discord's own shape. */
export interface OutgoingMessage {
  content?: string;
  embeds?: APIEmbed[];
  components?: APIMessageTopLevelComponent[];
  /** Only a new message can have one, or an answer that was put off. */
  poll?: OutgoingPoll;
  files?: readonly OutgoingFile[];
  /** `MESSAGE_FLAG.COMPONENTS_V2`, where it is made of these. */
  flags?: number;
  /** Ids of files that the message has already and that stay; for one that takes the place of another. */
  keptFiles?: readonly string[];
  allowed_mentions: Omit<APIAllowedMentions, "parse"> & { parse?: `${AllowedMentionsTypes}`[] };
}

/** A poll as it goes to Discord (source: Discord docs, resources/poll, poll create request object). */
export interface OutgoingPoll {
  readonly question: { readonly text: string };
  readonly answers: readonly { readonly poll_media: OutgoingAnswer }[];
  /** Hours. */
  readonly duration: number;
  readonly allow_multiselect: boolean;
}

export interface OutgoingAnswer {
  readonly text: string;
  /** One of a server by its id alone, the others by themselves. */
  readonly emoji?: { readonly id: string } | { readonly name: string };
}

/** A file that goes with a message; at most 10 MiB all together. */
export interface OutgoingFile {
  readonly name: string;
  readonly data: Uint8Array;
  /** MIME type. */
  readonly type: string;
}

export interface ReplyOptions {
  /** Seen by the asker alone. Has no effect where Discord has no such thing (prefix commands). */
  readonly ephemeral?: boolean;
  /** Milliseconds until the reply is deleted again. */
  readonly deleteAfter?: number;
}
