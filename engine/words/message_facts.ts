/** A message as filters see it. */
import type { APIMessage } from "discord-api-types/v10";
import type { MessageFacts } from "../model/happening.ts";

type Message = Pick<
  APIMessage,
  | "content"
  | "author"
  | "webhook_id"
  | "attachments"
  | "mentions"
  | "mention_roles"
  | "mention_everyone"
  | "message_reference"
>;

export function messageFacts(message: Message): MessageFacts {
  return new Facts(message);
}

/** Most filters ask for little of it. */
class Facts implements MessageFacts {
  #folded: string | undefined;

  constructor(private readonly message: Message) {}

  get text(): string {
    return this.message.content;
  }

  get folded(): string {
    return this.#folded ??= this.message.content.toLowerCase();
  }

  /** Webhooks are no people either. */
  get fromBot(): boolean {
    return this.message.author.bot === true || this.message.webhook_id !== undefined;
  }

  get repliesTo(): string | undefined {
    return this.message.message_reference?.message_id;
  }

  get attachments(): number {
    return this.message.attachments.length;
  }

  get mentions(): number {
    const { mentions, mention_roles: roles, mention_everyone: everyone } = this.message;
    return mentions.length + roles.length + (everyone ? 1 : 0);
  }

  get mentioned(): string[] {
    return this.message.mentions.map(({ id }) => id);
  }
}
