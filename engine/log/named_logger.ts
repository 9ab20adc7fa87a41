/** The engine's logger on top of LogTape's. */
import { getLogger } from "@logtape/logtape";
import type { Logger } from "../model/logger.ts";
import { Given } from "./entry.ts";

export interface NamedLogger extends Logger {
  /** For what ends the process. */
  critical(message: string, values?: Record<string, unknown> & { error?: unknown }): void;
  /** The logger of a part: `logger("discord").child("gateway")` speaks as `discord.gateway`. */
  child(name: string): NamedLogger;
}

/** @param name parts with dots between them: `discord.gateway`, `extensions.dice` */
export function namedLogger(name: string): NamedLogger {
  const logger = getLogger(name.split(".").map(category));
  return {
    debug: (message, values) => logger.debug(message, box(message, values)),
    info: (message, values) => logger.info(message, box(message, values)),
    warning: (message, values) => logger.warning(message, box(message, values)),
    error: (message, values) => logger.error(message, box(message, values)),
    critical: (message, values) => logger.fatal(message, box(message, values)),
    child: (part) => namedLogger(`${name}.${part}`),
  };
}

/** A message without values and braces means the same to LogTape, which is quickest with it as it is. */
function box(message: string, values: Record<string, unknown> | undefined) {
  return values === undefined && !message.includes("{") ? NOTHING : { given: new Given(values) };
}

const NOTHING = {};

/** LogTape looks its categories up in a plain object, where an extension called `constructor` would find a function. */
function category(part: string): string {
  return part in Object.prototype ? `${part}_` : part;
}
