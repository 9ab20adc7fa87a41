import type { DiagnosticCode } from "../../diagnostics/catalogue/mod.ts";
import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import { shorten } from "../key_set.ts";
import type { ParsedText } from "../parsed_text.ts";
import { starAtStart } from "./star.ts";
import { quoteValue } from "./value_fix.ts";

const CODES: ReadonlyMap<string, readonly [DiagnosticCode, string]> = new Map([
  ["@", ["yaml-at-start", "which YAML keeps for itself"]],
  ["`", ["yaml-backtick-start", "which YAML keeps for itself"]],
  ["%", ["yaml-percent-start", "which YAML keeps for itself"]],
  ["{", ["yaml-placeholder-start", "which begins a map in YAML"]],
  ["[", ["yaml-bracket-start", "which begins a list in YAML"]],
  ["&", ["yaml-ampersand-start", "which names a part of the file in YAML"]],
  ["~", ["yaml-reserved-start", "which means nothing at all in YAML"]],
  ["!", ["yaml-exclamation-start", "which names a type in YAML"]],
]);

/** A value that begins with a sign of YAML and was meant as a text. */
export function explainValueStart(source: ParsedText, start: number): NewDiagnostic {
  const sign = source.text[start] ?? "";
  if (sign === "*") return starAtStart(source, start);
  const [code, why] = CODES.get(sign) ??
    ["yaml-reserved-start", "which has a meaning of its own in YAML"] as const;
  const { fix, end } = quoteValue(source, start);
  return {
    code,
    message: `The text ${shorten(source.text.slice(start, end))} begins with "${sign}", ${why}.`,
    span: source.span(start, end),
    expected: "a text in quotes",
    fix,
  };
}

/**
 * Where the value begins that ended before `offset` although its author went on: `{user} hi`, `[Rules] Be kind`,
 * `*bold* hi`. Undefined where nothing of that kind stands before `offset` on its line.
 */
export function startOfBrokenText(source: ParsedText, offset: number): number | undefined {
  const { text } = source;
  const line = source.line(offset);
  let at = offset - 1;
  while (at >= line.start && (text[at] === " " || text[at] === "\t")) at--;
  const last = text[at];
  if (last === "}" || last === "]") return openingBracket(text, line.start, at);
  let word = at;
  while (word > line.start && !" \t".includes(text[word - 1]!)) word--;
  return text[word] === "*" && at >= line.start ? word : undefined;
}

function openingBracket(text: string, lineStart: number, close: number): number | undefined {
  let depth = 0;
  for (let at = close; at >= lineStart; at--) {
    const char = text[at];
    if (char === "}" || char === "]") depth++;
    else if (char === "{" || char === "[") {
      depth--;
      if (depth === 0) return at;
    }
  }
  return undefined;
}
