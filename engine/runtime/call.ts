/** One call of a command, from its arrival to its report. */
import type { Caller } from "../model/caller.ts";
import type { Step } from "../model/program.ts";
import type { RunReport } from "../model/run_report.ts";
import type { Replies } from "./replies.ts";

export interface Call {
  /** The command's path joined by blanks. */
  readonly name: string;
  readonly caller: Caller;
  readonly replies: Replies;
  /** Milliseconds since 1970. */
  readonly started: number;
  /** Whether an answer that takes long will be seen by the asker alone. */
  readonly ephemeral: boolean;
  /** Whether a form may be shown, before which the answer is not put off. */
  readonly showsForm: boolean;
  /** The step that runs, so that a failure can name its place in the definition. */
  step?: Step;
  /** How many steps have been done. */
  steps: number;
  /** Milliseconds since 1970 at which what it answers came; `started` where it did not wait since. */
  readonly began?: number;
  /** Milliseconds since 1970 at which it is taken up again, where it has ended by waiting. */
  waitsUntil?: number;
}

export type Outcome = Pick<RunReport, "outcome" | "reason" | "refusedBy" | "errorId" | "error">;

export const ANSWERED: Outcome = { outcome: "answered" };
