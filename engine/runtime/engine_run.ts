/** What the steps of a command and the controls of its messages get into their hands. */
import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import type { BotView, ControlRun, FormRun, Run, Step } from "../model/program.ts";
import type { DataDeclaration, DataPlace, DataValue } from "../model/data.ts";
import type { Invocation, ReplyTarget } from "../model/invocation.ts";
import type { KeptValues } from "../model/kept.ts";
import { OWN_LIMITS } from "../model/limits.ts";
import type { OutgoingMessage, ReplyOptions } from "../model/message.ts";
import { StepRefused } from "../model/step_refused.ts";
import type { Call } from "./call.ts";
import { writeControlId } from "./controls/control_id.ts";
import type { LiveControls } from "./controls/live_controls.ts";
import { dataPlace } from "./data_place.ts";
import { snapshotScope } from "./kept_scope.ts";
import type { SentMessage } from "./replies.ts";
import type { AnswerScope } from "./scope.ts";
import { fitPressed } from "./controls/fit_pressed.ts";

/** What runs share that answer the same way. */
export interface RunParts {
  readonly bot: BotView;
  readonly controls: LiveControls;
  readonly controlKey: Uint8Array;
  readonly random: () => number;
  readonly kept: KeptValues;
  /** Logs an error that the run deals with itself. */
  noteError(call: Call, error: unknown): void;
}

/** Steps of one run, with all that are repeated. */
const MOST_STEPS = 1000;

export class EngineRun implements Run {
  readonly caller: Run["caller"];
  readonly origin: Run["origin"];
  readonly bot: BotView;
  readonly random: () => number;
  /** Messages of this run that have controls. */
  #messages = 0;
  /** Of the newest reply, where it has controls. */
  #replyTag: string | undefined;

  constructor(
    protected readonly call: Call,
    readonly scope: AnswerScope,
    readonly options: Invocation["options"],
    protected readonly parts: RunParts,
  ) {
    this.caller = call.caller;
    this.origin = originOf(call.replies.target);
    this.bot = parts.bot;
    this.random = parts.random;
  }

  async reply(message: OutgoingMessage, options?: ReplyOptions): Promise<void> {
    const { replies } = this.call;
    const deleteAfter = options?.deleteAfter ??
      (replies.target.kind === "message" && !message.components
        // A menu stays for as long as it is used.
        ? this.bot.program.answers.deleteSuccessAfter
        : undefined);
    const sent = await replies.reply(
      message,
      deleteAfter === undefined ? options : { ...options, deleteAfter },
    );
    this.#note(message, sent);
  }

  async perform(steps: readonly Step[]): Promise<void> {
    const { call } = this;
    for (const step of steps) {
      if (++call.steps > MOST_STEPS) throw new StepRefused("too_many_steps", { most: MOST_STEPS });
      call.step = step;
      if (step.reads) await this.#read(step.reads);
      await step.run(this);
    }
  }

  save(name: string, value: unknown): void {
    this.scope.save(name, value);
  }

  get place(): DataPlace {
    return dataPlace(this.caller, this.scope);
  }

  noteData(name: string, value: DataValue): void {
    this.scope.data[name] = value;
  }

  /** Texts are rendered at once, so what they read is fetched beforehand; each time anew, as others change it too. */
  async #read(declarations: readonly DataDeclaration[]): Promise<void> {
    const { place, bot } = this;
    const values = await Promise.all(declarations.map((one) => bot.data.read(one, place)));
    declarations.forEach(({ name }, index) => this.noteData(name, values[index]));
  }

  noteError(error: unknown): void {
    this.parts.noteError(this.call, error);
  }

  async editReply(message: OutgoingMessage): Promise<void> {
    const sent = await this.call.replies.edit(message);
    if (this.#replyTag !== undefined) this.parts.controls.forget(this.#replyTag);
    this.#note(message, sent);
  }

  controlId(name: string, state: string, message?: "another"): string {
    const { program, clock } = this.bot;
    const { timeout, audience } = program.controls.get(name)?.control ?? {};
    const expiresAt = timeout === undefined ? undefined : clock.now() + timeout;
    const askerId = !audience || audience.asker ? this.caller.user.id : undefined;
    const tag = message === "another" ? this.newTag : this.tag;
    return writeControlId({ name, state, askerId, expiresAt, tag }, this.parts.controlKey);
  }

  async keep(names: Iterable<string>, time: number): Promise<string> {
    const kept = snapshotScope(this.scope, names);
    if (Object.keys(kept).length === 0) return "";
    const { characters, time: longest } = OWN_LIMITS.kept;
    const size = JSON.stringify(kept).length;
    if (size > characters) throw new StepRefused("kept_too_much", { size, most: characters });
    const until = this.bot.clock.now() + Math.min(time, longest);
    return await this.parts.kept.put(kept, until, this.caller.user.id);
  }

  noteControls(message: OutgoingMessage, edit: SentMessage["edit"]): void {
    if (!message.components) return;
    this.parts.controls.note(message, { edit }, this.newTag);
    this.#messages++;
  }

  #note(message: OutgoingMessage, sent: SentMessage): void {
    this.#replyTag = message.components ? this.newTag : undefined;
    if (this.#replyTag === undefined) return;
    this.parts.controls.note(message, sent, this.#replyTag);
    this.#messages++;
  }

  showForm(
    name: string,
    state: string,
    form: Omit<APIModalInteractionResponseCallbackData, "custom_id">,
  ): Promise<void> {
    const id = { name, state, askerId: this.caller.user.id, tag: this.tag };
    return this.call.replies.showForm({
      ...form,
      custom_id: writeControlId(id, this.parts.controlKey),
    });
  }

  /** Tells the controls of one message from those of others. */
  protected get tag(): string {
    return this.newTag;
  }

  /** Of the next message that is sent. */
  protected get newTag(): string {
    return tagOf(this.call.replies.target, this.#messages);
  }
}

/** What a press brings along. */
export interface Press {
  readonly state: string;
  readonly values: readonly string[];
  readonly picked: ControlRun["picked"];
  readonly pressed: ControlRun["pressed"];
  /** Of the message that carries the control. */
  readonly tag: string;
  readonly target: Extract<ReplyTarget, { kind: "press" }>;
}

/** One press. The message that was pressed keeps its tag, so that its time begins anew with each change. */
export class EngineControlRun extends EngineRun implements ControlRun {
  readonly state: string;
  readonly values: readonly string[];
  readonly picked: ControlRun["picked"];
  readonly pressed: ControlRun["pressed"];
  #changing = true;

  constructor(call: Call, scope: AnswerScope, parts: RunParts, private readonly press: Press) {
    super(call, scope, {}, parts);
    this.state = press.state;
    this.values = press.values;
    this.picked = press.picked;
    this.pressed = press.pressed;
  }

  async update(message: OutgoingMessage): Promise<void> {
    const { target, tag, pressed } = this.press;
    const fitting = fitPressed(message, pressed);
    const sent = await this.call.replies.update(target, fitting);
    this.parts.controls.note(fitting, sent, tag);
  }

  override async reply(message: OutgoingMessage, options?: ReplyOptions): Promise<void> {
    this.#changing = false;
    await super.reply(message, options);
  }

  protected override get tag(): string {
    return this.#changing ? this.press.tag : super.tag;
  }
}

/** One form that was sent in. */
export class EngineFormRun extends EngineRun implements FormRun {
  constructor(
    call: Call,
    scope: AnswerScope,
    parts: RunParts,
    readonly state: string,
    readonly fields: FormRun["fields"],
  ) {
    super(call, scope, {}, parts);
  }
}

function originOf(target: ReplyTarget): Run["origin"] {
  if (target.kind === "interaction" || target.kind === "nowhere") return { id: target.id };
  const message = { channelId: target.channelId, messageId: target.messageId };
  if (target.kind === "message") return { id: target.messageId, message };
  // An ephemeral message can only be reached through the interaction.
  return target.ephemeral ? { id: target.id } : { id: target.id, message };
}

const TAGS = 36n ** 6n;

/** Six characters at most, from the id of the event that the message answers. */
function tagOf(target: ReplyTarget, count: number): string {
  const id = BigInt(target.kind === "message" ? target.messageId : target.id);
  return ((id + BigInt(count)) % TAGS).toString(36);
}
