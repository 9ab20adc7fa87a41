import { Cooked, linesOf } from "./cooked.ts";

/** Source: YAML 1.2.2, 5.7, escaped characters. */
const ESCAPES: ReadonlyMap<string, string> = new Map(Object.entries({
  "0": "\0",
  a: "\x07",
  b: "\b",
  e: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  N: "\u0085",
  _: "\u00a0",
  L: "\u2028",
  P: "\u2029",
  " ": " ",
  '"': '"',
  "/": "/",
  "\\": "\\",
  "\t": "\t",
}));

const DIGITS: ReadonlyMap<string, number> = new Map([["x", 2], ["u", 4], ["U", 8]]);

/** A plain scalar at `[start, end)`: line breaks are folded. */
export function cookPlain(source: string, start: number, end: number): Cooked {
  const cooked = new Cooked(source);
  fold(cooked, start, end, (from, to) => cooked.copy(from, to));
  return cooked;
}

/** A single-quoted scalar, quotes included in `[start, end)`. */
export function cookSingle(source: string, start: number, end: number): Cooked {
  const cooked = new Cooked(source);
  fold(cooked, start + 1, end - 1, (from, to) => {
    for (let at = from; at < to; at++) {
      if (source[at] === "'" && source[at + 1] === "'" && at + 1 < to) cooked.put("'", at, ++at + 1);
      else cooked.copy(at, at + 1);
    }
  });
  return cooked;
}

/** Joins lines: one break becomes a blank, several become one less. Blanks around breaks are dropped. */
function fold(cooked: Cooked, start: number, end: number, copy: (from: number, to: number) => void): void {
  const { source } = cooked;
  let pending = "";
  let breakAt = start;
  for (const [lineStart, lineEnd, next] of linesOf(source, start, end)) {
    const first = lineStart === start;
    const last = next === end && lineEnd === end;
    const from = first ? lineStart : skipBlanks(source, lineStart, lineEnd);
    const to = last ? lineEnd : trimBlanks(source, from, lineEnd);
    if (!first && !last && from === to) {
      pending = pending === " " ? "\n" : pending + "\n";
      continue;
    }
    cooked.put(pending, breakAt, from);
    copy(from, to);
    pending = " ";
    breakAt = to;
  }
}

/** A double-quoted scalar, quotes included in `[start, end)`. Unknown escapes stay as they are written. */
export function cookDouble(source: string, start: number, end: number): Cooked {
  const cooked = new Cooked(source);
  const close = end - 1;
  for (let at = start + 1; at < close;) {
    const char = source[at]!;
    if (char === "\\") at = escape(cooked, at);
    else if (char === "\n" || (char === "\r" && source[at + 1] === "\n")) at = foldBreak(cooked, at, at);
    else if (char === " " || char === "\t") {
      const after = skipBlanks(source, at, close);
      if (isBreak(source, after) && after < close) at = foldBreak(cooked, at, after);
      else {
        cooked.copy(at, after);
        at = after;
      }
    } else cooked.copy(at, ++at);
  }
  return cooked;
}

/** Folds the break at `feed` with everything blank after it; `from` is where the blanks before it begin. */
function foldBreak(cooked: Cooked, from: number, feed: number): number {
  const { source } = cooked;
  let at = source[feed] === "\r" ? feed + 2 : feed + 1;
  let breaks = "";
  while (true) {
    if (source[at] === " " || source[at] === "\t") at++;
    else if (isBreak(source, at)) {
      breaks += "\n";
      at += source[at] === "\r" ? 2 : 1;
    } else break;
  }
  cooked.put(breaks || " ", from, at);
  return at;
}

/** Whether the backslash at `at` begins an escape that exists. */
export function isEscape(source: string, at: number): boolean {
  const char = source[at + 1] ?? "";
  const digits = DIGITS.get(char);
  if (digits === undefined) return ESCAPES.has(char) || isBreak(source, at + 1);
  return codePoint(source, at + 2, digits) !== undefined;
}

function codePoint(source: string, start: number, digits: number): number | undefined {
  const hex = source.slice(start, start + digits);
  const code = hex.length === digits && /^[0-9a-fA-F]+$/.test(hex) ? parseInt(hex, 16) : NaN;
  return code <= 0x10ffff ? code : undefined;
}

/** Handles the backslash at `at` and returns the place after the escape. */
function escape(cooked: Cooked, at: number): number {
  const { source } = cooked;
  const char = source[at + 1] ?? "";
  const simple = ESCAPES.get(char);
  if (simple !== undefined) {
    cooked.put(simple, at, at + 2);
    return at + 2;
  }
  if (isBreak(source, at + 1)) return skipBlanks(source, at + (char === "\r" ? 3 : 2), source.length);
  const digits = DIGITS.get(char);
  if (digits === undefined) {
    cooked.copy(at, at + 2);
    return at + 2;
  }
  const end = at + 2 + digits;
  const code = codePoint(source, at + 2, digits);
  if (code !== undefined) cooked.put(String.fromCodePoint(code), at, end);
  else cooked.copy(at, end);
  return end;
}

function isBreak(source: string, at: number): boolean {
  return source[at] === "\n" || (source[at] === "\r" && source[at + 1] === "\n");
}

function skipBlanks(source: string, at: number, end: number): number {
  while (at < end && (source[at] === " " || source[at] === "\t")) at++;
  return at;
}

function trimBlanks(source: string, start: number, end: number): number {
  while (end > start && (source[end - 1] === " " || source[end - 1] === "\t")) end--;
  return end;
}
