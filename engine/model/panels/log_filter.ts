/** Which lines of a log are shown; the same on both sides of the page. */
import type { LogLine } from "./log.ts";

/** From the least to the most important. */
export const LOG_LEVELS = ["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"] as const;
export type LogLevel = typeof LOG_LEVELS[number];

export interface LogFilter {
  /** The least important that is shown. */
  readonly level: LogLevel;
  /** Words that all occur in the line, whatever their capitals are. */
  readonly search: string;
}

export function passesFilter(line: LogLine, { level, search }: LogFilter): boolean {
  if (LOG_LEVELS.indexOf(line.level) < LOG_LEVELS.indexOf(level)) return false;
  const words = search.toLowerCase().split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return true;
  const values = line.values.map(({ name, text }) => `${name}=${text}`).join(" ");
  const text = `${line.logger} ${line.message} ${values} ${line.error ?? ""}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
