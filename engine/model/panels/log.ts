/** The newest lines of the log. */
import type { LogFilter, LogLevel } from "./log_filter.ts";

export interface LogPanel {
  readonly asks: {
    /** Those that the filter lets through, oldest first; the newest ones where there are too many. */
    readonly list: { readonly given: LogFilter; readonly answer: LogPage };
  };
  /** Lines that came since, oldest first, whatever the filter. */
  readonly news: { readonly lines: readonly LogLine[] };
}

export interface LogPage {
  readonly lines: readonly LogLine[];
  /** Lines that are kept in all, and how many of them the filter lets through. */
  readonly kept: number;
  readonly found: number;
}

export interface LogLine {
  /** Counts up with each line of the process. */
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly level: LogLevel;
  /** Who speaks: `discord.gateway`. */
  readonly logger: string;
  /** May have several lines. */
  readonly message: string;
  readonly values: readonly LogValue[];
  /** Errors that belong to it, with their stacks, over several lines. */
  readonly error?: string;
}

export interface LogValue {
  readonly name: string;
  readonly text: string;
}
