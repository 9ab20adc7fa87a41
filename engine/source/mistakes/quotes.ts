import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import { shorten } from "../key_set.ts";
import type { ParsedText } from "../parsed_text.ts";
import { lineWith, quote, valueEnd } from "../traps/value_fix.ts";

/** A quote that is opened and never closed. */
export function explainOpenQuote(source: ParsedText, offset: number): NewDiagnostic {
  const { text } = source;
  const start = source.flow.openQuotes[0] ?? Math.max(0, offset - 1);
  const sign = text[start] ?? '"';
  const end = valueEnd(source, start);
  const inner = text.slice(start + 1, end);
  const safe = !inner.includes(sign) && !inner.includes("\\");
  return {
    code: "yaml-quote-missing",
    message: `The quote ${sign} that begins here is never closed.`,
    span: source.span(start, Math.max(end, start + 1)),
    expected: `a ${sign} at the end of the text`,
    fix: lineWith(source, start, end, safe ? sign + inner + sign : quote(inner)),
  };
}

/** Text between the closing quote before `offset` and the end of the value. */
export function explainAfterQuote(source: ParsedText, offset: number): NewDiagnostic {
  const { text } = source;
  const line = source.line(offset);
  let close = offset - 1;
  while (close > line.start && (text[close] === " " || text[close] === "\t")) close--;
  const sign = text[close]!;
  let open = close - 1;
  while (open > line.start && !(text[open] === sign && " \t[{,:-".includes(text[open - 1]!))) open--;
  const end = valueEnd(source, offset);
  const raw = text.slice(open, end);
  const found = text[open] === sign;
  const rest = shorten(text.slice(offset, end));
  return {
    code: "yaml-text-after-quote",
    message: `${/^\s|^$/.test(rest) ? "A special blank" : rest} stands after the closing quote of ${
      shorten(text.slice(open, close + 1))
    }.`,
    span: source.span(offset, Math.max(end, offset + 1)),
    expected: "the quotes around the whole text",
    ...(found && { fix: lineWith(source, open, end, quote(raw.endsWith(sign) ? raw.slice(1, -1) : raw)) }),
  };
}

const KNOWN = '0abefnrtvNLP_ "/\\\t\n\r';

/** A backslash that means nothing; the corrected line doubles it and all others of that text. */
export function explainEscape(source: ParsedText, start: number): NewDiagnostic {
  const { text } = source;
  const line = source.line(start);
  let fixed = "";
  let at = start;
  for (; at < line.end && text[at] !== '"'; at++) {
    if (text[at] !== "\\") fixed += text[at];
    else if (at + 1 < line.end && isKnown(text, at)) fixed += "\\" + text[++at];
    else fixed += "\\\\";
  }
  return {
    code: "yaml-escape",
    message: `${shorten(text.slice(start, start + 2))} has no meaning between double quotes.`,
    span: source.span(start, Math.min(start + 2, line.end)),
    expected: "two backslashes for one, or single quotes around the text",
    fix: lineWith(source, start, Math.min(at, line.end), fixed),
  };
}

function isKnown(text: string, at: number): boolean {
  const next = text[at + 1];
  const digits = next === "x" ? 2 : next === "u" ? 4 : next === "U" ? 8 : 0;
  if (digits === 0) return next === undefined || KNOWN.includes(next);
  const hex = text.slice(at + 2, at + 2 + digits);
  return hex.length === digits && /^[0-9a-fA-F]+$/.test(hex) && parseInt(hex, 16) <= 0x10ffff;
}
