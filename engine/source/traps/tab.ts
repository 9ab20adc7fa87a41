import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { ParsedText } from "../parsed_text.ts";

/** A tab in the indentation of the line around an offset; undefined where there is none. */
export function explainTab(source: ParsedText, offset: number): NewDiagnostic | undefined {
  const { text } = source;
  const line = source.line(offset);
  let at = line.start;
  while (at < line.end && text[at] === " ") at++;
  if (text[at] !== "\t") return undefined;
  let end = at;
  while (end < line.end && (text[end] === "\t" || text[end] === " ")) end++;
  return {
    code: "yaml-tab",
    message: "This line is indented with a tab.",
    span: source.span(at, end),
    expected: "blanks only",
    fix: withoutTabs(text.slice(line.start, line.end), tabWidth(source, line.start)),
  };
}

/** A line with each tab of its indentation replaced by blanks. */
export function withoutTabs(line: string, width: number): string {
  let end = 0;
  while (line[end] === " " || line[end] === "\t") end++;
  return line.slice(0, end).replaceAll("\t", " ".repeat(width)) + line.slice(end);
}

/**
 * How many blanks each tab of a line stands for, so that the line fits between its neighbours: in the column of the
 * one below or above, and right of a key above it that has no value yet.
 */
export function tabWidth(source: ParsedText, lineStart: number): number {
  const { text } = source;
  const tabs = /^ *(\t*)/.exec(text.slice(lineStart, lineStart + 200))![1]!.length || 1;
  const above = neighbour(source, lineStart, "above");
  const least = above && above.opens ? above.indent + 1 : 1;
  for (const other of [neighbour(source, lineStart, "below"), above]) {
    if (other && other.indent >= least && other.indent % tabs === 0) return other.indent / tabs;
  }
  const width = source.indentWidth;
  return tabs * width >= least ? width : Math.ceil((above!.indent + width) / tabs);
}

/** The next line with content, unless it has tabs itself. */
function neighbour(source: ParsedText, lineStart: number, where: "above" | "below") {
  const { text } = source;
  let line = source.line(lineStart);
  for (let count = 0; count < 20; count++) {
    if (where === "above" ? line.start === 0 : line.next >= text.length) return undefined;
    line = source.line(where === "above" ? line.start - 1 : line.next);
    let at = line.start;
    while (text[at] === " ") at++;
    if (text[at] === "\t") return undefined;
    if (at < line.end && text[at] !== "#") {
      return { indent: at - line.start, opens: text[line.end - 1] === ":" };
    }
  }
  return undefined;
}
