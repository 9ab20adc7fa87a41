/** One call of a command, from its arrival to its report. */
import type { Caller } from "../model/caller.ts";
import type { Step } from "../model/program.ts";
import type { RunReport } from "../model/run_report.ts";
import type { Clock } from "../model/clock.ts";
import type { ReplyTarget } from "../model/invocation.ts";
import type { Replies } from "./replies.ts";
import { TraceRecorder } from "./trace/recorder.ts";

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
  /** The engine's own name of a built-in command. */
  readonly builtin?: string;
  /** What it does, for whoever asks later. */
  readonly trace: TraceRecorder;
  /** The step that runs, so that a failure can name its place in the definition. */
  step?: Step;
  /** How many steps have been done. */
  steps: number;
  /** Milliseconds since 1970 at which what it answers came; `started` where it did not wait since. */
  readonly began?: number;
  /** Milliseconds since 1970 at which it is taken up again, where it has ended by waiting. */
  waitsUntil?: number;
}

/** A call that begins now. */
export function openCall(
  facts: Omit<Call, "started" | "trace" | "steps"> & { readonly steps?: number },
  clock: Clock,
): Call {
  const started = clock.now();
  return { steps: 0, step: undefined, ...facts, started, trace: new TraceRecorder(clock, started) };
}

/** Tells how a call ended. */
export function reportOf(
  { name, caller, began, trace, replies: { target } }: Call,
  outcome: Outcome,
): RunReport {
  const report: RunReport = {
    command: name,
    ...(began === undefined ? {} : { resumed: true }),
    surface: caller.surface,
    userId: caller.user.id,
    guildId: caller.guildId,
    ...outcome,
    duration: Math.round(trace.elapsed),
    trace: () => trace.trace(report, caller, originOf(target)),
  };
  return report;
}

function originOf(target: ReplyTarget): { eventId: string; messageId?: string } {
  switch (target.kind) {
    case "message":
      return { eventId: target.messageId, messageId: target.messageId };
    case "press":
      return { eventId: target.id, messageId: target.messageId };
    default:
      return { eventId: target.id };
  }
}

export type Outcome = Pick<RunReport, "outcome" | "reason" | "refusedBy" | "errorId" | "error">;

export const ANSWERED: Outcome = { outcome: "answered" };
