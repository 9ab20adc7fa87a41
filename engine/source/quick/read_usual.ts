import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { SourceFile } from "../../diagnostics/span.ts";
import type { MapEntry, Node } from "../nodes.ts";
import { ParsedText } from "../parsed_text.ts";
import { blockNode } from "./block.ts";
import { Cursor, END, SAME_LINE, Unusual } from "./cursor.ts";

/**
 * Reads YAML as people write it, in one pass and without looking back. Whatever it does not know for certain (anchors,
 * tags, directives, several documents, complex keys, tabs, mistakes) it leaves to the thorough reader.
 *
 * @returns undefined where the text is unusual
 */
export function readUsual(file: SourceFile): { root?: Node; problems: readonly NewDiagnostic[] } | undefined {
  return usually(() => {
    const cursor = new Cursor(ParsedText.of(file));
    const root = readRoot(cursor);
    return { problems: cursor.problems, ...(root && { root }) };
  });
}

/**
 * As `readUsual`, for whole lines out of a file that are to be one entry of a map.
 * @param depth of maps around it
 * @returns undefined also where they are anything else
 */
export function readUsualEntry(
  source: ParsedText,
  depth: number,
): { entry: MapEntry; problems: readonly NewDiagnostic[] } | undefined {
  return usually(() => {
    const cursor = new Cursor(source);
    for (let level = 0; level < depth; level++) cursor.deeper();
    const root = readRoot(cursor);
    const entry = root?.kind === "map" && root.entries.length === 1 ? root.entries[0] : undefined;
    // A map in brackets begins before its first key.
    if (!entry || entry.key.span.start !== root!.span.start) return undefined;
    return { entry, problems: cursor.problems };
  });
}

/** Where a text stops being usual: at a mistake, or at something that people seldom write. */
export function unusualPlace(source: ParsedText): number {
  const cursor = new Cursor(source);
  usually(() => readRoot(cursor));
  return Math.min(cursor.at, Math.max(0, source.text.length - 1));
}

function usually<Read>(read: () => Read): Read | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

function readRoot(cursor: Cursor): Node | undefined {
  const { text } = cursor;
  if (text.startsWith("%") || text.startsWith("\uFEFF")) throw new Unusual();
  let column = cursor.advance();
  if (column === 0 && text.startsWith("---", cursor.at)) {
    cursor.at += 3;
    column = cursor.advance();
    if (column === SAME_LINE) throw new Unusual();
  }
  if (column === END) return undefined;
  const root = blockNode(cursor, column, -1);
  if (cursor.column !== END) throw new Unusual();
  return root;
}
