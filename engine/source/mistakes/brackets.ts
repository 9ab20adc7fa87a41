import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { OpenBracket } from "../flow_regions.ts";
import { shorten } from "../key_set.ts";
import type { ParsedText } from "../parsed_text.ts";
import { explainColour, findColour } from "../traps/colour.ts";
import { explainTab } from "../traps/tab.ts";
import { endWithoutComment, lineWith } from "../traps/value_fix.ts";
import { contentStart } from "./structure.ts";

/** The brackets of a text that are never closed, or closed by the other kind; a colour may have hidden their end. */
export function explainBrackets(source: ParsedText): NewDiagnostic[] {
  return source.flow.broken.slice(0, 20).map((bracket) => {
    const { sign, start, end, closedBy } = bracket;
    const colour = findColour(source.text, start, Math.min(end, start + 5_000));
    if (colour !== undefined) return explainColour(source, colour);
    const outdented = closedBy === undefined ? explainOutdented(source, bracket) : undefined;
    if (outdented) return outdented;
    const close = sign === "[" ? "]" : "}";
    const fix = closedBy === undefined ? closedOnItsLine(source, start, end, close) : undefined;
    return {
      code: "yaml-bracket-missing",
      message: `The ${sign} that stands here is ${
        closedBy === undefined ? "never closed" : `closed by ${closedBy}`
      }.`,
      span: source.span(start, start + 1),
      expected: `a ${close} where the ${sign === "[" ? "list" : "map"} ends`,
      ...(fix !== undefined && { fix }),
      ...(closedBy && { related: [{ span: source.span(end, end + 1), message: `${closedBy} stands here` }] }),
    };
  });
}

/** The line with its bracket closed at the end, if nothing below belongs to the brackets. */
function closedOnItsLine(source: ParsedText, start: number, end: number, close: string): string | undefined {
  const line = source.line(start);
  if (source.text.slice(line.end, end).trim() !== "") return undefined;
  const at = endWithoutComment(source, start);
  return lineWith(source, at, at, close);
}

/** A line inside brackets that begins too far left, so that the brackets were given up. */
function explainOutdented(source: ParsedText, { start, end }: OpenBracket): NewDiagnostic | undefined {
  const { text } = source;
  const line = source.line(end);
  const at = contentStart(source, end);
  if (line.start <= start || at >= line.end) return undefined;
  const tab = explainTab(source, end);
  if (tab) return tab;
  const content = text.slice(at, line.end);
  const isKey = /^[^\s"'{}[\],]+:(\s|$)/.test(content);
  if (isKey || !/[\]},]/.test(content)) return undefined;
  const indent = contentStart(source, start) - source.line(start).start + (/^[\]}]/.test(content) ? 0 : 2);
  return {
    code: "yaml-indentation",
    message: `"${shorten(content)}" stands inside brackets, but begins further left than they allow.`,
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
