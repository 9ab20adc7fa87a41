import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { ParsedText } from "../parsed_text.ts";
import { lineWith, quote } from "../traps/value_fix.ts";
import { explainValueStart } from "../traps/value_start.ts";

/** A list or a map where a key belongs. `{{name}}` is no key at all, but a text that wants quotes. */
export function explainComplexKey(source: ParsedText, start: number, end: number): NewDiagnostic {
  const { text } = source;
  if (text[start] === "{" && text[start - 1] === "{") return explainValueStart(source, start - 1);
  const oneLine = end <= source.line(start).end && end > start && "[{".includes(text[start]!);
  return {
    code: "yaml-complex-key",
    message: "A list or a map stands where a key belongs.",
    span: source.span(start, end),
    expected: "a text as the key; in quotes if it begins with a bracket or a brace",
    ...(oneLine && { fix: lineWith(source, start, end, quote(text.slice(start, end))) }),
  };
}
