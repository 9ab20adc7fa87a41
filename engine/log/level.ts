/** The levels of the log, and how LogTape calls them. */
import type { LogLevel } from "@logtape/logtape";

/** From the least to the most important. */
export const LEVELS = ["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"] as const;
export type Level = typeof LEVELS[number];

const FROM_LOGTAPE: Readonly<Record<LogLevel, Level>> = {
  trace: "DEBUG",
  debug: "DEBUG",
  info: "INFO",
  warning: "WARNING",
  error: "ERROR",
  fatal: "CRITICAL",
};

/** LogTape's `trace` lies below everything that is told apart here, so it counts as DEBUG. */
const TO_LOGTAPE: Readonly<Record<Level, LogLevel>> = {
  DEBUG: "trace",
  INFO: "info",
  WARNING: "warning",
  ERROR: "error",
  CRITICAL: "fatal",
};

export function fromLogTape(level: LogLevel): Level {
  return FROM_LOGTAPE[level];
}

/** The lowest of LogTape's levels that belongs to a level of ours. */
export function toLogTape(level: Level): LogLevel {
  return TO_LOGTAPE[level];
}

/** Whether a message of `level` is shown where `least` is the least important that is. */
export function reaches(level: Level, least: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(least);
}

/** The less important of two levels. */
export function lowerLevel(one: Level, other: Level): Level {
  return reaches(one, other) ? other : one;
}
