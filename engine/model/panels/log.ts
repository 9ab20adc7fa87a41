/** The newest lines of the log. */

/** From the least to the most important. */
export const LOG_LEVELS = ["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"] as const;
export type LogLevel = typeof LOG_LEVELS[number];

export interface LogFilter {
  /** The least important that is shown. */
  readonly level: LogLevel;
  /** Words that all occur in the line, whatever their capitals are. */
  readonly search: string;
}

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
