/** The log on the console: one short line a message; of errors what they say, not where they came from. */
import type { Logger } from "../model/logger.ts";
import { indent } from "./clean_text.ts";
import { type Entry, Given, toEntry } from "./entry.ts";
import { type Level, reaches, toLogTape } from "./level.ts";
import { PlainError } from "./plain.ts";
import { Redactor } from "./redactor.ts";
import { showError, showFacts } from "./show.ts";

const COLOURS: Readonly<Record<Level, string>> = {
  DEBUG: "\x1b[90m",
  INFO: "\x1b[36m",
  WARNING: "\x1b[33m",
  ERROR: "\x1b[31m",
  CRITICAL: "\x1b[1;31m",
};

export interface EntryStyle {
  readonly colour: boolean;
  /** Whether errors come with their stacks. */
  readonly stack: boolean;
}

/** `18:05:09 ERROR discord: message (values)`, and below it the errors; without a line break at the end. */
export function consoleEntry({ time, level, name, message, values }: Entry, style: EntryStyle): string {
  const clock = new Date(time).toTimeString().slice(0, 8);
  const tag = style.colour ? `${COLOURS[level]}${level}\x1b[0m` : level;
  let text = `${clock} ${tag} ${name}: ${message.replaceAll("\n", "\n  ")}`;
  text += showFacts(values.filter(([, value]) => !(value instanceof PlainError)));
  for (const [, value] of values) {
    if (value instanceof PlainError) text += `\n${indent(showError(value, style), 2)}`;
  }
  return text;
}

export interface ConsoleOptions {
  /** Messages below this level are left out. */
  readonly level: Level;
  readonly colour: boolean;
  readonly now: () => number;
  /** Takes an entry, which may have several lines, without its last line break. */
  readonly write: (text: string) => void;
}

/**
 * A logger that writes on the console only, for commands that keep no log files. Stacks are shown, as they would
 * be nowhere else.
 * @param name who speaks, such as `discord`
 */
export function consoleLogger(name: string, options: ConsoleOptions): Logger {
  const redactor = new Redactor();
  const log = (level: Level) => {
    if (!reaches(level, options.level)) return () => {};
    return (message: string, values?: Record<string, unknown>) => {
      const record = {
        category: [name],
        level: toLogTape(level),
        rawMessage: message,
        message: [message],
        timestamp: 0,
        properties: { given: new Given(values) },
      };
      const entry = toEntry(record, options.now(), redactor);
      options.write(consoleEntry(entry, { colour: options.colour, stack: true }));
    };
  };
  return { debug: log("DEBUG"), info: log("INFO"), warning: log("WARNING"), error: log("ERROR") };
}
