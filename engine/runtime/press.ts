import type { ControlRun } from "../model/program.ts";

/** The message that something was pressed at. */
export interface Opener {
  readonly pressed: ControlRun["pressed"];
  /** Of the message that carries the control. */
  readonly tag: string;
}

/** What a press brings along. */
export interface Press extends Opener {
  readonly state: string;
  readonly values: readonly string[];
  readonly picked: ControlRun["picked"];
}
