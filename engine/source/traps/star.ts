import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../diagnostics/did_you_mean.ts";
import { shorten } from "../key_set.ts";
import type { ParsedText } from "../parsed_text.ts";
import { lineWith, quote, quoteValue } from "./value_fix.ts";

/** A `*name` to which no `&name` belongs: a slip where the file has such names, else a text in bold or italics. */
export function explainStar(
  source: ParsedText,
  start: number,
  name: string,
  names: readonly string[],
): NewDiagnostic {
  if (names.length > 0 && /^[\w-]+$/.test(name)) {
    const suggestion = nearest(name, names);
    return {
      code: "yaml-unknown-alias",
      message: `"*${shorten(name)}" repeats a part of the file that is marked with "&${
        shorten(name)
      }", but there is none further up.`,
      span: source.span(start, start + name.length + 1),
      expected: `one of ${names.map((one) => `*${one}`).slice(0, 10).join(", ")}`,
      ...(suggestion !== undefined && { suggestion: `*${suggestion}` }),
    };
  }
  return starAtStart(source, start);
}

export function starAtStart(source: ParsedText, start: number): NewDiagnostic {
  const { fix, end } = quoteKey(source, start) ?? quoteValue(source, start);
  return {
    code: "yaml-star-start",
    message: `The text ${
      shorten(source.text.slice(start, end))
    } begins with an asterisk, which refers to another part of the file in YAML.`,
    span: source.span(start, end),
    expected: "a text in quotes",
    fix,
  };
}

/** `**word**: value`: only the key is put in quotes. */
function quoteKey(source: ParsedText, start: number): { fix: string; end: number } | undefined {
  const line = source.line(start);
  const rest = source.text.slice(start, Math.min(line.end, start + 200));
  const colon = /^[^\s:]+(?=:(?:\s|$))/.exec(rest)?.[0].length;
  if (colon === undefined) return undefined;
  const end = start + colon;
  return { fix: lineWith(source, start, end, quote(source.text.slice(start, end))), end };
}
