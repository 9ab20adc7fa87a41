/** Text from files as it can be shown in a terminal: nothing in it moves the cursor, and its width is known. */

/** Signs that never join others, and the ASCII: each is a unit of its own, one column wide where it is printed at all. */
const SINGLE = /^[\0-\x7f\u00a1-\u00ac\u00ae-\u00ff–—‘’“”…→·✓✗]*$/;
const WIDE = /^[\p{Emoji_Presentation}\p{Regional_Indicator}]|\uFE0F/u;
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
const INVISIBLE_BLANK = /^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/;

/** Code points that East Asian fonts draw over two columns (source: Unicode, EastAsianWidth, classes W and F). */
const WIDE_RANGES: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

/** One visible unit of a line. `offset` counts UTF-16 code units from the start of the line. */
export interface Cell {
  readonly offset: number;
  readonly length: number;
  /** What is printed for it. */
  readonly shown: string;
  /** Columns of the terminal. */
  readonly width: number;
}

/** A line as cells. Tabs become blanks up to the next multiple of four, control characters become pictures. */
export function cells(line: string): Cell[] {
  const result: Cell[] = [];
  let column = 0;
  for (const { segment, index } of graphemes(line)) {
    const { shown, width } = show(segment, column);
    result.push({ offset: index, length: segment.length, shown, width });
    column += width;
  }
  return result;
}

/** Columns that a line takes. */
export function textWidth(line: string): number {
  return cells(line).reduce((sum, { width }) => sum + width, 0);
}

/** The first segmenter of a process takes 10 ms to make, which usual lines need not wait for; further ones 7 µs. */
function graphemes(line: string): Iterable<{ readonly segment: string; readonly index: number }> {
  if (SINGLE.test(line)) return Array.from(line, (segment, index) => ({ segment, index }));
  return new Intl.Segmenter("en", { granularity: "grapheme" }).segment(line);
}

function show(segment: string, column: number): { shown: string; width: number } {
  const code = segment.codePointAt(0)!;
  if (segment === "\t") {
    const width = 4 - column % 4;
    return { shown: " ".repeat(width), width };
  }
  if (code < 0x20) return { shown: String.fromCharCode(0x2400 + code), width: 1 };
  if (code >= 0x7f && code < 0xa0) return { shown: "\ufffd", width: 1 };
  if (code < 0x7f || SINGLE.test(segment)) return { shown: segment, width: 1 };
  if (INVISIBLE_BLANK.test(segment)) return { shown: "\u2423", width: 1 };
  if (BIDI.test(segment)) return { shown: "", width: 0 };
  if (ZERO.test(segment)) return { shown: segment, width: 0 };
  const wide = WIDE.test(segment) || WIDE_RANGES.some(([from, to]) => code >= from && code <= to);
  return { shown: segment, width: wide ? 2 : 1 };
}

/** Marks that turn the direction of writing could make a line read differently from what it says. */
const BIDI = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/;

/** A sentence that quotes an author's text, without anything a terminal would obey. Line breaks stay. */
export function plainText(text: string): string {
  let result = "";
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (character === "\n") result += character;
    else if (character === "\t") result += " ";
    else if (code < 0x20) result += String.fromCharCode(0x2400 + code);
    else if (code >= 0x7f && code < 0xa0) result += "\ufffd";
    else if (!BIDI.test(character)) result += character;
  }
  return result;
}
