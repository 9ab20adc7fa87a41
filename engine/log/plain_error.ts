/** Errors as bounded data: name, message, stack, further fields, and what caused them. */
import { originalPlaces } from "../model/original_places.ts";
import { type Pass, type Plain, PlainError, plainLines, type PlainObject, plainText } from "./plain.ts";
import { HIDDEN, isSecretField } from "./secret_patterns.ts";

const STACK_LENGTH = 16_000;
const MESSAGE_LENGTH = 4_000;
const FIELDS = 20;
const SEVERAL = 10;

const USUAL = new Set(["name", "message", "stack", "cause", "errors"]);

type ToPlain = (value: unknown, pass: Pass) => Plain;

/**
 * Never throws, whatever the error's fields do.
 * @param plain turns what the error carries into data
 */
export function plainError(error: object, pass: Pass, plain: ToPlain): PlainError {
  const name = textOf(read(error, "name")) || "Error";
  const message = textOf(read(error, "message"));
  const heading = message === "" ? name : `${name}: ${message}`;
  const cause = read(error, "cause");
  const errors = read(error, "errors");
  return new PlainError(
    plainText(name, pass),
    plainLines(message, pass, MESSAGE_LENGTH),
    plainLines(frames(originalPlaces(textOf(read(error, "stack"))), heading), pass, STACK_LENGTH),
    fieldsOf(error, pass, plain),
    cause === undefined ? undefined : plain(cause, pass),
    Array.isArray(errors) ? errors.slice(0, SEVERAL).map((each) => plain(each, pass)) : undefined,
  );
}

/** The last lines of a stack, which begin with `at`. What stands before them repeats the message. */
function frames(stack: string, heading: string): string {
  const lines = stack.slice(-100_000).split("\n");
  const isFrame = (line: string) => /^ {4}at /.test(line);
  const start = lines.findLastIndex((line) => !isFrame(line)) + 1;
  if (start < lines.length) return lines.slice(start).map((line) => line.slice(4)).join("\n");
  // Made by something other than V8, and perhaps all there is.
  return stack.startsWith(heading) ? stack.slice(heading.length).trim() : stack;
}

function fieldsOf(error: object, pass: Pass, plain: ToPlain): PlainObject | undefined {
  const fields: [string, Plain][] = [];
  try {
    for (const key of Object.keys(error)) {
      if (USUAL.has(key) || fields.length === FIELDS) continue;
      const value = read(error, key);
      if (value === undefined || typeof value === "function") continue;
      fields.push([plainText(key, pass), isSecretField(key) ? HIDDEN : plain(value, pass)]);
    }
  } catch {
    return undefined;
  }
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

/** A property, getters included, because V8 and many libraries make stacks and causes with them. */
function read(error: object, key: string): unknown {
  try {
    return Reflect.get(error, key);
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
