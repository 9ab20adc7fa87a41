/** One message of the log as data: bounded, without secrets, ready for any format. */
import type { LogRecord } from "@logtape/logtape";
import { cleanLine, cleanText } from "./clean_text.ts";
import { fromLogTape, type Level } from "./level.ts";
import { newPass, type Plain, plainText } from "./plain.ts";
import { plainValue } from "./plain_value.ts";
import type { Redactor } from "./redactor.ts";
import { HIDDEN, isSecretField } from "./secret_patterns.ts";

export interface Entry {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly level: Level;
  /** Who speaks: `discord.gateway`. */
  readonly name: string;
  /** May have several lines. */
  readonly message: string;
  readonly values: readonly (readonly [name: string, value: Plain])[];
}

/**
 * Carries the values of a message through LogTape untouched: LogTape would fill braces in the message from them, and
 * would lose the message where a getter among them throws.
 */
export class Given {
  constructor(readonly values: Readonly<Record<string, unknown>> | undefined) {}
}

const MESSAGE_LENGTH = 8_000;
const NAMES = 50;
const NONE: Entry["values"] = [];

/** Never throws. Records of libraries that use LogTape themselves are understood too. */
export function toEntry(record: LogRecord, time: number, redactor: Redactor): Entry {
  const { given, message } = unpack(record, redactor);
  return {
    time,
    level: fromLogTape(record.level),
    name: cleanLine(record.category.join(".")),
    message: cleanText(redactor.text(message, MESSAGE_LENGTH)),
    values: given === undefined ? NONE : plainValues(given, redactor),
  };
}

function unpack(
  record: LogRecord,
  redactor: Redactor,
): { given?: Readonly<Record<string, unknown>>; message: string } {
  try {
    const { given } = record.properties;
    if (given instanceof Given) return { given: given.values, message: String(record.rawMessage) };
    return { given: record.properties, message: foreignMessage(record.message, redactor) };
  } catch {
    return { message: `${record.rawMessage} [its values cannot be read]` };
  }
}

/** Every second part is a value that stood in braces. */
function foreignMessage(parts: readonly unknown[], redactor: Redactor): string {
  const pass = newPass(redactor);
  return parts.map((part) => typeof part === "string" ? part : JSON.stringify(plainValue(part, pass))).join(
    "",
  );
}

function plainValues(given: Readonly<Record<string, unknown>>, redactor: Redactor): Entry["values"] {
  const values: [string, Plain][] = [];
  const pass = newPass(redactor);
  try {
    for (const name of Object.keys(given)) {
      if (values.length === NAMES) break;
      const value = isSecretField(name) ? HIDDEN : read(given, name);
      if (value !== undefined) {
        values.push([plainText(name, pass, 100), plainValue(value, pass)]);
      }
    }
  } catch {
    values.push(["…", "[unreadable]"]);
  }
  return values;
}

function read(given: Readonly<Record<string, unknown>>, name: string): unknown {
  try {
    return given[name];
  } catch {
    return "[unreadable]";
  }
}
