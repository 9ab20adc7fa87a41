import { cookBlock } from "../cook_block.ts";
import { cookDouble, cookPlain, cookSingle, isEscape } from "../cook_flow.ts";
import type { EmptyNode, ScalarNode } from "../nodes.ts";
import { isNull } from "../null.ts";
import { SourceScalar } from "../source_scalar.ts";
import { isOddBlank } from "../traps/odd_blank.ts";
import { explainSmartQuotes, isInSmartQuotes, isSmartQuote } from "../traps/smart_quotes.ts";
import {
  APOSTROPHE,
  BACKSLASH,
  BLANK,
  COLON,
  type Cursor,
  DASH,
  FEED,
  HASH,
  isFlowSign,
  isGap,
} from "./cursor.ts";
import { QUESTION, QUOTE, RETURN, TAB, Unusual } from "./cursor.ts";

/** Signs that cannot begin a plain scalar, or have a meaning that is left to the thorough reader. */
const SPECIAL = new Set([..."#,[]{}&*!|>%@`'\""].map((char) => char.charCodeAt(0)));

/** The end of a plain scalar on the line of the cursor, without blanks behind it. The cursor moves to what ended it. */
export function scanPlain(cursor: Cursor, flow: boolean): number {
  const { text } = cursor;
  let at = cursor.at;
  let before = COLON;
  for (;; at++) {
    const code = text.charCodeAt(at);
    if (code === FEED || code !== code) break;
    if (code === COLON) {
      const next = text.charCodeAt(at + 1);
      if (isGap(next) || (flow && isFlowSign(next))) break;
    } else if (code === HASH && (before === BLANK || before === TAB)) break;
    else if (flow && isFlowSign(code)) break;
    else if (code === RETURN) {
      if (text.charCodeAt(at + 1) !== FEED) throw new Unusual();
      break;
    } else if (code > 127 && before === COLON && at > cursor.at && isOddBlank(code)) throw new Unusual();
    before = code;
  }
  let end = at;
  while (end > cursor.at && isBlankOrTab(text.charCodeAt(end - 1))) end--;
  cursor.at = at;
  return end;
}

/** Whether a plain scalar may begin at the cursor. */
export function isPlainStart(cursor: Cursor, flow: boolean): boolean {
  const code = cursor.code();
  if (SPECIAL.has(code)) return false;
  if (code !== DASH && code !== QUESTION && code !== COLON) return true;
  const next = cursor.code(1);
  return !isGap(next) && !(flow && isFlowSign(next));
}

/** A plain scalar in a block, with the lines that continue it because they begin right of column `parent`. */
export function plainInBlock(cursor: Cursor, parent: number): ScalarNode | EmptyNode {
  const start = cursor.at;
  let end = scanPlain(cursor, false);
  let lines = 1;
  while (cursor.code() === FEED || cursor.code() === RETURN) {
    const next = continuation(cursor.text, cursor.at, parent);
    if (next === undefined) break;
    cursor.at = next;
    end = scanPlain(cursor, false);
    lines++;
  }
  if (cursor.code() === COLON) throw new Unusual();
  const text = lines === 1 ? cursor.text.slice(start, end) : cookPlain(cursor.text, start, end).text;
  return plain(cursor, text, start, end);
}

/** A node for a plain scalar that was read. */
export function plain(cursor: Cursor, text: string, start: number, end: number): ScalarNode | EmptyNode {
  if (isNull(text)) return { kind: "empty", span: cursor.source.span(start, end) };
  if (text.charCodeAt(0) > 127 && isSmartQuote(text[0]) && isInSmartQuotes(text)) {
    cursor.tell(start, () => explainSmartQuotes(cursor.source, start, "warning"));
  }
  return new SourceScalar(cursor.source, text, "plain", start, end);
}

/** Where the next line goes on with a plain scalar, or undefined where that scalar is over. */
function continuation(text: string, lineEnd: number, parent: number): number | undefined {
  let lineStart = text.indexOf("\n", lineEnd) + 1;
  while (true) {
    let at = lineStart;
    while (text.charCodeAt(at) === BLANK) at++;
    const code = text.charCodeAt(at);
    if (code === TAB || (code === RETURN && text.charCodeAt(at + 1) !== FEED)) throw new Unusual();
    if (code !== FEED && code !== RETURN) {
      return code !== code || code === HASH || at - lineStart <= parent ? undefined : at;
    }
    lineStart = text.indexOf("\n", at) + 1;
  }
}

/** A quoted scalar at the cursor. Its later lines must begin right of column `parent`. */
export function quoted(cursor: Cursor, parent: number): ScalarNode {
  const { text, at: start } = cursor;
  const sign = cursor.code();
  let simple = true;
  let at = start + 1;
  for (;; at++) {
    const code = text.charCodeAt(at);
    if (code === sign) {
      if (sign === QUOTE || text.charCodeAt(at + 1) !== APOSTROPHE) break;
      simple = false;
      at++;
    } else if (code === BACKSLASH && sign === QUOTE) {
      if (!isEscape(text, at)) throw new Unusual();
      simple = false;
      // An escaped line break is still one: the next line is looked at like any other.
      if (text.charCodeAt(at + 1) !== FEED && text.charCodeAt(at + 1) !== RETURN) at++;
    } else if (code === FEED) {
      simple = false;
      at = checkLineStart(text, at + 1, parent) - 1;
    } else if (code !== code || (code === RETURN && text.charCodeAt(at + 1) !== FEED)) throw new Unusual();
  }
  cursor.at = at + 1;
  const style = sign === QUOTE ? "double" : "single";
  if (simple) return new SourceScalar(cursor.source, text.slice(start + 1, at), style, start, at + 1);
  const cooked = (sign === QUOTE ? cookDouble : cookSingle)(text, start, at + 1);
  return new SourceScalar(cursor.source, cooked.text, style, start, at + 1);
}

/** The first place on a line that is no blank; the line must be empty or begin right of column `parent`. */
function checkLineStart(text: string, lineStart: number, parent: number): number {
  let at = lineStart;
  while (text.charCodeAt(at) === BLANK) at++;
  const code = text.charCodeAt(at);
  const empty = code === FEED || (code === RETURN && text.charCodeAt(at + 1) === FEED);
  if (!empty && (code === TAB || parent < 0 || at - lineStart <= parent)) throw new Unusual();
  return at;
}

/** A literal or folded scalar at the cursor, in a block whose parent begins in column `parent`. */
export function blockScalar(cursor: Cursor, parent: number): ScalarNode {
  const { text, at: start } = cursor;
  if (parent < 0) throw new Unusual();
  const folded = text[start] === ">";
  const keep = text[start + 1] === "+";
  let at = start + (keep || text[start + 1] === "-" ? 2 : 1);
  const spaced = text.charCodeAt(at) === BLANK;
  while (text.charCodeAt(at) === BLANK) at++;
  if (text.charCodeAt(at) === HASH && spaced) at = Math.max(at, text.indexOf("\n", at));
  if (text.charCodeAt(at) === RETURN) at++;
  if (text.charCodeAt(at) !== FEED) throw new Unusual();
  const end = blockEnd(text, at + 1, parent, keep);
  cursor.at = end;
  const style = folded ? "folded" : "literal";
  const node = new SourceScalar(cursor.source, cookBlock(text, start, end, 0).text, style, start, end);
  // The next line begins a line of its own, which only the line break before it tells.
  cursor.at = text.charCodeAt(end - 1) === FEED ? end - 1 : end;
  return node;
}

/** The end of the lines of a block scalar that begins at `start`. */
function blockEnd(text: string, start: number, parent: number, keep: boolean): number {
  let indent = -1;
  let deepestBlank = 0;
  let end = start;
  for (let lineStart = start; lineStart < text.length;) {
    let at = lineStart;
    while (text.charCodeAt(at) === BLANK) at++;
    const code = text.charCodeAt(at);
    const feed = text.indexOf("\n", at);
    const next = feed === -1 ? text.length : feed + 1;
    const column = at - lineStart;
    if (code === FEED || (code === RETURN && text.charCodeAt(at + 1) === FEED) || at >= text.length) {
      deepestBlank = Math.max(deepestBlank, column);
      if (keep) end = next;
    } else if (indent === -1) {
      if (column <= parent || deepestBlank > column || code === TAB) throw new Unusual();
      indent = column;
      end = next;
      deepestBlank = 0;
    } else if (column >= indent) {
      end = next;
      deepestBlank = 0;
    } else if (column > parent || code === TAB) throw new Unusual();
    else break;
    lineStart = next;
  }
  if (indent === -1 || deepestBlank > indent) throw new Unusual();
  return end;
}

function isBlankOrTab(code: number): boolean {
  return code === BLANK || code === TAB;
}
