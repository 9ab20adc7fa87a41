/** What a message's payload tells about how it came to be. */
import type { APIMessage, APIUser } from "discord-api-types/v10";

/** Bits of a message's flags (source: Discord docs, resources/message, message flags). */
const LOADING = 1 << 7;
/** A slash command's interaction. */
const COMMAND_INTERACTION = 2;

/** The bot has deferred: its answer is still to come. */
export function isThinking(message: APIMessage): boolean {
  return ((message.flags ?? 0) & LOADING) !== 0;
}

export interface UsedCommand {
  readonly user: APIUser;
  readonly name: string | undefined;
}

/** Who called which command, on an answer to one. */
export function usedCommand(message: APIMessage): UsedCommand | undefined {
  const old = message.interaction;
  const now = message.interaction_metadata;
  const user = now?.user ?? old?.user;
  if (!user || Number(now?.type ?? old?.type) !== COMMAND_INTERACTION) return undefined;
  return { user, name: old?.name ?? nameIn(now) };
}

/** Discord sends the name along, though its description leaves it out. */
function nameIn(metadata: object | undefined): string | undefined {
  return metadata && "name" in metadata && typeof metadata.name === "string" ? metadata.name : undefined;
}

/** One line that stands for a message: in a reply's head and for a screen reader. */
export function summaryOf(message: APIMessage): string {
  const [embed] = message.embeds;
  const text = message.content || embed?.title || embed?.description || embed?.author?.name || "";
  return text.slice(0, 300) || (message.attachments.length > 0 ? "a file" : "a message without text");
}
