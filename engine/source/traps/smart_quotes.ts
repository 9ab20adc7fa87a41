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
  return curly(source, start, end, inner, severity);
}

/** The text in curly quotes that a place stands in: in `{ reply: “Hi, all: now” }` the comma ends the text for YAML. */
export function explainCutSmartQuotes(source: ParsedText, at: number): NewDiagnostic | undefined {
  const line = source.line(at);
  const { text } = source;
  let start: number | undefined;
  for (let index = line.start; index < line.end; index++) {
    const char = text[index]!;
    if (start === undefined) {
      if (index >= at) return undefined;
      if (OPEN.includes(char) && /[\s:[{,]/.test(text[index - 1] ?? "\n")) start = index;
    } else if (CLOSE.includes(char)) {
      if (index >= at) {
        const inner = text.slice(start + 1, index);
        return curly(source, start, index + 1, inner, "error");
      }
      start = undefined;
    }
  }
}

function curly(
  source: ParsedText,
  start: number,
  end: number,
  inner: string,
  severity: "error" | "warning",
): NewDiagnostic {
  return {
    code: "yaml-smart-quotes",
    severity,
    message:
      `The quotes of ${
        shorten(source.text.slice(start, end))
      } are curly ones, as chats and phones make them. YAML takes ` +
      "them for letters of the text.",
    span: source.span(start, end),
    expected: `straight quotes: " or '`,
    fix: lineWith(source, start, end, quote(inner)),
  };
}
