/**
 * The answers of one run. To a message they are Discord replies. To an interaction first the answer, then follow-ups;
 * where it takes long, Discord is told so, and the first answer takes the place of that. To a press also other contents
 * of the message that was pressed.
 */
import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import type { ReplyTarget } from "../model/invocation.ts";
import type { OutgoingMessage, ReplyOptions } from "../model/message.ts";
import { DiscordError, type DiscordPort } from "../model/ports.ts";
import { StepRefused } from "../model/step_refused.ts";
import type { Deletions } from "./deletions.ts";

/** The bot may write here but not read the history, without which Discord allows no replies (JSON error codes). */
const CANNOT_REPLY = 160002;

type MessageTarget = Extract<ReplyTarget, { kind: "message" }>;
type InteractionTarget = Exclude<ReplyTarget, { kind: "message" | "nowhere" }>;
type PressTarget = Extract<ReplyTarget, { kind: "press" }>;

/** A message that can still be changed. */
export interface SentMessage {
  edit(message: OutgoingMessage): Promise<void>;
  delete(): Promise<void>;
}

/** What Discord was told first of an interaction. */
type First = "answer" | "thinking" | "hidden_thinking" | "update" | "form";

/** Whether Discord waits for an answer. */
export function isInteraction(target: ReplyTarget): target is InteractionTarget {
  return target.kind !== "message" && target.kind !== "nowhere";
}

export class Replies {
  readonly target: ReplyTarget;
  readonly #discord: DiscordPort;
  readonly #deletions: Deletions;
  #first: { readonly kind: First; readonly arrived: Promise<void> } | undefined;
  #answered = false;
  #newest: SentMessage | undefined;
  #sealed = false;

  constructor(target: ReplyTarget, discord: DiscordPort, deletions: Deletions) {
    this.target = target;
    this.#discord = discord;
    this.#deletions = deletions;
  }

  /** Whether an answer has reached Discord. "Thinking …" is none. */
  get answered(): boolean {
    return this.#answered;
  }

  /** Throws what the Discord port throws. */
  async reply(message: OutgoingMessage, options?: ReplyOptions): Promise<SentMessage> {
    if (this.#sealed) throw new Error("The run is over, so nothing more is answered.");
    const target = this.target;
    if (target.kind === "nowhere") throw new StepRefused("nobody_to_answer", {});
    const sent = target.kind === "message"
      ? await this.#post(target, message)
      : await this.#respond(target, message, options?.ephemeral === true);
    this.#answered = true;
    this.#newest = sent;
    if (options?.deleteAfter !== undefined) this.#deletions.later(options.deleteAfter, () => sent.delete());
    return sent;
  }

  /** Nothing more is answered: the run was given up, and what is left of it must not talk on. */
  seal(): void {
    this.#sealed = true;
  }

  /** Changes the newest reply; the first one where there is none. Throws what the Discord port throws. */
  async edit(message: OutgoingMessage): Promise<SentMessage> {
    if (!this.#newest) return await this.reply(message);
    await this.#newest.edit(message);
    return this.#newest;
  }

  /** Changes the message with the control that was pressed. Throws what the Discord port throws. */
  async update(target: PressTarget, message: OutgoingMessage): Promise<SentMessage> {
    if (!this.#first) await this.#begin("update", this.#discord.update(target, message));
    else await this.#pressed(target).edit(message);
    this.#answered = true;
    return this.#pressed(target);
  }

  /** Shows a form. Throws `StepRefused` where Discord was told something already, and what the Discord port throws. */
  async showForm(form: APIModalInteractionResponseCallbackData): Promise<void> {
    const target = this.target;
    if (!isInteraction(target)) throw new StepRefused("form_not_possible", {});
    if (this.#first) throw new StepRefused("form_too_late", {});
    await this.#begin("form", this.#discord.showForm(target, form));
    this.#answered = true;
  }

  /** Tells Discord that the answer takes longer; does nothing where it has been told something. Never rejects. */
  async defer(ephemeral: boolean): Promise<void> {
    const target = this.target;
    if (!isInteraction(target) || this.#first) return;
    const press = target.kind === "press";
    const told = press ? this.#discord.deferUpdate(target) : this.#discord.defer(target, ephemeral);
    // The answer itself will fail in the same way, and that is told.
    await this.#begin(press ? "update" : ephemeral ? "hidden_thinking" : "thinking", told).catch(() => {});
  }

  async #post(target: MessageTarget, message: OutgoingMessage): Promise<SentMessage> {
    const { channelId } = target;
    const id = await this.#send(target, message);
    return {
      edit: (changed) => this.#discord.editMessage(channelId, id, changed),
      delete: () => this.#discord.deleteMessage(channelId, id),
    };
  }

  async #send({ channelId, messageId }: MessageTarget, message: OutgoingMessage): Promise<string> {
    try {
      return await this.#discord.send(channelId, message, messageId);
    } catch (error) {
      if (!(error instanceof DiscordError) || error.code !== CANNOT_REPLY) throw error;
      return await this.#discord.send(channelId, message);
    }
  }

  async #respond(
    target: InteractionTarget,
    message: OutgoingMessage,
    ephemeral: boolean,
  ): Promise<SentMessage> {
    if (!this.#first) {
      await this.#begin("answer", this.#discord.answer(target, message, ephemeral));
      return this.#answerOf(target);
    }
    const { kind } = this.#first;
    // Discord knows no follow-up before the first answer has arrived.
    await this.#first.arrived.catch(() => {});
    // A first answer that failed leaves its place to the next one.
    if (!this.#first) return await this.#respond(target, message, ephemeral);
    if (this.#answered || kind === "answer" || kind === "update" || kind === "form") {
      return await this.#followUp(target, message, ephemeral);
    }
    if (ephemeral && kind === "thinking") {
      // What everybody sees cannot become what one person sees.
      await this.#discord.deleteAnswer(target);
      return await this.#followUp(target, message, ephemeral);
    }
    await this.#discord.editAnswer(target, message);
    return this.#answerOf(target);
  }

  async #begin(kind: First, arrived: Promise<void>): Promise<void> {
    this.#first = { kind, arrived };
    try {
      await arrived;
    } catch (error) {
      this.#first = undefined;
      throw error;
    }
  }

  async #followUp(
    target: InteractionTarget,
    message: OutgoingMessage,
    ephemeral: boolean,
  ): Promise<SentMessage> {
    return this.#answerOf(target, await this.#discord.followUp(target, message, ephemeral));
  }

  #answerOf(target: InteractionTarget, messageId?: string): SentMessage {
    return {
      edit: (changed) => this.#discord.editAnswer(target, changed, messageId),
      delete: () => this.#discord.deleteAnswer(target, messageId),
    };
  }

  /** An ephemeral message can only be reached through the interaction. */
  #pressed(target: PressTarget): SentMessage {
    if (this.#first?.kind === "update") return this.#answerOf(target);
    if (target.ephemeral) return this.#answerOf(target, target.messageId);
    const { channelId, messageId } = target;
    return {
      edit: (changed) => this.#discord.editMessage(channelId, messageId, changed),
      delete: () => this.#discord.deleteMessage(channelId, messageId),
    };
  }
}
