/** What a message's payload tells about how it came to be. */
import type { APIMessage, APIMessageComponent, APIUser } from "discord-api-types/v10";
import { MESSAGE_FLAG } from "../../../model/discord_numbers.ts";

/** The interaction of a slash or menu command. */
const COMMAND_INTERACTION = 2;
/** The type of a message that answers a menu command. */
const MENU_ANSWER = 23;

/** "… started a thread"; its content is the thread's name (source: Discord docs, resources/message, message types). */
export const THREAD_CREATED = 18;

/** "… just boosted the server!"; the next three types tell of the level that it led to (source as above). */
const BOOSTED = 8;

/** What Discord itself says of the author, in place of a text. */
export function boostNote({ type }: Pick<APIMessage, "type">): string | undefined {
  const level = Number(type) - BOOSTED;
  if (level < 0 || level > 3) return undefined;
  return `just boosted the server!${level > 0 ? ` It has reached level ${level}.` : ""}`;
}

/** The bot has deferred: its answer is still to come. */
export function isThinking(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MESSAGE_FLAG.LOADING) !== 0;
}

/** The message is made of Components V2 alone: its files show only where it says so. */
export function isOfParts(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MESSAGE_FLAG.COMPONENTS_V2) !== 0;
}

export interface UsedCommand {
  readonly user: APIUser;
  readonly name: string | undefined;
  /** A slash command; menu commands are picked, not typed. */
  readonly isTyped: boolean;
}

/** Who called which command, on the first answer to one; what follows is a reply to that answer. */
export function usedCommand(message: APIMessage): UsedCommand | undefined {
  const old = message.interaction;
  const now = message.interaction_metadata;
  const user = now?.user ?? old?.user;
  if (!user || Number(now?.type ?? old?.type) !== COMMAND_INTERACTION) return undefined;
  if (now?.original_response_message_id !== undefined) return undefined;
  return { user, name: old?.name ?? nameIn(now), isTyped: Number(message.type) !== MENU_ANSWER };
}

/** Discord sends the name along, though its description leaves it out. */
function nameIn(metadata: object | undefined): string | undefined {
  return metadata && "name" in metadata && typeof metadata.name === "string" ? metadata.name : undefined;
}

/** One line that stands for a message: in a reply's head and for a screen reader. */
export function summaryOf(message: APIMessage): string {
  if (isThinking(message)) return "is thinking…";
  const boosted = boostNote(message);
  if (boosted) return boosted;
  const [embed] = message.embeds;
  const text = message.content || embed?.title || embed?.description || embed?.author?.name ||
    message.poll?.question.text || textIn(message.components ?? []);
  return text.slice(0, 300) || (message.attachments.length > 0 ? "a file" : "a message without text");
}

/** What a thread at a message is called: its first words. */
export function threadName(message: APIMessage): string {
  const text = summaryOf(message).replaceAll(/[\s*_`#~|>]+/g, " ").trim();
  return [...text].slice(0, 40).join("").trim() || "Thread";
}

/** The first text that stands in the parts of a message. */
function textIn(parts: readonly APIMessageComponent[]): string {
  for (const part of parts) {
    const text = "content" in part && typeof part.content === "string"
      ? part.content
      : "components" in part
      ? textIn(part.components as readonly APIMessageComponent[])
      : "";
    if (text) return text;
  }
  return "";
}
