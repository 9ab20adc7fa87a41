/** Reads `{ }` and `[ ]` for the place of the cursor, across lines, and as far as it goes where a bracket is missing. */
import type { PathPart } from "./text_place.ts";
import { isGap, lineEnd, quoteEnd } from "./tokens.ts";

/** What a scan found out of the cursor. */
export interface FlowFind {
  readonly path: readonly PathPart[];
  readonly takes: "key" | "value";
  readonly from: number;
  readonly to: number;
  readonly hasColon: boolean;
  /** Grows while the rest is read. */
  readonly siblings: string[];
  readonly isText?: boolean;
}

export interface FlowScan {
  readonly text: string;
  readonly at: number;
  /** Nothing is read from here on. */
  readonly end: number;
  found(find: FlowFind): void;
}

/** Whatever may end a plain text in brackets. */
const ENDS = /[,{}[\]\n]/;

/** @param open the place of the bracket. @returns the place behind the bracket that closes it, or `end` */
export function scanFlow(scan: FlowScan, open: number, path: readonly PathPart[]): number {
  const { text, at, end } = scan;
  const isMap = text[open] === "{";
  const siblings: string[] = [];
  let index = 0;
  let pos = open + 1;
  while (pos <= end) {
    const from = pos;
    pos = skipSpace(text, pos, end);
    const char = pos < end ? text[pos] : undefined;
    const isOver = char === undefined || char === "}" || char === "]";
    if (at >= from && (at < pos || at === pos && (isOver || char === ","))) {
      const own = isMap ? path : [...path, index];
      scan.found({ path: own, takes: isMap ? "key" : "value", from: at, to: at, hasColon: false, siblings });
    }
    if (isOver) return Math.min(pos + 1, end);
    if (char === ",") {
      index++;
      pos++;
      continue;
    }
    const token = tokenAt(text, pos, end);
    const colon = token && colonBehind(text, token.end, end, isQuote(text[pos]));
    if (token && colon !== undefined) {
      const key = unquoted(text.slice(token.start, token.end));
      const map = isMap ? path : [...path, index];
      const others = isMap ? siblings : [];
      if (at >= token.start && at <= token.end) {
        scan.found({
          path: map,
          takes: "key",
          from: token.start,
          to: token.end,
          hasColon: true,
          siblings: others,
        });
      } else others.push(key);
      pos = scanValue(scan, colon + 1, [...map, key]);
    } else if (token) {
      if (at >= token.start && at <= token.end) {
        const place = { from: token.start, to: token.end, hasColon: false, siblings };
        scan.found(
          isMap
            ? { path, takes: "key", ...place }
            : { path: [...path, index], takes: "value", ...place, isText: true },
        );
      } else if (isMap) siblings.push(unquoted(text.slice(token.start, token.end)));
      pos = token.end;
    } else pos = scanFlow(scan, pos, isMap ? path : [...path, index]);
  }
  return end;
}

function scanValue(scan: FlowScan, from: number, path: readonly PathPart[]): number {
  const { text, at, end } = scan;
  const pos = skipSpace(text, from, end);
  const char = pos < end ? text[pos] : undefined;
  const isEmpty = char === undefined || char === "," || char === "}" || char === "]";
  const value = { path, takes: "value", hasColon: false, siblings: [] } as const;
  if (at >= from && (at < pos || at === pos && isEmpty)) {
    scan.found({ ...value, siblings: [], from: at, to: at });
  }
  if (isEmpty) return pos;
  const token = tokenAt(text, pos, end);
  if (!token) return scanFlow(scan, pos, path);
  if (at >= token.start && at <= token.end) {
    scan.found({ ...value, siblings: [], from: token.start, to: token.end, isText: true });
  }
  return token.end;
}

/** A text in quotes or a plain one; `undefined` where a bracket opens. */
function tokenAt(text: string, start: number, end: number): { start: number; end: number } | undefined {
  const char = text[start]!;
  if (char === "{" || char === "[") return undefined;
  if (isQuote(char)) return { start, end: quoteEnd(text, start, end) ?? Math.min(end, lineEnd(text, start)) };
  let at = start;
  for (; at < end; at++) {
    if (ENDS.test(text[at]!)) {
      // A plain text goes on in the next line where nothing else begins there; nobody completes across lines.
      break;
    }
    if (text[at] === ":" && (isGap(text[at + 1]) || /[,}\]]/.test(text[at + 1]!))) break;
    if (text[at] === "#" && at > start && isGap(text[at - 1])) break;
  }
  let stop = at;
  while (stop > start && isGap(text[stop - 1])) stop--;
  // A lone colon, or the like: past it, or the reading would never end.
  return { start, end: Math.max(stop, start + 1) };
}

function colonBehind(text: string, from: number, end: number, quoted: boolean): number | undefined {
  let at = from;
  while (at < end && (text[at] === " " || text[at] === "\t")) at++;
  if (text[at] !== ":") return undefined;
  return quoted || isGap(text[at + 1]) || /[,}\]]/.test(text[at + 1] ?? "") ? at : undefined;
}

/** Past blanks, line breaks and comments. */
function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    if (isGap(text[at])) at++;
    else if (text[at] === "#" && (at === 0 || isGap(text[at - 1]))) at = Math.min(end, lineEnd(text, at));
    else break;
  }
  return at;
}

function isQuote(char: string | undefined): boolean {
  return char === '"' || char === "'";
}

export function unquoted(token: string): string {
  const quote = token[0];
  if (!isQuote(quote)) return token;
  return token.slice(1, token.length > 1 && token.endsWith(quote!) ? -1 : undefined);
}
