/** What the steps of a command and the controls of its messages get into their hands. */
import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import type { BotView, Run, Step } from "../model/program.ts";
import type { DataDeclaration, DataPlace, DataValue } from "../model/data.ts";
import type { Invocation, ReplyTarget } from "../model/invocation.ts";
import type { KeptValues } from "../model/kept.ts";
import { OWN_LIMITS } from "../model/limits.ts";
import type { OutgoingMessage, ReplyOptions } from "../model/message.ts";
import type { Json } from "../model/storage.ts";
import { StepRefused } from "../model/step_refused.ts";
import { StopRun } from "../model/stop_run.ts";
import type { Call } from "./call.ts";
import { writeControlId } from "./controls/control_id.ts";
import type { LiveControls } from "./controls/live_controls.ts";
import { dataPlace } from "./data_place.ts";
import { snapshotScope } from "./kept_scope.ts";
import type { SentMessage } from "./sent_message.ts";
import type { AnswerScope } from "./scope.ts";
import { keepCaller, type KeptRun, type RunRoot } from "./waits/kept_run.ts";
import { type KeptFrame, Progress } from "./waits/progress.ts";
import { RunWaits } from "./waits/run_waits.ts";

/** What runs share that answer the same way. */
export interface RunParts {
  readonly bot: BotView;
  readonly controls: LiveControls;
  readonly controlKey: Uint8Array;
  readonly random: () => number;
  /** Keeps a run that waits. @param key under which it was kept before. Throws `StepRefused`, `StorageError` */
  hold(kept: KeptRun, key: string | undefined): Promise<void>;
  readonly kept: KeptValues;
  /** Of runs of automations: how many runs have led to them. */
  readonly depth?: number;
  /** Logs an error that the run deals with itself. */
  noteError(call: Call, error: unknown): void;
}

/** Steps of one run, with all that are repeated. */
const MOST_STEPS = 1000;
/** Waits of one run. */
const MOST_WAITS = 100;

/** What a run that goes on after a wait has done so far. */
export interface RunSoFar extends Pick<KeptRun, "waits" | "messages" | "createdRoles"> {
  readonly frames: readonly KeptFrame[];
  /** Under which it was kept. */
  readonly key: string;
}

export class EngineRun implements Run {
  readonly caller: Run["caller"];
  readonly origin: Run["origin"];
  readonly bot: BotView;
  readonly random: () => number;
  readonly createdRoles = new Set<string>();
  /** Messages of this run that have controls. */
  #messages = 0;
  #waits = 0;
  #root: RunRoot | undefined;
  #key: string | undefined;
  #progress = new Progress();
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
      (replies.target.kind === "message" && this.caller.surface !== "event" && !message.components
        // A menu stays for as long as it is used.
        ? this.bot.program.answers.deleteSuccessAfter
        : undefined);
    const sent = await replies.reply(
      message,
      deleteAfter === undefined ? options : { ...options, deleteAfter },
    );
    this.#note(message, sent);
  }

  /**
   * Says what the steps from now on belong to, so that they can wait.
   * @param so what has been done of them, where the run goes on after a wait
   */
  begin(root: RunRoot, so?: RunSoFar): void {
    this.call.trace.enter("steps");
    this.#root = root;
    this.#progress = new Progress(so?.frames);
    this.#waits = so?.waits ?? 0;
    this.#messages = so?.messages ?? 0;
    this.#key = so?.key;
    for (const id of so?.createdRoles ?? []) this.createdRoles.add(id);
  }

  perform(steps: readonly Step[]): Promise<void> {
    return this.#progress.perform(steps, (step, again) => this.#do(step, again));
  }

  async #do(step: Step, again: boolean): Promise<void> {
    const { call } = this;
    // It took too long, which has been told.
    if (call.replies.sealed) throw new StopRun();
    if (!again && ++call.steps > MOST_STEPS) throw new StepRefused("too_many_steps", { most: MOST_STEPS });
    call.step = step;
    const part = call.trace.begin(step.action, step.source);
    try {
      if (step.reads) await this.#read(step.reads);
      await step.run(this);
      call.trace.end(part, "done");
    } catch (error) {
      call.trace.end(part, endedBy(error));
      throw error;
    }
  }

  note(name: string, value: unknown): void {
    this.call.trace.value(name, value);
  }

  settle<Value>(decide: () => Value | Promise<Value>): Promise<Value> {
    return this.#progress.settle(decide);
  }

  async wait(until: () => number): Promise<void> {
    if (this.#progress.reached()) return;
    const { call } = this;
    const due = until();
    if (due <= this.bot.clock.now()) return await this.settle(() => undefined);
    if (this.#waits >= MOST_WAITS) throw new StepRefused("waits_too_many", { most: MOST_WAITS });
    const kept = await this.#kept(due);
    // It took too long and was given up, which its person was told.
    if (call.replies.sealed) throw new Error("The run is over, so it does not wait.");
    await this.parts.hold(kept, this.#key);
    call.waitsUntil = due;
    throw new RunWaits();
  }

  async #kept(due: number): Promise<KeptRun> {
    const { call, caller } = this;
    const { name, ephemeral, steps } = call;
    const root = this.#root;
    if (!root) throw new Error("This run cannot wait: it belongs to no steps of the definition.");
    return {
      version: 1,
      root,
      name,
      since: this.bot.clock.now(),
      due,
      frames: this.#progress.keep(),
      scope: snapshotScope(this.scope),
      caller: keepCaller(caller),
      replies: await call.replies.keep(ephemeral, call.began ?? call.started, due),
      ephemeral,
      steps,
      waits: this.#waits + 1,
      messages: this.#messages,
      ...(this.createdRoles.size === 0 ? {} : { createdRoles: [...this.createdRoles] }),
      ...(this.parts.depth === undefined ? {} : { depth: this.parts.depth }),
    };
  }

  save(name: string, value: unknown): void {
    this.scope.save(name, value);
  }

  get place(): DataPlace {
    return dataPlace(this.caller, this.scope);
  }

  noteData(name: string, value: DataValue): void {
    this.scope.data[name] = value;
    this.note(name, value);
  }

  noteChange(declaration: DataDeclaration, place: DataPlace, before: DataValue, after: DataValue): void {
    this.call.trace.change(declaration, place, before, after);
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

  async keep(names?: Iterable<string>, time: number = OWN_LIMITS.kept.time): Promise<string> {
    const kept = snapshotScope(this.scope, names);
    if (Object.values(kept).every(isEmpty)) return "";
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

/** The options of a command that has none, for one. */
function isEmpty(value: Json): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function originOf(target: ReplyTarget): Run["origin"] {
  if (target.kind === "interaction" || target.kind === "nowhere") return { id: target.id };
  const message = { channelId: target.channelId, messageId: target.messageId };
  if (target.kind === "message") return { id: target.messageId, message };
  // An ephemeral message can only be reached through the interaction.
  return target.ephemeral ? { id: target.id } : { id: target.id, message };
}

/** What a step came to that did not end by itself. */
function endedBy(error: unknown): "done" | "refused" | "failed" {
  if (error instanceof StopRun) return "done";
  return error instanceof StepRefused ? "refused" : "failed";
}

const TAGS = 36n ** 6n;

/** Six characters at most, from the id of the event that the message answers. */
function tagOf(target: ReplyTarget, count: number): string {
  const id = BigInt(target.kind === "message" ? target.messageId : target.id);
  return ((id + BigInt(count)) % TAGS).toString(36);
}
