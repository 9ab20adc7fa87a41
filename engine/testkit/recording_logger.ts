import type { Logger } from "../model/logger.ts";

export interface RecordingLogger extends Logger {
  /** `LEVEL message`, in order. */
  readonly lines: readonly string[];
  /** Drops the lines until now. */
  forget(): void;
}

/** Remembers what was logged. */
export function recordingLogger(): RecordingLogger {
  const lines: string[] = [];
  const log = (level: string) => (message: string, values?: Record<string, unknown>) => {
    const error = values?.["error"];
    lines.push(`${level} ${message}${error === undefined ? "" : `: ${error}`}`);
  };
  return {
    lines,
    forget: () => void (lines.length = 0),
    debug: () => {},
    info: log("INFO"),
    warning: log("WARNING"),
    error: log("ERROR"),
  };
}
