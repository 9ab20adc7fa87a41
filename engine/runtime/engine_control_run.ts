import type { ReplyTarget } from "../model/invocation.ts";
import type { OutgoingMessage, ReplyOptions } from "../model/message.ts";
import type { ControlRun } from "../model/program.ts";
import type { Call } from "./call.ts";
import { fitPressed } from "./controls/fit_pressed.ts";
import { EngineRun, type RunParts } from "./engine_run.ts";
import type { Press } from "./press.ts";
import type { AnswerScope } from "./scope.ts";

/** One press. The message that was pressed keeps its tag, so that its time begins anew with each change. */
export class EngineControlRun extends EngineRun implements ControlRun {
  readonly state: string;
  readonly values: readonly string[];
  readonly picked: ControlRun["picked"];
  readonly pressed: ControlRun["pressed"];
  #changing = true;

  constructor(
    call: Call,
    scope: AnswerScope,
    parts: RunParts,
    private readonly press: Press,
    private readonly target: Extract<ReplyTarget, { kind: "press" }>,
  ) {
    super(call, scope, {}, parts);
    this.state = press.state;
    this.values = press.values;
    this.picked = press.picked;
    this.pressed = press.pressed;
  }

  async update(message: OutgoingMessage): Promise<void> {
    const { tag, pressed } = this.press;
    const fitting = fitPressed(message, pressed);
    const sent = await this.call.replies.update(this.target, fitting);
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
