import type { z } from "zod";
import { map } from "../kit/map.ts";
import { integer } from "../kit/number.ts";
import { word } from "../kit/word.ts";

const LEVEL = word("a log level", ["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"], {
  warn: "WARNING",
  fatal: "CRITICAL",
  trace: "DEBUG",
  verbose: "DEBUG",
});

/** What is written to the log files, and when they are rotated. */
export const LOGGING = map("`logging`", {
  level: LEVEL.describe("The least important messages that are written; INFO where nothing is said.")
    .optional(),
  max_bytes: integer("a number of bytes such as 10485760", { min: 1024 })
    .describe("The size at which a new log file is begun; 10485760 where nothing is said.").optional(),
  backup_count: integer("a number of files such as 5", { min: 0, max: 1000 })
    .describe("How many older log files are kept; 5 where nothing is said.").optional(),
}, (keys) => ({
  level: keys.level ?? "INFO",
  maxBytes: keys.max_bytes ?? 10_485_760,
  backupCount: keys.backup_count ?? 5,
})).describe("The log files of the whole process.");

export type LoggingSettings = z.output<typeof LOGGING>;
