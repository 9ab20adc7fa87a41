/** Where a file can be cut into pieces that can be parsed by themselves: at its keys, and at the entries below a key. */
import { BLANK, DASH, FEED, HASH, isGap, MAP_CLOSE, RETURN } from "./quick/cursor.ts";
import { LIST_CLOSE } from "./quick/cursor.ts";

/** A key of the top with what stands behind it. */
export interface Section {
  readonly start: number;
  /** Where each of its entries starts; with none, the section is one piece. */
  readonly entries: readonly number[];
}

/** A key with nothing behind its colon but a comment. */
const LONE_KEY = /^[\w-]+: *(?: #.*)?\r?$/;
const DOCUMENT_START = /^---\s*$/;

/**
 * Looks at the first signs of lines alone: whether each piece is what it looks like, only parsing it tells. Comments
 * belong to the piece before them.
 *
 * @returns undefined where the lines are not those of a map
 */
export function cutSections(text: string): readonly Section[] | undefined {
  const sections: { readonly start: number; readonly entries: number[] }[] = [];
  let section: { readonly start: number; readonly entries: number[] } | undefined;
  // Of the entries of the section; 0 before the first one, undefined where it is not to be cut.
  let column: number | undefined;
  let begun = false;
  for (let start = 0, next = 0; start < text.length; start = next) {
    const feed = text.indexOf("\n", start);
    next = feed === -1 ? text.length : feed + 1;
    let at = start;
    while (text.charCodeAt(at) === BLANK) at++;
    const code = text.charCodeAt(at);
    if (code === HASH || code === FEED || code === RETURN || at === text.length) continue;
    const indent = at - start;
    const goesOn = code === MAP_CLOSE || code === LIST_CLOSE;
    const isItem = code === DASH && isGap(text.charCodeAt(at + 1));
    if (!begun && DOCUMENT_START.test(text.slice(start, next))) {
      begun = true;
      continue;
    }
    begun = true;
    if (indent === 0 && !goesOn && !isItem) {
      sections.push(section = { start, entries: [] });
      column = LONE_KEY.test(text.slice(start, feed === -1 ? next : feed)) ? 0 : undefined;
    } else if (!section) return undefined;
    else if (column === undefined) continue;
    else if (column === 0 && isItem) column = undefined;
    else if (column === 0 || (indent === column && !goesOn)) {
      column = indent;
      section.entries.push(start);
    } else if (indent < column) return undefined;
  }
  return sections;
}
