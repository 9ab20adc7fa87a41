import type { ControlRun } from "../model/program.ts";

/** What a press brings along. */
export interface Press {
  readonly state: string;
  readonly values: readonly string[];
  readonly picked: ControlRun["picked"];
  readonly pressed: ControlRun["pressed"];
  /** Of the message that carries the control. */
  readonly tag: string;
}
