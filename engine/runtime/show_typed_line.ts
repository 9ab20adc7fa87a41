/** The line that somebody typed, as a code block with the offending part marked below it. */
import { isBlank } from "./blank.ts";

export interface Mark {
  /** Offsets in the text; equal where something is missing. */
  readonly start: number;
  readonly end: number;
}

/** Names a mentioned thing: `@` people, `@&` roles, `#` channels. */
export type MentionNames = (kind: "@" | "@&" | "#", id: string) => string | undefined;

/** Columns that a code block shows on a telephone without breaking the line, about. */
const COLUMNS = 48;
const MENTION = /<(?:(@&|#|@)!?(\d{17,20})|a?(:\w+:)\d{17,20})>/y;
const WIDE_LETTER =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u;
const INVISIBLE = /^[\p{Cc}\p{Cf}\p{M}]+$/u;
const WIDE_BLANK = "\u3000";

/** A grapheme or a mention as it is shown. */
interface Cell {
  readonly text: string;
  /** The blank of the same width that goes below it. */
  readonly blank: string;
  readonly marked: boolean;
}

export function showTypedLine(text: string, mark: Mark, names: MentionNames): string {
  const lineStart = mark.start === 0 ? 0 : text.lastIndexOf("\n", mark.start - 1) + 1;
  const nextBreak = text.indexOf("\n", mark.start);
  const lineEnd = nextBreak === -1 ? text.length : nextBreak;
  const cells = cellsOf(text.slice(lineStart, lineEnd), {
    start: mark.start - lineStart,
    end: mark.end - lineStart,
  }, names);
  if (!cells.some((cell) => cell.marked)) {
    cells.push({ text: " ", blank: " ", marked: false }, { text: " ", blank: " ", marked: true });
  }
  const shown = cut(cells);
  const above = shown.map((cell) => cell.text).join("").trimEnd();
  const last = shown.findLastIndex((cell) => cell.marked);
  const below = shown.slice(0, last + 1).map((cell) => cell.marked ? carets(cell) : cell.blank).join("");
  return `\`\`\`\n${above}\n${below}\n\`\`\``;
}

/** Three backticks would end the block; one looks the same as its neighbour here. */
function harmless(text: string): string {
  return text.replaceAll("`", "ˋ");
}

function cellsOf(line: string, mark: Mark, names: MentionNames): Cell[] {
  const cells: Cell[] = [];
  const add = (text: string, at: number) => {
    const blank = blankFor(text);
    if (blank !== "") cells.push({ text, blank, marked: at >= mark.start && at < mark.end });
  };
  let at = 0;
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(line)) {
    if (index < at) continue;
    at = index + segment.length;
    MENTION.lastIndex = index;
    const mention = segment === "<" ? MENTION.exec(line) : null;
    if (mention) at = index + mention[0].length;
    const shown = mention ? mentionText(mention, names) : segment;
    for (const part of shown === segment ? [segment] : shown) add(harmless(part), index);
  }
  return cells;
}

function mentionText([whole, kind, id, emoji]: RegExpExecArray, names: MentionNames): string {
  if (emoji !== undefined) return emoji;
  const name = names(kind as "@" | "@&" | "#", id!);
  return name === undefined ? whole : `${kind === "#" ? "#" : "@"}${name}`;
}

/** Empty for what takes no room: marks without a letter, and signs that would turn the writing direction. */
function blankFor(text: string): string {
  if (text === "\t") return " ";
  if (INVISIBLE.test(text)) return "";
  if (EMOJI.test(text)) return "  ";
  return WIDE_LETTER.test(text) ? WIDE_BLANK : " ";
}

function carets(cell: Cell): string {
  return cell.blank === " " ? "^" : "^^";
}

/** At most `COLUMNS` cells, with the beginning of the mark among them. */
function cut(cells: readonly Cell[]): Cell[] {
  const first = Math.max(cells.findIndex((cell) => cell.marked), 0);
  let from = 0;
  if (cells.length > COLUMNS && first > COLUMNS / 2) {
    from = Math.min(first - COLUMNS / 2, cells.length - COLUMNS);
  }
  const shown = cells.slice(from, from + COLUMNS).map((cell) =>
    isBlankCell(cell) ? { ...cell, text: " " } : cell
  );
  const more: Cell = { text: "…", blank: " ", marked: false };
  if (from > 0) shown.unshift(more);
  if (from + COLUMNS < cells.length) shown.push(more);
  return shown;
}

function isBlankCell(cell: Cell): boolean {
  return cell.blank === " " && isBlank(cell.text.charCodeAt(0));
}
