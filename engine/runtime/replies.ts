/** The answers of one run: to an interaction first the answer, then follow-ups; to a message, Discord replies. */
import type { ReplyTarget } from "../model/invocation.ts";
import type { OutgoingMessage, ReplyOptions } from "../model/message.ts";
import { DiscordError, type DiscordPort } from "../model/ports.ts";
import type { Deletions } from "./deletions.ts";

/** The bot may write here but not read the history, without which Discord allows no replies (same source). */
const CANNOT_REPLY = 160002;

type InteractionTarget = Extract<ReplyTarget, { kind: "interaction" }>;
type MessageTarget = Extract<ReplyTarget, { kind: "message" }>;

export class Replies {
  readonly target: ReplyTarget;
  readonly #discord: DiscordPort;
  readonly #deletions: Deletions;
  #first: Promise<void> | undefined;
  #answered = false;

  constructor(target: ReplyTarget, discord: DiscordPort, deletions: Deletions) {
    this.target = target;
    this.#discord = discord;
    this.#deletions = deletions;
  }

  /** Whether an answer has reached Discord. */
  get answered(): boolean {
    return this.#answered;
  }

  /** Throws what the Discord port throws. */
  reply(message: OutgoingMessage, options?: ReplyOptions): Promise<void> {
    const target = this.target;
    if (target.kind === "message") return this.#post(target, message, options);
    return this.#first ? this.#followUp(target, message, options) : this.#answer(target, message, options);
  }

  async #post(target: MessageTarget, message: OutgoingMessage, options?: ReplyOptions): Promise<void> {
    const { channelId } = target;
    const id = await this.#send(target, message);
    this.#answered = true;
    this.#deleteLater(options, () => this.#discord.deleteMessage(channelId, id));
  }

  async #send({ channelId, messageId }: MessageTarget, message: OutgoingMessage): Promise<string> {
    try {
      return await this.#discord.send(channelId, message, messageId);
    } catch (error) {
      if (!(error instanceof DiscordError) || error.code !== CANNOT_REPLY) throw error;
      return await this.#discord.send(channelId, message);
    }
  }

  /** A first answer that failed leaves its place to the next one. */
  async #answer(target: InteractionTarget, message: OutgoingMessage, options?: ReplyOptions): Promise<void> {
    try {
      await (this.#first = this.#discord.answer(target, message, options?.ephemeral === true));
    } catch (error) {
      this.#first = undefined;
      throw error;
    }
    this.#answered = true;
    this.#deleteLater(options, () => this.#discord.deleteAnswer(target));
  }

  /** Discord knows no follow-up before the first answer has arrived. */
  async #followUp(
    target: InteractionTarget,
    message: OutgoingMessage,
    options?: ReplyOptions,
  ): Promise<void> {
    await this.#first;
    const id = await this.#discord.followUp(target, message, options?.ephemeral === true);
    this.#answered = true;
    this.#deleteLater(options, () => this.#discord.deleteAnswer(target, id));
  }

  #deleteLater(options: ReplyOptions | undefined, remove: () => Promise<void>): void {
    if (options?.deleteAfter !== undefined) this.#deletions.later(options.deleteAfter, remove);
  }
}
