import type { APIMessage } from "discord-api-types/v10";
import { AgingMap } from "../aging_map.ts";

export interface StoredMessage {
  readonly message: APIMessage;
  /** Set on ephemeral messages: the only person who sees it. */
  readonly onlyFor?: string;
  /** The person hid it; the bot can still reach it by its interaction. */
  readonly dismissed?: boolean;
  /** Who reacted, by emoji. */
  readonly reactors?: ReadonlyMap<string, ReadonlySet<string>>;
  /** The answers that people gave to its poll, by person. */
  readonly votes?: ReadonlyMap<string, readonly number[]>;
}

/** The newest messages of a channel, oldest first. Entries are replaced, never changed. */
export class MessageStore {
  readonly #byId = new AgingMap<StoredMessage>();
  readonly #idByNonce = new Map<string, string>();
  /** Of the newest message that everybody may see. */
  lastId: string | null = null;

  constructor(readonly limit: number) {}

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): StoredMessage | undefined {
    return this.#byId.get(id);
  }

  /** The message that a sender already sent with a nonce. */
  withNonce(authorId: string, nonce: string | number): StoredMessage | undefined {
    return this.#byId.get(this.#idByNonce.get(`${authorId}:${nonce}`) ?? "");
  }

  add(stored: StoredMessage): void {
    const { id, author, nonce } = stored.message;
    this.#byId.set(id, stored);
    if (nonce !== undefined) this.#idByNonce.set(`${author.id}:${nonce}`, id);
    if (!stored.onlyFor) this.lastId = id;
    if (this.#byId.size > this.limit) {
      const oldest = this.#byId.oldest();
      if (oldest !== undefined) this.delete(oldest);
    }
  }

  /** Puts a new version in the place of the old one. Does nothing when the message is gone. */
  replace(stored: StoredMessage): void {
    if (this.#byId.has(stored.message.id)) this.#byId.set(stored.message.id, stored);
  }

  delete(id: string): boolean {
    const nonce = this.#byId.get(id)?.message.nonce;
    if (nonce !== undefined) this.#idByNonce.delete(`${this.#byId.get(id)?.message.author.id}:${nonce}`);
    return this.#byId.delete(id);
  }

  all(): IterableIterator<StoredMessage> {
    return this.#byId.values();
  }
}
