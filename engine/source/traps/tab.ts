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
    fix: withoutTabs(text.slice(line.start, line.end), indentWidth(text)),
  };
}

/** A line with each tab of its indentation replaced by blanks. */
export function withoutTabs(line: string, width: number): string {
  let end = 0;
  while (line[end] === " " || line[end] === "\t") end++;
  return line.slice(0, end).replaceAll("\t", " ".repeat(width)) + line.slice(end);
}

/** How many blanks the first indented line of a text has; 2 where no line has any. */
export function indentWidth(text: string): number {
  for (let feed = text.indexOf("\n"); feed !== -1; feed = text.indexOf("\n", feed + 1)) {
    let at = feed + 1;
    while (text[at] === " ") at++;
    const width = at - feed - 1;
    if (width > 0 && at < text.length && !"\t\r\n#".includes(text[at]!)) return Math.min(width, 8);
  }
  return 2;
}
