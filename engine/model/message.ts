import type { AllowedMentionsTypes, APIAllowedMentions, APIEmbed } from "discord-api-types/v10";

/** A message as it goes to Discord, in Discord's own shape. */
export interface OutgoingMessage {
  content?: string;
  embeds?: APIEmbed[];
  allowed_mentions: Omit<APIAllowedMentions, "parse"> & { parse?: `${AllowedMentionsTypes}`[] };
}

export interface ReplyOptions {
  /** Seen by the asker alone. Has no effect where Discord has no such thing (prefix commands). */
  readonly ephemeral?: boolean;
  /** Milliseconds until the reply is deleted again. */
  readonly deleteAfter?: number;
}
