/** What went wrong of late, kept apart from the log so that busy hours do not push it out. */
import type { LogLine } from "./log.ts";
import type { RunLine } from "./runs.ts";

export interface ErrorsPanel {
  readonly asks: {
    /** Newest first. */
    readonly list: {
      readonly given: Record<string, never>;
      readonly answer: { readonly errors: readonly ErrorEntry[] };
    };
    /** The run that failed under an error id; null where it is not among the newest any more. */
    readonly run: { readonly given: { readonly errorId: string }; readonly answer: RunLine | null };
  };
  /** Newest first. */
  readonly news: { readonly errors: readonly ErrorEntry[] };
}

export interface ErrorEntry extends LogLine {
  /** What the person was shown, where a run failed. */
  readonly errorId?: string;
}
