import type { FormRun } from "../model/program.ts";
import type { Call } from "./call.ts";
import { EngineRun, type RunParts } from "./engine_run.ts";
import type { AnswerScope } from "./scope.ts";

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
