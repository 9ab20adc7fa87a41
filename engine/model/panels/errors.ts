/** What went wrong of late, kept apart from the log so that busy hours do not push it out. */
import type { Trace } from "../trace.ts";
import type { LogLine } from "./log.ts";

export interface ErrorsPanel {
  readonly asks: {
    /** Newest first. */
    readonly list: {
      readonly given: Record<string, never>;
      readonly answer: { readonly errors: readonly ErrorEntry[] };
    };
    /** The run that failed under an error id; null where it is not among the newest any more. */
    readonly trace: { readonly given: { readonly errorId: string }; readonly answer: FailedRun | null };
  };
  readonly news: { readonly errors: readonly ErrorEntry[] };
}

export interface ErrorEntry extends LogLine {
  /** What the person was shown, where a run failed. */
  readonly errorId?: string;
}

export interface FailedRun {
  /** The bot's id. */
  readonly bot: string;
  readonly trace: Trace;
}
