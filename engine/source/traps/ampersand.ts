import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import { shorten } from "../key_set.ts";
import type { ParsedText } from "../parsed_text.ts";
import { quoteValue } from "./value_fix.ts";

/** A mark `&name` to which nothing refers: the word would be missing from the text. */
export function explainAnchor(source: ParsedText, nodeStart: number, name: string): NewDiagnostic {
  const start = Math.max(0, source.text.lastIndexOf(`&${name}`, nodeStart));
  return {
    code: "yaml-ampersand-start",
    severity: "warning",
    message: `"&${
      shorten(name)
    }" marks this place with a name that nothing refers to, and is not part of the text.`,
    span: source.span(start, start + name.length + 1),
    expected: "a text in quotes, or a `*" + shorten(name) + "` that refers to it",
    fix: quoteValue(source, start).fix,
  };
}
