import type { ReplyTarget } from "../model/invocation.ts";
import type { OutgoingMessage } from "../model/message.ts";
import type { FormRun, PressedRun } from "../model/program.ts";
import type { Call } from "./call.ts";
import { fitPressed } from "./controls/fit_pressed.ts";
import { EngineRun, type RunParts } from "./engine_run.ts";
import type { Opener } from "./press.ts";
import type { AnswerScope } from "./scope.ts";
import type { RunRoot } from "./waits/kept_run.ts";

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

/** A form that was shown by a press. The message that was pressed can be changed as by the press itself. */
export class EnginePressedFormRun extends EngineFormRun implements PressedRun {
  constructor(
    call: Call,
    scope: AnswerScope,
    parts: RunParts,
    state: string,
    fields: FormRun["fields"],
    private readonly opener: Opener,
    private readonly target: Extract<ReplyTarget, { kind: "press" }>,
  ) {
    super(call, scope, parts, state, fields);
  }

  get pressed(): PressedRun["pressed"] {
    return this.opener.pressed;
  }

  async update(message: OutgoingMessage): Promise<void> {
    const { tag, pressed } = this.opener;
    const fitting = fitPressed(message, pressed);
    const sent = await this.call.replies.update(this.target, fitting);
    this.parts.controls.note(fitting, sent, tag);
  }

  protected override get tag(): string {
    return this.opener.tag;
  }
}

export function formRun(
  call: Call,
  scope: AnswerScope,
  parts: RunParts,
  { state, fields, opener }: Extract<RunRoot, { kind: "form" }>,
): EngineFormRun {
  const { target } = call.replies;
  return opener && target.kind === "press"
    ? new EnginePressedFormRun(call, scope, parts, state, fields, opener, target)
    : new EngineFormRun(call, scope, parts, state, fields);
}
