/** Plain data as people read it. */
import { indent } from "./clean_text.ts";
import { type Plain, PlainError } from "./plain.ts";

const SIMPLE = /^[^\s"'(),=[\]{}]+$/;

/** ` (errorId=k4mz7p, step="reply at bots/a.yaml:3:5")`, or nothing where there is no value. */
export function showFacts(values: readonly (readonly [string, Plain])[]): string {
  if (values.length === 0) return "";
  return ` (${values.map(([name, value]) => `${name}=${showValue(value)}`).join(", ")})`;
}

/** On one line; in quotes where that makes it clearer. */
export function showValue(value: Plain): string {
  if (typeof value === "string") return SIMPLE.test(value) ? value : JSON.stringify(value);
  return value !== null && typeof value === "object" ? JSON.stringify(value) : String(value);
}

export interface ShowOptions {
  /** Whether the frames of the stack are shown. */
  readonly stack: boolean;
}

/** An error with everything that caused it, over several lines. */
export function showError(error: PlainError, options: ShowOptions): string {
  const { name, message } = error;
  const lines = [
    (message === "" ? name : `${name}: ${message}`) + showFacts(Object.entries(error.fields ?? {})),
  ];
  if (options.stack && error.stack !== "") lines.push(indent(error.stack, 4));
  for (const each of error.errors ?? []) lines.push(indent(`- ${showCause(each, options)}`, 2));
  if (error.cause !== undefined) lines.push(`Caused by: ${showCause(error.cause, options)}`);
  return lines.join("\n");
}

function showCause(cause: Plain, options: ShowOptions): string {
  return cause instanceof PlainError ? showError(cause, options) : showValue(cause);
}
