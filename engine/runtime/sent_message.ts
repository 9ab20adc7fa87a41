/** What was answered, and how it is changed later. */
import type { OutgoingMessage, ReplyOptions } from "../model/message.ts";
import type { DiscordPort, InteractionReference } from "../model/ports.ts";

/** A message that can still be changed. */
export interface SentMessage {
  edit(message: OutgoingMessage): Promise<void>;
  delete(): Promise<void>;
}

export function messageAt(discord: DiscordPort, channelId: string, messageId: string): SentMessage {
  return {
    edit: (changed) => discord.editMessage(channelId, messageId, changed),
    delete: () => discord.deleteMessage(channelId, messageId),
  };
}

/** An answer to an interaction. @param messageId absent for the first one */
export function answerOf(
  discord: DiscordPort,
  target: InteractionReference,
  messageId?: string,
): SentMessage {
  return {
    edit: (changed) => discord.editAnswer(target, changed, messageId),
    delete: () => discord.deleteAnswer(target, messageId),
  };
}

/** A message that cannot be changed any more: another one follows. */
export function outOfReach(
  reply: (message: OutgoingMessage, options: ReplyOptions) => Promise<unknown>,
  ephemeral: boolean,
): SentMessage {
  return {
    edit: async (changed) => void await reply(changed, { ephemeral }),
    delete: () => Promise.resolve(),
  };
}
