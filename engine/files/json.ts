import { FileError, toFileError } from "./file_error.ts";
import { findJsonError, placeOf } from "./json_error.ts";

/** What became of reading a JSON file; each outcome asks for another answer. */
export type JsonResult =
  /** No file is there, which is normal before the first write. */
  | { readonly kind: "missing" }
  /** It is there and could not be read: permission, a folder, not UTF-8. */
  | { readonly kind: "unreadable"; readonly error: FileError }
  /** It was read and is not JSON. Line and column start at 1. */
  | { readonly kind: "invalid"; readonly message: string; readonly line: number; readonly column: number }
  | { readonly kind: "ok"; readonly value: unknown };

/** The outcome of a text that was read. */
export function parseJson(text: string): JsonResult & { kind: "ok" | "invalid" } {
  try {
    return { kind: "ok", value: JSON.parse(text) };
  } catch {
    const { message, offset } = findJsonError(text) ?? { message: "The text is not JSON.", offset: 0 };
    return { kind: "invalid", message, ...placeOf(text, offset) };
  }
}

/** @param read gives the text of the file or throws a FileError */
export async function readJson(path: string, read: () => Promise<string>): Promise<JsonResult> {
  try {
    return parseJson(await read());
  } catch (thrown) {
    const error = toFileError(thrown, path, "read");
    return error.code === "missing" ? { kind: "missing" } : { kind: "unreadable", error };
  }
}

/**
 * A value as the text of a JSON file: indented by two spaces, with a line break at the end.
 * @throws FileError `invalid_json` for what JSON cannot hold: undefined, functions, bigints, circles
 */
export function jsonText(path: string, value: unknown): string {
  let text: string | undefined;
  let cause: unknown;
  try {
    text = JSON.stringify(value, null, 2);
  } catch (error) {
    cause = error;
  }
  if (text !== undefined) return `${text}\n`;
  const reason =
    "the value cannot be written as JSON. Only texts, numbers, booleans, null, lists and maps can.";
  throw new FileError(path, "write", "invalid_json", reason, { cause });
}

/**
 * The value of a present text, undefined where there is none.
 * @throws FileError `invalid_json` with line and column, so that a broken file is never overwritten
 */
export function presentJson(path: string, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  const result = parseJson(text);
  if (result.kind === "ok") return result.value;
  const reason = `it is not JSON, line ${result.line}, column ${result.column}: ${result.message} ` +
    "Correct it or move it away; it was left as it is.";
  throw new FileError(path, "write", "invalid_json", reason);
}
