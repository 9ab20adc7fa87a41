import { duplicateKey, EntryList } from "../key_set.ts";
import type { ListNode, MapNode, Node, ScalarNode } from "../nodes.ts";
import { SourceScalar } from "../source_scalar.ts";
import { isOddBlank } from "../traps/odd_blank.ts";
import { APOSTROPHE, BAR, COLON, type Cursor, DASH, GREATER, isGap, LIST_OPEN, MAP_OPEN } from "./cursor.ts";
import { QUOTE, SAME_LINE, Unusual } from "./cursor.ts";
import { flowCollection } from "./flow.ts";
import { blockScalar, isPlainStart, plainInBlock, quoted, scanPlain } from "./scalars.ts";

/** Keys that are longer are left to the thorough reader, which knows YAML's limit of 1,024. */
const LONGEST_KEY = 1000;

/**
 * A node that begins at the cursor, in a line of its own or behind a dash. Afterwards the cursor stands at the next
 * content, whose column it knows.
 *
 * @param column of the cursor
 * @param parent column of the block around it
 */
export function blockNode(cursor: Cursor, column: number, parent: number): Node {
  if (isDash(cursor)) return blockList(cursor, column);
  const code = cursor.code();
  if (code === LIST_OPEN || code === MAP_OPEN || code === BAR || code === GREATER) {
    return inlineNode(cursor, parent);
  }
  const key = blockKey(cursor, column);
  if (key) return blockMap(cursor, column, key);
  return inlineNode(cursor, parent);
}

/** A value behind its key or dash, or in a line of its own, that is no block list or map. */
function inlineNode(cursor: Cursor, parent: number): Node {
  const node = inline(cursor, parent);
  if (cursor.advance() === SAME_LINE) throw new Unusual();
  return node;
}

function inline(cursor: Cursor, parent: number): Node {
  const code = cursor.code();
  if (code === QUOTE || code === APOSTROPHE) return quoted(cursor, parent);
  if (code === LIST_OPEN || code === MAP_OPEN) return flowCollection(cursor, parent);
  if (code === BAR || code === GREATER) return blockScalar(cursor, parent);
  if (parent < 0 || !isPlainStart(cursor, false)) throw new Unusual();
  return plainInBlock(cursor, parent);
}

function blockList(cursor: Cursor, column: number): ListNode {
  cursor.deeper();
  const start = cursor.at;
  const items: Node[] = [];
  let end = start;
  do {
    const dash = cursor.at++;
    const next = cursor.advance();
    const item: Node = next === SAME_LINE
      ? blockNode(cursor, column + cursor.at - dash, column)
      : next > column
      ? blockNode(cursor, next, column)
      : { kind: "empty", span: cursor.source.span(dash + 1, dash + 1) };
    items.push(item);
    end = item.span.end;
  } while (cursor.column === column && isDash(cursor));
  if (cursor.column > column) throw new Unusual();
  cursor.higher();
  return { kind: "list", items, span: cursor.source.span(start, end) };
}

function blockMap(cursor: Cursor, column: number, first: ScalarNode): MapNode {
  cursor.deeper();
  const list = new EntryList();
  let end = first.span.end;
  for (let key: ScalarNode | undefined = first; key;) {
    const value = blockValue(cursor, column);
    end = value.span.end;
    const earlier = list.add({ key, value });
    const again = key;
    if (earlier) cursor.tell(again.span.start, () => duplicateKey(again, earlier));
    if (cursor.column > column) throw new Unusual();
    if (cursor.column !== column) break;
    key = isDash(cursor) ? undefined : blockKey(cursor, column);
    if (!key) throw new Unusual();
  }
  cursor.higher();
  return { kind: "map", entries: list.entries, span: cursor.source.span(first.span.start, end) };
}

/** What stands behind the colon at the cursor. */
function blockValue(cursor: Cursor, column: number): Node {
  const colon = cursor.at++;
  const next = cursor.advance();
  if (next === SAME_LINE) {
    if (isDash(cursor)) throw new Unusual();
    return inlineNode(cursor, column);
  }
  if (next > column) return blockNode(cursor, next, column);
  if (next === column && isDash(cursor)) return blockList(cursor, next);
  return { kind: "empty", span: cursor.source.span(colon + 1, colon + 1) };
}

/** The key at the cursor, which then stands at its colon; undefined, with the cursor unmoved, where no key is. */
function blockKey(cursor: Cursor, column: number): ScalarNode | undefined {
  const { text, at: start } = cursor;
  const code = cursor.code();
  let key: ScalarNode;
  if (code === QUOTE || code === APOSTROPHE) {
    key = quoted(cursor, column);
    const feed = text.indexOf("\n", start);
    if (feed !== -1 && feed < cursor.at) return back(cursor, start);
    cursor.skipBlanks();
    if (cursor.code() !== COLON) return back(cursor, start);
    if (!isGap(cursor.code(1))) throw new Unusual();
  } else {
    if (!isPlainStart(cursor, false)) throw new Unusual();
    // A special blank here is indentation that was copied from elsewhere; `---` and `...` end the document.
    if (code > 127 ? isOddBlank(code) : code === DASH && isOddBlank(cursor.code(1))) throw new Unusual();
    if (column === 0 && (code === DASH || text[start] === ".")) throw new Unusual();
    const end = scanPlain(cursor, false);
    if (cursor.code() !== COLON) return back(cursor, start);
    const word = text.slice(start, end);
    if (word === "<<" || isOddBlank(text.charCodeAt(end - 1))) throw new Unusual();
    key = new SourceScalar(cursor.source, word, "plain", start, end);
  }
  if (cursor.at - start > LONGEST_KEY) throw new Unusual();
  return key;
}

function back(cursor: Cursor, start: number): undefined {
  cursor.at = start;
  return undefined;
}

function isDash(cursor: Cursor): boolean {
  return cursor.code() === DASH && isGap(cursor.code(1));
}
