import { map } from "../kit/map.ts";
import { integer } from "../kit/number.ts";
import { word } from "../kit/word.ts";

const LEVELS = ["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"] as const;

/** What is written to the log files, and when a new one is begun. */
export interface LoggingSettings {
  /** The least important messages that are written. */
  readonly level: typeof LEVELS[number];
  readonly maxBytes: number;
  readonly backupCount: number;
  /** Days after which an older log file is removed. */
  readonly retentionDays: number;
  /** Lines for people, or one JSON object a line for tools. */
  readonly format: "lines" | "json";
}

export const LOGGING_DEFAULTS: LoggingSettings = {
  level: "INFO",
  maxBytes: 10_485_760,
  backupCount: 5,
  retentionDays: 30,
  format: "lines",
};

const level = word("a log level", LEVELS, {
  warn: "WARNING",
  fatal: "CRITICAL",
  trace: "DEBUG",
  verbose: "DEBUG",
});

export const LOGGING = map(
  "`logging`",
  {
    level: level.describe("The least important messages that are written; INFO where nothing is said.")
      .optional(),
    max_bytes: integer("a number of bytes such as 10485760", { min: 1024 })
      .describe("The size at which a new log file is begun; 10485760 where nothing is said.").optional(),
    backup_count: integer("a number of files such as 5", { min: 0, max: 1000 })
      .describe("How many older log files are kept; 5 where nothing is said.").optional(),
    retention_days: integer("a number of days such as 30", { min: 1, max: 3650 })
      .describe("After how many days an older log file is removed; 30 where nothing is said.").optional(),
    format: word("the form of the log files", ["lines", "json"], { text: "lines", plain: "lines" })
      .describe("lines for people, or json: one object a line, for tools; lines where nothing is said.")
      .optional(),
  },
  (keys): LoggingSettings => ({
    level: keys.level ?? LOGGING_DEFAULTS.level,
    maxBytes: keys.max_bytes ?? LOGGING_DEFAULTS.maxBytes,
    backupCount: keys.backup_count ?? LOGGING_DEFAULTS.backupCount,
    retentionDays: keys.retention_days ?? LOGGING_DEFAULTS.retentionDays,
    format: keys.format ?? LOGGING_DEFAULTS.format,
  }),
).describe("The log files of the whole process.");
