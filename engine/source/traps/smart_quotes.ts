import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import { shorten } from "../key_set.ts";
import type { ParsedText } from "../parsed_text.ts";
import { lineWith, quote, valueEnd } from "./value_fix.ts";

const OPEN = "“„‟”«‘‚‛’";
const CLOSE = "”“‟»’‘‛";

export function isSmartQuote(char: string | undefined): boolean {
  return char !== undefined && char !== "" && (OPEN.includes(char) || CLOSE.includes(char));
}

/** Whether a plain text stands wholly in curly quotes, so that they were most likely meant as quotes. */
export function isInSmartQuotes(text: string): boolean {
  if (text.length < 2 || !OPEN.includes(text[0]!) || !CLOSE.includes(text.at(-1)!)) return false;
  for (let at = 1; at < text.length - 1; at++) {
    if (isSmartQuote(text[at]) && !"’‘".includes(text[at]!)) return false;
  }
  return true;
}

/** A value that begins with a curly quote. It is an error where it breaks the line, else a warning. */
export function explainSmartQuotes(
  source: ParsedText,
  start: number,
  severity: "error" | "warning",
): NewDiagnostic {
  const { text } = source;
  const end = valueEnd(source, start);
  const inner = text.slice(start + 1, isSmartQuote(text[end - 1]) && end - 1 > start ? end - 1 : end);
  return {
    code: "yaml-smart-quotes",
    severity,
    message: `The curly quotes of ${shorten(text.slice(start, end))} are letters of the text to YAML.`,
    span: source.span(start, end),
    expected: `straight quotes: " or '`,
    fix: lineWith(source, start, end, quote(inner)),
  };
}
