import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import { shorten } from "../key_set.ts";
import type { ParsedText } from "../parsed_text.ts";
import { lineWith } from "./value_fix.ts";

/** A key as people write it, a colon, and no blank. Addresses such as `https://` are left alone. */
const KEY_VALUE = /^([\p{L}_][\p{L}\p{N}_-]{0,63}):(?=[^\s:/])/u;
const DASH_WORD = /^-(?=[^\s\-\d])/;

/** `key:value` at an offset, as a problem; undefined where something else stands there. */
export function explainColonBlank(source: ParsedText, start: number): NewDiagnostic | undefined {
  const key = keyWithoutBlank(source.text.slice(start, start + 80));
  if (key === undefined) return undefined;
  const colon = start + key.length;
  return {
    code: "yaml-colon-blank",
    message: `There is no blank after the colon of "${shorten(key)}".`,
    span: source.span(colon, colon + 1),
    expected: "a colon and a blank",
    fix: lineWith(source, colon + 1, colon + 1, " "),
  };
}

/** The key of `key:value`, where a blank after the colon is missing. */
export function keyWithoutBlank(text: string): string | undefined {
  return KEY_VALUE.exec(text)?.[1];
}

/** `-item` at an offset, as a problem; undefined where something else stands there. */
export function explainDashBlank(source: ParsedText, start: number): NewDiagnostic | undefined {
  if (!isDashWord(source.text.slice(start, start + 2))) return undefined;
  const line = source.line(start);
  return {
    code: "yaml-dash-blank",
    message: `There is no blank after the dash of "${shorten(source.text.slice(start, line.end))}".`,
    span: source.span(start, start + 1),
    expected: "a dash and a blank before each item",
    fix: lineWith(source, start + 1, start + 1, " "),
  };
}

export function isDashWord(text: string): boolean {
  return DASH_WORD.test(text);
}
