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
import { type FirstAnswer, type KeptReplies, outlives, type SentPlace } from "./kept_replies.ts";
import {
  type InteractionTarget,
  isInteraction,
  type MessageTarget,
  type PressTarget,
} from "./reply_targets.ts";
import { answerOf, messageAt, outOfReach, type SentMessage } from "./sent_message.ts";

/** The bot may write here but not read the history, without which Discord allows no replies (JSON error codes). */
const CANNOT_REPLY = 160002;

/** The interaction was answered already (JSON error codes). */
const ANSWERED_ALREADY = 40060;

const NOT_FOUND = 404;

const NOTHING = Promise.resolve();

/** Where answers go that come too late for their interaction. */
interface LatePlace {
  readonly channelId: string;
  readonly userId: string;
}

export class Replies {
  readonly target: ReplyTarget;
  readonly #discord: DiscordPort;
  readonly #deletions: Deletions;
  #first: { readonly kind: FirstAnswer; readonly arrived: Promise<void> } | undefined;
  /** What Discord may have been told first: its answer was lost. */
  #perhaps: FirstAnswer | undefined;
  /** What has asked for the requests that are under way. */
  #run = { givenUp: false };
  #answered = false;
  #newest: SentPlace | undefined;
  #sealed = false;
  /** Where answers go because the interaction cannot be answered any more. */
  #late: LatePlace | undefined;

  constructor(target: ReplyTarget, discord: DiscordPort, deletions: Deletions) {
    this.target = target;
    this.#discord = discord;
    this.#deletions = deletions;
  }

  /**
   * The answers of a run that goes on after a wait. Where the interaction cannot be answered any more, answers go to the
   * channel, and those that only the asker may see to the asker directly.
   */
  static restored(
    { target, began, first, answered, newest }: KeptReplies,
    discord: DiscordPort,
    deletions: Deletions,
    { channelId, userId, now }: LatePlace & { readonly now: number },
  ): Replies {
    const replies = new Replies(target, discord, deletions);
    if (first) replies.#first = { kind: first, arrived: Promise.resolve() };
    replies.#answered = answered;
    replies.#newest = newest;
    // What Discord was told nothing of in time cannot be answered either.
    if (isInteraction(target) && (!first || outlives(began, now))) replies.#late = { channelId, userId };
    return replies;
  }

  /** Whether an answer has reached Discord. "Thinking …" is none. */
  get answered(): boolean {
    return this.#answered;
  }

  /** Whether the run was given up, so that nothing of it may go on. */
  get sealed(): boolean {
    return this.#sealed;
  }

  /** Whether the asker sees nothing more of the interaction itself. */
  get late(): boolean {
    return this.#late !== undefined;
  }

  /** Throws what the Discord port throws. */
  reply(message: OutgoingMessage, options?: ReplyOptions): Promise<SentMessage> {
    if (!this.#sealed) return this.explain(message, options);
    return Promise.reject(new Error("The run is over, so nothing more is answered."));
  }

  /** As `reply`, also after the run was given up: says how it ended. */
  async explain(message: OutgoingMessage, options?: ReplyOptions): Promise<SentMessage> {
    const target = this.target;
    if (target.kind === "nowhere") throw new StepRefused("nobody_to_answer", {});
    const ephemeral = options?.ephemeral === true;
    const place = target.kind === "message"
      ? await this.#post(target, message)
      : this.#late
      ? await this.#postLate(this.#late, message, ephemeral)
      : await this.#respond(target, message, ephemeral);
    this.#answered = true;
    this.#newest = place;
    const sent = this.#sent(place);
    if (options?.deleteAfter !== undefined) this.#deletions.later(options.deleteAfter, () => sent.delete());
    return sent;
  }

  /**
   * Nothing more is answered: the run was given up, and what is left of it must not talk on. What it has asked for and
   * still waits for its turn is not sent any more either.
   */
  seal(): void {
    this.#sealed = true;
    this.#run.givenUp = true;
    this.#run = { givenUp: false };
  }

  /** Changes the newest reply; the first one where there is none. Throws what the Discord port throws. */
  async edit(message: OutgoingMessage): Promise<SentMessage> {
    if (!this.#newest) return await this.reply(message);
    const sent = this.#sent(this.#newest);
    await sent.edit(message);
    return sent;
  }

  /** Changes the message with the control that was pressed. Throws what the Discord port throws. */
  async update(target: PressTarget, message: OutgoingMessage): Promise<SentMessage> {
    const taken = !this.#first && !this.#late &&
      await this.#begin("update", this.#discord.update(target, message));
    if (!taken) await this.#pressed(target).edit(message);
    this.#answered = true;
    return this.#pressed(target);
  }

  /** Shows a form. Throws `StepRefused` where Discord was told something already, and what the Discord port throws. */
  async showForm(form: APIModalInteractionResponseCallbackData): Promise<void> {
    const target = this.target;
    if (!isInteraction(target)) throw new StepRefused("form_not_possible", {});
    if (this.#first || this.#late) throw new StepRefused("form_too_late", {});
    const taken = await this.#begin("form", this.#discord.showForm(target, form));
    if (!taken) throw new StepRefused("form_too_late", {});
    this.#answered = true;
  }

  /** Tells Discord that the answer takes longer; does nothing where it has been told something. Never rejects. */
  async defer(ephemeral: boolean): Promise<void> {
    const target = this.target;
    if (!isInteraction(target) || this.#first || this.#late) return;
    const press = target.kind === "press";
    const told = press ? this.#discord.deferUpdate(target) : this.#discord.defer(target, ephemeral);
    // The answer itself will fail in the same way, and that is told.
    await this.#begin(press ? "update" : ephemeral ? "hidden_thinking" : "thinking", told).catch(() => {});
  }

  /**
   * What a later run has to know to go on answering. An interaction is acknowledged, as Discord would show it as failed
   * meanwhile. Never rejects.
   * @param began when the interaction came @param due when the later run begins; both in milliseconds since 1970
   */
  async keep(ephemeral: boolean, began: number, due: number): Promise<KeptReplies> {
    const { target } = this;
    await this.defer(ephemeral);
    await this.#first?.arrived.catch(() => {});
    const addressed = isInteraction(target) && !this.#late && outlives(began, due);
    const newest = addressed ? await this.#addressed(target) : this.#newest;
    return {
      target,
      began,
      answered: this.#answered,
      ...(this.#first ? { first: this.#first.kind } : {}),
      ...(newest ? { newest } : {}),
    };
  }

  /** The newest answer, with the id by which it can be changed without the interaction. */
  async #addressed(target: InteractionTarget): Promise<SentPlace | undefined> {
    const newest = this.#newest;
    if (newest?.kind !== "answer" || newest.messageId !== undefined || newest.ephemeral) return newest;
    // Without the id a later change becomes a message of its own.
    const messageId = await this.#discord.answerId(target).catch(() => undefined);
    return messageId === undefined ? newest : { ...newest, messageId };
  }

  async #post(target: MessageTarget, message: OutgoingMessage): Promise<SentPlace> {
    const messageId = await this.#send(target, message);
    return { kind: "message", channelId: target.channelId, messageId };
  }

  async #postLate(
    { channelId, userId }: LatePlace,
    message: OutgoingMessage,
    ephemeral: boolean,
  ): Promise<SentPlace> {
    if (!ephemeral) {
      return {
        kind: "message",
        channelId,
        messageId: await this.#discord.send(channelId, message, undefined, this.#run),
      };
    }
    await this.#discord.sendDirect(userId, message);
    return { kind: "direct" };
  }

  async #send({ channelId, messageId }: MessageTarget, message: OutgoingMessage): Promise<string> {
    const run = this.#run;
    try {
      return await this.#discord.send(channelId, message, messageId, run);
    } catch (error) {
      if (!(error instanceof DiscordError) || error.code !== CANNOT_REPLY) throw error;
      return await this.#discord.send(channelId, message, undefined, run);
    }
  }

  async #respond(
    target: InteractionTarget,
    message: OutgoingMessage,
    ephemeral: boolean,
  ): Promise<SentPlace> {
    if (!this.#first && this.#perhaps) await this.#lookForFirst(target, this.#perhaps);
    if (!this.#first) {
      const taken = await this.#begin("answer", this.#discord.answer(target, message, ephemeral));
      return taken ? { kind: "answer", ephemeral } : await this.#respond(target, message, ephemeral);
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
    await this.#discord.editAnswer(target, message, undefined, this.#run);
    return { kind: "answer", ephemeral: kind === "hidden_thinking" };
  }

  /**
   * Resolves with whether Discord has taken it; otherwise something that it was told before had arrived after all,
   * although its answer was lost.
   */
  async #begin(kind: FirstAnswer, arrived: Promise<void>): Promise<boolean> {
    this.#first = { kind, arrived };
    try {
      await arrived;
      return true;
    } catch (error) {
      this.#first = undefined;
      if (!(error instanceof DiscordError)) throw error;
      if (error.code === ANSWERED_ALREADY && this.#perhaps) {
        this.#first = { kind: this.#perhaps, arrived: NOTHING };
        return false;
      }
      // Without a code of Discord's it is no refusal of this one: an earlier try may have arrived.
      if (error.code === 0) this.#perhaps = kind;
      throw error;
    }
  }

  /**
   * Whether something had arrived after all whose answer was lost: that Discord has an answer by now would not tell whose
   * it is. Throws where Discord does not tell.
   */
  async #lookForFirst(target: InteractionTarget, kind: FirstAnswer): Promise<void> {
    try {
      await this.#discord.answerId(target);
      this.#first = { kind, arrived: NOTHING };
    } catch (error) {
      if (!(error instanceof DiscordError) || error.status !== NOT_FOUND) throw error;
      this.#perhaps = undefined;
    }
  }

  async #followUp(
    target: InteractionTarget,
    message: OutgoingMessage,
    ephemeral: boolean,
  ): Promise<SentPlace> {
    const messageId = await this.#discord.followUp(target, message, ephemeral, this.#run);
    return { kind: "answer", ephemeral, messageId };
  }

  #sent(place: SentPlace): SentMessage {
    const { target } = this;
    if (place.kind === "message") return messageAt(this.#discord, place.channelId, place.messageId);
    if (place.kind === "answer" && isInteraction(target)) {
      if (!this.#late) return answerOf(this.#discord, target, place.messageId);
      const { messageId, ephemeral } = place;
      if (messageId !== undefined && !ephemeral) {
        return messageAt(this.#discord, this.#late.channelId, messageId);
      }
    }
    return this.#outOfReach(place.kind === "direct" || place.ephemeral);
  }

  #outOfReach(ephemeral: boolean): SentMessage {
    return outOfReach((message, options) => this.reply(message, options), ephemeral);
  }

  /** An ephemeral message can only be reached through the interaction. */
  #pressed(target: PressTarget): SentMessage {
    if (this.#late && target.ephemeral) return this.#outOfReach(true);
    if (this.#first?.kind === "update" && !this.#late) return answerOf(this.#discord, target);
    if (target.ephemeral) return answerOf(this.#discord, target, target.messageId);
    return messageAt(this.#discord, target.channelId, target.messageId);
  }
}
