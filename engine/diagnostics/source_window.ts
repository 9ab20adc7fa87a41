import { type Cell, cells } from "./terminal_text.ts";

/** How far from the caret a line is looked at at all, in UTF-16 code units: lines can be megabytes long. */
const REACH = 400;

export interface FramedLine {
  /** The line or a part of it, with `…` where something is left out. */
  readonly shown: string;
  /** Columns before the first caret. */
  readonly blanks: number;
  readonly carets: number;
}

/**
 * The part of a line around `[start, end)` that fits into a width, and where carets go below it.
 * Knows wide and zero-width characters and tabs.
 */
export function frameLine(line: string, start: number, end: number, width: number): FramedLine {
  const from = safeCut(line, Math.max(0, start - REACH));
  const to = safeCut(line, Math.min(line.length, start + REACH));
  const all = cells(line.slice(from, to)).map((cell) => ({ ...cell, offset: cell.offset + from }));
  const caret = all.findIndex((cell) => cell.offset + cell.length > start);
  const { first, last } = choose(all, caret === -1 ? all.length : caret, width);
  const before = first > 0 || from > 0 ? "…" : "";
  const after = last < all.length || to < line.length ? "…" : "";
  const visible = all.slice(first, last);
  let blanks = before.length;
  let carets = 0;
  for (const cell of visible) {
    if (cell.offset + cell.length <= start) blanks += cell.width;
    else if (cell.offset < end) carets += cell.width;
  }
  return {
    shown: before + visible.map((cell) => cell.shown).join("") + after,
    blanks,
    carets: Math.max(1, carets),
  };
}

/** Which cells are shown: all if they fit, else a window with the caret in its first third. */
function choose(all: readonly Cell[], caret: number, width: number): { first: number; last: number } {
  const total = all.reduce((sum, cell) => sum + cell.width, 0);
  if (total <= width) return { first: 0, last: all.length };
  let first = caret;
  for (let room = Math.floor(width / 3); first > 0; first--) {
    room -= all[first - 1]!.width;
    if (room < 0) break;
  }
  let last = first;
  for (let room = width; last < all.length; last++) {
    room -= all[last]!.width;
    if (room < 0) break;
  }
  while (last === all.length && first > 0) {
    const used = all.slice(first - 1).reduce((sum, cell) => sum + cell.width, 0);
    if (used > width) break;
    first--;
  }
  return { first, last };
}

/** Never between the halves of a surrogate pair. */
function safeCut(line: string, at: number): number {
  const code = line.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
