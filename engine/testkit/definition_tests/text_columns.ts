/** Texts side by side in columns of fixed widths, counted as a terminal draws them. */
import { cells, textWidth } from "../../diagnostics/terminal_text.ts";

export interface ColumnLine {
  readonly name: string;
  readonly cells: readonly [left: string, right: string];
  /** Whether the row begins with this line. */
  readonly first: boolean;
}

/** A row as as many lines as its longest cell needs. @param label columns of the name; it is cut where it is longer */
export function columnsOf(
  row: { readonly name: string; readonly cells: readonly [string, string] },
  label: number,
  column: number,
): ColumnLine[] {
  const [left, right] = row.cells.map((text) => wrap(text, column)) as [string[], string[]];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
    name: index === 0 ? wrap(row.name, label)[0]! : "",
    cells: [left[index] ?? "", right[index] ?? ""],
    first: index === 0,
  }));
}

/** Lines of at most `width` columns, broken at blanks where that is possible; at least one. */
export function wrap(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, Math.max(2, width)));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = "";
  let used = 0;
  let blankAt = -1;
  for (const { shown, width: wide } of cells(line)) {
    if (used + wide > width) {
      const cut = blankAt > 0 && shown !== " " ? blankAt : current.length;
      lines.push(current.slice(0, cut).trimEnd());
      current = current.slice(cut).trimStart();
      used = textWidth(current);
      blankAt = -1;
      if (shown === " ") continue;
    }
    if (shown === " ") blankAt = current.length;
    current += shown;
    used += wide;
  }
  return [...lines, current];
}

/** A line with blanks behind it up to a width. */
export function pad(line: string, width: number): string {
  return line + " ".repeat(Math.max(0, width - textWidth(line)));
}
