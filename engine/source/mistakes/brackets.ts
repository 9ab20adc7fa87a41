import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import { shorten } from "../key_set.ts";
import type { ParsedText } from "../parsed_text.ts";
import { explainColour, findColour } from "../traps/colour.ts";
import { explainTab } from "../traps/tab.ts";
import { lineWith } from "../traps/value_fix.ts";
import { contentStart } from "./structure.ts";

/** The brackets of a text that are never closed, or closed by the other kind; a colour may have hidden their end. */
export function explainBrackets(source: ParsedText): NewDiagnostic[] {
  return source.flow.broken.slice(0, 20).map(({ sign, start, end }) => {
    const colour = findColour(source.text, start, Math.min(end, start + 5_000));
    if (colour !== undefined) return explainColour(source, colour);
    const outdented = explainOutdented(source, start, end);
    if (outdented) return outdented;
    const close = sign === "[" ? "]" : "}";
    const other = source.text[end];
    const wrong = other === "]" || other === "}";
    return {
      code: "yaml-bracket-missing",
      message: wrong
        ? `The ${sign} that stands here is closed by ${other}.`
        : `The ${sign} that stands here is never closed.`,
      span: source.span(start, start + 1),
      expected: `a ${close} where the ${sign === "[" ? "list" : "map"} ends`,
      ...(wrong && { related: [{ span: source.span(end, end + 1), message: `${other} stands here` }] }),
    };
  });
}

/** A line inside brackets that begins too far left, so that the brackets were given up. */
function explainOutdented(source: ParsedText, start: number, end: number): NewDiagnostic | undefined {
  const { text } = source;
  const line = source.line(end);
  const at = contentStart(source, end);
  if (line.start <= start || at >= line.end || /[\]}]/.test(text[end] ?? "")) return undefined;
  const tab = explainTab(source, end);
  if (tab) return tab;
  const content = text.slice(at, line.end);
  if (/^[^\s"'{}[\],]+:(\s|$)/.test(content) || !/[\]},]\s*$/.test(content)) return undefined;
  const open = source.line(start);
  const indent = contentStart(source, start) - open.start + 2;
  return {
    code: "yaml-indentation",
    message: `"${
      shorten(content)
    }" stands inside brackets, but is not indented further than the line that opened them.`,
    span: source.span(at, line.end),
    expected: `the line to begin in column ${indent + 1}`,
    fix: " ".repeat(indent) + content,
    related: [{ span: source.span(start, start + 1), message: "the brackets begin here" }],
  };
}

export function explainExtraBracket(source: ParsedText, start: number): NewDiagnostic {
  const sign = source.text[start] ?? "]";
  return {
    code: "yaml-bracket-extra",
    message: `There is no open ${sign === "]" ? "[" : "{"} to which this ${sign} belongs.`,
    span: source.span(start, start + 1),
    expected: `no ${sign} here, or a ${sign === "]" ? "[" : "{"} before it`,
  };
}

/** @param missing whether a comma is missing before `start`, or the one at `start` is too many */
export function explainComma(source: ParsedText, start: number, missing: boolean): NewDiagnostic {
  return {
    code: "yaml-comma",
    message: missing ? "There is no comma before this." : "There is no item before this comma.",
    span: source.span(start, start + 1),
    expected: "one comma between two items",
    ...(!missing && source.text[start] === "," && { fix: lineWith(source, start, start + 1, "") }),
  };
}
