/** What bots did in the local Discord, as a test sees it. */
import type { APIMessage } from "discord-api-types/v10";
import { MESSAGE_FLAG } from "../model/discord_numbers.ts";
import type { PlaygroundChange, SeenMessage } from "../model/playground.ts";

/** One thing that a bot did with a message, or left undone. */
export interface Outcome {
  readonly kind: "posted" | "edited" | "deleted" | "reacted" | "no_answer" | "modal" | "refused";
  readonly channelId: string;
  /** As it is by now; of a deleted one as it was last. Absent where there was no answer. */
  readonly message?: APIMessage;
  /** Set on ephemeral messages: the only person who sees it. */
  readonly onlyFor?: string;
  /** The title of a form that opened. */
  readonly modal?: string;
  /** What Discord said where it did not let the person do it. */
  readonly refusal?: string;
}

/** Messages whose last state is known; older ones nobody changes any more. */
const MOST_KNOWN = 10_000;

export class Outcomes {
  #list: Outcome[] = [];
  readonly #known = new Map<string, SeenMessage>();
  /** Messages that so far only say that an answer comes. */
  readonly #pending = new Set<string>();
  #own: PlaygroundChange["type"] | undefined;

  /** @param isBot tells whether an id is a bot's */
  constructor(private readonly isBot: (id: string) => boolean) {}

  /** Those since the last `forget`. */
  get list(): readonly Outcome[] {
    return this.#list;
  }

  /** A message as it was last, also of a person. */
  seen(id: string): SeenMessage | undefined {
    return this.#known.get(id);
  }

  forget(): void {
    this.#list = [];
  }

  /** The next change of this type is what a person does, and no outcome. */
  ownNext(type: PlaygroundChange["type"] | undefined): void {
    this.#own = type;
  }

  /** Discord did not let a person do it, so no bot heard of it. */
  refused(refusal: string): void {
    this.#list.push({ kind: "refused", channelId: "", refusal });
  }

  /** To be called with every change of the local Discord. */
  readonly note = (change: PlaygroundChange): void => {
    if (change.type === this.#own) {
      this.#own = undefined;
      if ("seen" in change) this.#know(change.seen);
      return;
    }
    switch (change.type) {
      case "message":
        return this.#posted(change.channelId, change.seen);
      case "message_edit":
        return this.#edited(change.channelId, change.seen);
      case "message_delete":
        return this.#deleted(change.channelId, change.messageId);
      case "modal":
        return void this.#list.push({
          kind: "modal",
          channelId: change.modal.channelId,
          onlyFor: change.onlyFor,
          modal: change.modal.title,
        });
      case "no_answer":
        this.#list.push({ kind: "no_answer", channelId: change.channelId, onlyFor: change.onlyFor });
    }
  };

  #posted(channelId: string, seen: SeenMessage): void {
    const { message } = seen;
    this.#know(seen);
    if (!this.isBot(message.author.id)) return;
    if ((message.flags ?? 0) & MESSAGE_FLAG.LOADING) this.#pending.add(message.id);
    else this.#list.push({ kind: "posted", channelId, ...seen });
  }

  #edited(channelId: string, seen: SeenMessage): void {
    const { message } = seen;
    const before = this.#known.get(message.id);
    this.#know(seen);
    if (this.#pending.delete(message.id)) {
      this.#list.push({ kind: "posted", channelId, ...seen });
    } else if (JSON.stringify(before?.message.reactions ?? []) !== JSON.stringify(message.reactions ?? [])) {
      const index = this.#list.findLastIndex((one) =>
        one.message?.id === message.id && one.kind !== "deleted"
      );
      if (index === -1) this.#list.push({ kind: "reacted", channelId, ...seen });
      else this.#list[index] = { ...this.#list[index]!, message };
    } else if (this.isBot(message.author.id)) {
      this.#list.push({ kind: "edited", channelId, ...seen });
    }
  }

  #deleted(channelId: string, id: string): void {
    const seen = this.#known.get(id);
    if (this.#pending.delete(id) || !seen) return;
    this.#list.push({ kind: "deleted", channelId, ...seen });
  }

  #know(seen: SeenMessage): void {
    this.#known.set(seen.message.id, seen);
    for (const id of this.#known.keys()) {
      if (this.#known.size <= MOST_KNOWN) return;
      this.#known.delete(id);
    }
  }
}
