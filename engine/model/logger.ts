/** Where the engine's parts say what happened. Values are facts for the reader, never secrets. */
export interface Logger {
  debug(message: string, values?: Record<string, unknown>): void;
  info(message: string, values?: Record<string, unknown>): void;
  warning(message: string, values?: Record<string, unknown>): void;
  error(message: string, values?: Record<string, unknown> & { error?: unknown }): void;
}
