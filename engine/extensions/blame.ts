/** Errors that nobody caught: whether an extension is to blame. */
import { join } from "node:path";
import type { Logger } from "../model/logger.ts";
import { addressesOf } from "./addresses.ts";
import { NAME } from "./find_extensions.ts";
import { Places } from "./places.ts";

export interface BlameOptions {
  /** The folder in which the caches of all bots' loaders lie, each called as its bot. */
  readonly caches: string;
  /** The logger of an extension. */
  readonly loggerOf: (name: string) => Logger;
}

/**
 * Logs an error for the extension that its stack names first.
 * @returns whether it names one
 */
export function blame(message: string, error: unknown, { caches, loggerOf }: BlameOptions): boolean {
  const path = firstCopy(stackOf(error), caches);
  if (path === undefined) return false;
  const [bot = "", copy = ""] = path.split("/");
  const [name = ""] = copy.split(".", 1);
  if (!NAME.test(name)) return false;
  new Places(join(caches, bot, copy)).restoreStack(error);
  loggerOf(name).error(message, { error, bot });
  return true;
}

/** What stands behind the address of the caches where it first appears. */
function firstCopy(stack: string, caches: string): string | undefined {
  const found = addressesOf(caches).map((start) => ({ start, at: stack.indexOf(start) }))
    .find(({ at }) => at !== -1);
  return found && stack.slice(found.at + found.start.length);
}

/** A stack can be anything, also something that throws when it is read. */
function stackOf(error: unknown): string {
  try {
    return error instanceof Error && typeof error.stack === "string" ? error.stack : "";
  } catch {
    return "";
  }
}
