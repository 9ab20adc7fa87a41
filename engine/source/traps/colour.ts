import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { ParsedText } from "../parsed_text.ts";
import { lineWith } from "./value_fix.ts";

const HEX = /^#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{8}|[0-9a-fA-F]{3})(?![0-9A-Za-z])/;

/** Whether an unquoted colour begins at an offset. */
export function isColourAt(text: string, offset: number): boolean {
  return text[offset] === "#" && HEX.test(text.slice(offset, offset + 10));
}

/** A colour that YAML takes for a comment, with the line that has it in quotes. */
export function explainColour(source: ParsedText, start: number): NewDiagnostic {
  const colour = HEX.exec(source.text.slice(start, start + 10))?.[0] ?? "#";
  const end = start + colour.length;
  return {
    code: "yaml-colour-comment",
    message: `The colour ${colour} has no quotes, so YAML takes it and the rest of the line for a comment.`,
    span: source.span(start, end),
    expected: `the colour in quotes: "${colour}"`,
    fix: lineWith(source, start, end, `"${colour}"`),
  };
}

/** The first colour without quotes between two places that begins a value, or undefined. */
export function findColour(text: string, start: number, end: number): number | undefined {
  for (let at = text.indexOf("#", start); at !== -1 && at < end; at = text.indexOf("#", at + 1)) {
    if (!isColourAt(text, at)) continue;
    let before = at - 1;
    while (text[before] === " " || text[before] === "\t") before--;
    if (before < start || ":,[{".includes(text[before]!)) return at;
  }
  return undefined;
}
