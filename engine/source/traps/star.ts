import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../diagnostics/did_you_mean.ts";
import { shorten } from "../key_set.ts";
import type { ParsedText } from "../parsed_text.ts";
import { quoteValue } from "./value_fix.ts";

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
  const { fix, end } = quoteValue(source, start);
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
