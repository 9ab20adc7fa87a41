/**
 * Finds the placeholders of a text.
 *
 * - `{user.name}` is a placeholder, `{{` prints `{`, and the next `}}` after a `{{` prints `}`.
 * - Every other brace is left alone: `{}`, `{0}`, `{ "json": 1 }`, `a { color: red }`. See `begins_placeholder.ts`.
 * - A brace that belongs to `${NAME}` is left alone.
 * - A placeholder reaches to its `}`; braces and quotes within it are counted in pairs.
 *
 * One pass over the text; its time grows with the length only.
 */
import { beginsPlaceholder } from "./begins_placeholder.ts";

/** An expression's place in the text, without its braces. */
export interface Hole {
  readonly start: number;
  readonly end: number;
}

export interface Scan {
  /** What stands before, between and behind the holes: always one more than these. */
  readonly literals: readonly string[];
  readonly holes: readonly Hole[];
  /** A `{` that never closes, and the quote in it that never closes. What follows is taken literally. */
  readonly unclosed?: { readonly brace: number; readonly quote?: number };
}

/** @param known says whether a word is the name of a variable or function */
export function scan(text: string, known: (word: string) => boolean): Scan {
  const literals: string[] = [];
  const holes: Hole[] = [];
  let literal = "";
  let copied = 0;
  let doubled = 0;
  for (let at = nextBrace(text, 0, false); at !== -1; at = nextBrace(text, at, doubled > 0)) {
    if (text[at + 1] === text[at]) {
      doubled += text[at] === "{" ? 1 : -1;
      literal += text.slice(copied, at + 1);
      at = copied = at + 2;
      continue;
    }
    const path = plainPathEnd(text, at + 1);
    if (isSecret(text, at) || path === -1 && !beginsPlaceholder(text, at + 1, known)) {
      at++;
      continue;
    }
    const { end, quote } = path === -1 ? findClose(text, at + 1) : { end: path };
    if (end === undefined) {
      const unclosed = quote === undefined ? { brace: at } : { brace: at, quote };
      return { literals: [...literals, literal + text.slice(copied)], holes, unclosed };
    }
    literals.push(literal + text.slice(copied, at));
    holes.push({ start: at + 1, end });
    literal = "";
    at = copied = end + 1;
  }
  literals.push(literal + text.slice(copied));
  return { literals, holes };
}

/** The next `{`, or while a `{{` is open the next `{` or `}}`. */
function nextBrace(text: string, from: number, closing: boolean): number {
  if (!closing) return text.indexOf("{", from);
  for (let at = from; at < text.length; at++) {
    if (text[at] === "{" || text[at] === "}" && text[at + 1] === "}") return at;
  }
  return -1;
}

/** The place of the `}` behind a path of plain words, which most placeholders are; -1 for everything else. */
function plainPathEnd(text: string, from: number): number {
  const first = text.charCodeAt(from) | 32;
  if (first < 97 || first > 122) return -1;
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 125) return at;
    const letter = (code | 32) >= 97 && (code | 32) <= 122;
    if (!letter && code !== 46 && code !== 95 && !(code >= 48 && code <= 57)) return -1;
  }
  return -1;
}

function isSecret(text: string, brace: number): boolean {
  if (text[brace - 1] !== "$") return false;
  const name = /[A-Z_][A-Z0-9_]*\}/y;
  name.lastIndex = brace + 1;
  return name.test(text);
}

/** The `}` that closes a placeholder whose expression begins at `from`; else the quote that never closes. */
export function findClose(text: string, from: number): { readonly end?: number; readonly quote?: number } {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === "{") depth++;
    else if (char === "}" && depth-- === 0) return { end: at };
    else if (isQuote(text, at)) {
      const behind = skipString(text, at);
      if (behind === 0) return { quote: at };
      at = behind - 1;
    }
  }
  return {};
}

/** A quote right after a letter or digit is an apostrophe (`what's`), unless the letter marks a raw string. */
export function isQuote(text: string, at: number): boolean {
  if (text[at] !== '"' && text[at] !== "'") return false;
  return !/[\p{L}\p{N}_]$/u.test(text.slice(Math.max(0, at - 2), at)) ||
    /(^|[^\p{L}\p{N}_])[rRbB]$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** The place behind the string that begins with the quote at `from`, or 0 when it never closes. */
export function skipString(text: string, from: number): number {
  const quote = text[from];
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === quote) return at + 1;
  }
  return 0;
}
