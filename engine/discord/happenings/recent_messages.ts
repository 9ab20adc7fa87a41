import type { APIUser } from "discord-api-types/v10";
import type { MemberPayload } from "../../model/ports.ts";

export interface RecentMessage {
  readonly text: string;
  readonly author: APIUser;
  readonly member?: MemberPayload;
}

/** The newest messages: Discord does not say what an edited or deleted one was. */
export class RecentMessages {
  /** By id, oldest first. */
  readonly #messages = new Map<string, RecentMessage>();

  /** @param most at 4000 signs each at the very most */
  constructor(private readonly most = 2000) {}

  note(id: string, message: RecentMessage): void {
    this.#messages.set(id, message);
    if (this.#messages.size <= this.most) return;
    const oldest = this.#messages.keys().next().value;
    if (oldest !== undefined) this.#messages.delete(oldest);
  }

  get(id: string): RecentMessage | undefined {
    return this.#messages.get(id);
  }

  /** The message, which is not remembered any more. */
  take(id: string): RecentMessage | undefined {
    const message = this.#messages.get(id);
    this.#messages.delete(id);
    return message;
  }
}
