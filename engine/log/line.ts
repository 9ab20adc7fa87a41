/** Log entries as lines of text: for people, and for tools that read JSON. */
import type { Entry } from "./entry.ts";
import { indent } from "./clean_text.ts";
import { showError, showFacts } from "./show.ts";
import { PlainError } from "./plain.ts";
import { timeFormatter } from "./time.ts";

/** An entry as it stands in a file, with its line break at the end. */
export type Format = (entry: Entry) => string;

const MARGIN = 4;

/**
 * `[time] [LEVEL] name: message (values)`, and below it, set in by four blanks, each error with its stack. Only the first
 * line of an entry begins without a blank, so no message can pass for another one.
 */
export function textLines(): Format {
  const formatTime = timeFormatter();
  return ({ time, level, name, message, values }) => {
    const text = message.includes("\n") ? indent(message, MARGIN).trimStart() : message;
    const line = `[${formatTime(time)}] [${level}] ${name}: ${text}`;
    return values.length === 0 ? `${line}\n` : `${line}${showValues(values)}\n`;
  };
}

function showValues(values: Entry["values"]): string {
  let shown = showFacts(values.filter(([, value]) => !(value instanceof PlainError)));
  for (const [key, value] of values) {
    if (!(value instanceof PlainError)) continue;
    const error = showError(value, { stack: true });
    shown += `\n${indent(key === "error" ? error : `${key}: ${error}`, MARGIN)}`;
  }
  return shown;
}

/** One JSON object a line: `time` (UTC), `level`, `name`, `message`, and `values` where there are some. */
export function jsonLine({ time, values, ...rest }: Entry): string {
  const shown = { time: new Date(time).toISOString(), ...rest };
  return `${
    JSON.stringify(values.length === 0 ? shown : { ...shown, values: Object.fromEntries(values) })
  }\n`;
}
