/** What a value of unknown origin is turned into before it is written: data that can be printed without a second look. */
import { cleanLine, cleanText } from "./clean_text.ts";
import type { Redactor } from "./redactor.ts";

export type Plain = null | boolean | number | string | PlainError | readonly Plain[] | PlainObject;
export interface PlainObject {
  readonly [key: string]: Plain;
}

/** Told apart from other data by being an instance; JSON writes it as it is. */
export class PlainError {
  constructor(
    readonly name: string,
    /** May have several lines. */
    readonly message: string,
    /** The lines that begin with `at`, without their margin; empty where there are none. */
    readonly stack: string,
    /** Own fields beside the usual ones, such as `code`. */
    readonly fields: PlainObject | undefined,
    readonly cause: Plain | undefined,
    /** Of an AggregateError. */
    readonly errors: readonly Plain[] | undefined,
  ) {}
}

/** One pass over the values of one entry: what it is inside of, and how much it may still take. */
export interface Pass {
  readonly redactor: Redactor;
  readonly open: Set<object>;
  parts: number;
  characters: number;
}

export function newPass(redactor: Redactor): Pass {
  return { redactor, open: new Set(), parts: 400, characters: 64_000 };
}

/** A text on one line, without secrets and of bounded length. */
export function plainText(text: string, pass: Pass, length = 2_000): string {
  return cleanLine(boundedText(text, pass, length));
}

/** As `plainText`, with its line breaks. */
export function plainLines(text: string, pass: Pass, length: number): string {
  return cleanText(boundedText(text, pass, length));
}

function boundedText(text: string, pass: Pass, length: number): string {
  const shown = pass.redactor.text(text, Math.min(length, pass.characters));
  pass.characters = Math.max(0, pass.characters - shown.length);
  return shown;
}
