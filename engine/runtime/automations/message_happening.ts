/** A message that calls no command, as something that automations wait for. */
import type { GatewayMessageCreateDispatchData } from "discord-api-types/v10";
import { MESSAGE_TYPE } from "../../model/discord_numbers.ts";
import type { Happening, MessageFacts } from "../../model/happening.ts";
import type { HappeningValues } from "../../model/happening_values.ts";
import { messageFacts } from "../../words/message_facts.ts";
import { messageValue } from "../../words/values.ts";

/** What people and bots write; the others are Discord's own notices. */
const WRITTEN: ReadonlySet<number> = new Set([
  MESSAGE_TYPE.DEFAULT,
  MESSAGE_TYPE.REPLY,
  MESSAGE_TYPE.CHAT_INPUT_COMMAND,
  MESSAGE_TYPE.CONTEXT_MENU_COMMAND,
]);

/** `undefined` for the bot's own messages and for Discord's notices. @param me the bot's id */
export function messageHappening(
  message: GatewayMessageCreateDispatchData,
  me: string,
): Happening | undefined {
  return message.author.id === me || !WRITTEN.has(message.type) ? undefined : new MessageHappening(message);
}

/** Its values are only made for a message that is meant. */
class MessageHappening implements Happening {
  readonly name = "message";
  readonly message: MessageFacts;

  constructor(private readonly payload: GatewayMessageCreateDispatchData) {
    this.message = messageFacts(payload);
  }

  get id(): string {
    return this.payload.id;
  }

  get messageId(): string {
    return this.payload.id;
  }

  get guildId(): string | undefined {
    return this.payload.guild_id;
  }

  get channelId(): string {
    return this.payload.channel_id;
  }

  get user(): Happening["user"] {
    return this.payload.author;
  }

  get member(): Happening["member"] {
    return this.payload.member;
  }

  get values(): HappeningValues<"message"> {
    return { message: messageValue(this.payload, this.payload.guild_id) };
  }
}
