/** The log on the console: one short line a message, the details of an error below it. */
import type { Logger } from "../model/logger.ts";

export type Level = "DEBUG" | "INFO" | "WARNING" | "ERROR" | "CRITICAL";

const ORDER: readonly Level[] = ["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"];
const COLOURS: Readonly<Record<Level, string>> = {
  DEBUG: "\x1b[90m",
  INFO: "\x1b[36m",
  WARNING: "\x1b[33m",
  ERROR: "\x1b[31m",
  CRITICAL: "\x1b[1;31m",
};

export interface ConsoleOptions {
  /** Messages below this level are left out. */
  readonly level: Level;
  readonly colour: boolean;
  readonly now: () => number;
  /** Takes whole lines without their line break. */
  readonly write: (line: string) => void;
}

/** @param name who speaks, such as `discord` */
export function consoleLogger(name: string, options: ConsoleOptions): Logger {
  const lowest = ORDER.indexOf(options.level);
  const log = (level: Level) => {
    if (ORDER.indexOf(level) < lowest) return () => {};
    return (message: string, values?: Record<string, unknown>) => {
      const time = new Date(options.now()).toTimeString().slice(0, 8);
      const tag = options.colour ? `${COLOURS[level]}${level}\x1b[0m` : level;
      options.write(`${time} ${tag} ${name}: ${message}${showValues(values)}`);
      const error = values?.["error"];
      if (error !== undefined) {
        options.write(indent(error instanceof Error ? error.stack ?? error.message : String(error)));
      }
    };
  };
  return { debug: log("DEBUG"), info: log("INFO"), warning: log("WARNING"), error: log("ERROR") };
}

function showValues(values: Record<string, unknown> | undefined): string {
  const shown = Object.entries(values ?? {}).filter(([key, value]) => key !== "error" && value !== undefined);
  return shown.length === 0 ? "" : ` (${shown.map(([key, value]) => `${key} ${value}`).join(", ")})`;
}

function indent(text: string): string {
  return text.split("\n").map((line) => `  ${line}`).join("\n");
}
