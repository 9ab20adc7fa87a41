import { duplicateKey, EntryList } from "../key_set.ts";
import type { EmptyNode, MapEntry, Node, ScalarNode } from "../nodes.ts";
import { isBesideOddBlank, isOddBlank } from "../traps/odd_blank.ts";
import { SourceScalar } from "../source_scalar.ts";
import {
  APOSTROPHE,
  COLON,
  COMMA,
  type Cursor,
  DASH,
  isFlowSign,
  isGap,
  LIST_CLOSE,
  LIST_OPEN,
} from "./cursor.ts";
import { MAP_CLOSE, MAP_OPEN, QUOTE, SAME_LINE, Unusual } from "./cursor.ts";
import { isPlainStart, plain, quoted, scanPlain } from "./scalars.ts";

/**
 * A list or map in brackets at the cursor, which stands behind it afterwards.
 *
 * @param parent column of the block around it; all further lines begin right of it
 * @param level of brackets inside each other, from 1
 */
export function flowCollection(cursor: Cursor, parent: number, level = 1): Node {
  cursor.deeper();
  const node = cursor.code() === LIST_OPEN ? flowList(cursor, parent, level) : flowMap(cursor, parent, level);
  cursor.higher();
  return node;
}

function flowList(cursor: Cursor, parent: number, level: number): Node {
  const start = cursor.at++;
  const items: Node[] = [];
  while (next(cursor, parent, level) !== LIST_CLOSE) {
    items.push(flowValue(cursor, parent, level));
    separator(cursor, parent, level, LIST_CLOSE);
  }
  return { kind: "list", items, span: cursor.source.span(start, ++cursor.at) };
}

function flowMap(cursor: Cursor, parent: number, level: number): Node {
  const start = cursor.at++;
  const list = new EntryList();
  while (next(cursor, parent, level) !== MAP_CLOSE) {
    const entry = flowEntry(cursor, parent, level);
    const earlier = list.add(entry);
    if (earlier) cursor.tell(entry.key.span.start, () => duplicateKey(entry.key, earlier));
    separator(cursor, parent, level, MAP_CLOSE);
  }
  return { kind: "map", entries: list.entries, span: cursor.source.span(start, ++cursor.at) };
}

/** Behind an item: a comma, over which the cursor moves, or the closing bracket, before which it stays. */
function separator(cursor: Cursor, parent: number, level: number, close: number): void {
  const code = next(cursor, parent, level);
  if (code === COMMA) cursor.at++;
  else if (code !== close) throw new Unusual();
}

/** Moves to the next content within brackets and returns its code. */
function next(cursor: Cursor, parent: number, level: number): number {
  const column = cursor.advance();
  const code = cursor.code();
  if (column === SAME_LINE || column > parent) {
    // `---` and `...` in the first column end the document.
    if (column === 0 && (code === DASH || cursor.text[cursor.at] === ".")) throw new Unusual();
    return code;
  }
  const closing = column === parent && level === 1 && (code === LIST_CLOSE || code === MAP_CLOSE);
  if (!closing) throw new Unusual();
  return code;
}

function flowValue(cursor: Cursor, parent: number, level: number): Node {
  const code = cursor.code();
  if (code === LIST_OPEN || code === MAP_OPEN) return flowCollection(cursor, parent, level + 1);
  if (code === QUOTE || code === APOSTROPHE) return quoted(cursor, parent);
  if (!isPlainStart(cursor, true) || isOddBlank(code)) throw new Unusual();
  const start = cursor.at;
  const end = scanPlain(cursor, true);
  if (cursor.code() === COLON) throw new Unusual();
  return plain(cursor, cursor.text.slice(start, end), start, end);
}

function flowEntry(cursor: Cursor, parent: number, level: number): MapEntry {
  const key = flowKey(cursor, parent);
  const keyEnd = key.span.end;
  if (cursor.code() !== COLON) return { key, value: empty(cursor, keyEnd) };
  const colon = cursor.at++;
  const after = cursor.code();
  if (!isGap(after) && !isFlowSign(after) && (key.style === "plain" || colon !== keyEnd)) throw new Unusual();
  const code = next(cursor, parent, level);
  if (code === COMMA || code === MAP_CLOSE) return { key, value: empty(cursor, colon + 1) };
  return { key, value: flowValue(cursor, parent, level) };
}

function flowKey(cursor: Cursor, parent: number): ScalarNode {
  const start = cursor.at;
  const code = cursor.code();
  if (code === QUOTE || code === APOSTROPHE) {
    const key = quoted(cursor, parent);
    cursor.skipBlanks();
    return key;
  }
  if (!isPlainStart(cursor, true)) throw new Unusual();
  const end = scanPlain(cursor, true);
  const text = cursor.text.slice(start, end);
  if (text === "<<" || isBesideOddBlank(text)) throw new Unusual();
  return new SourceScalar(cursor.source, text, "plain", start, end);
}

function empty(cursor: Cursor, at: number): EmptyNode {
  return { kind: "empty", span: cursor.source.span(at, at) };
}
