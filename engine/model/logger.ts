/** Where the engine's parts say what happened. Values are facts for the reader, never secrets. */
export interface Logger {
  /** What only somebody wants to read who looks for a mistake. */
  debug(message: string, values?: Record<string, unknown>): void;
  /** What happened, as it should. */
  info(message: string, values?: Record<string, unknown>): void;
  /** What somebody should look at, although all goes on. */
  warning(message: string, values?: Record<string, unknown>): void;
  /** What failed. `error` is shown with its stack. */
  error(message: string, values?: Record<string, unknown> & { error?: unknown }): void;
}
