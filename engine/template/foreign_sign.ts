/** Signs of other languages that the parser would not tell about, or only in a confusing way. */
import type { ExpressionProblem, Place } from "./place.ts";

export interface ForeignSign {
  readonly start: number;
  readonly end: number;
  readonly problem: ExpressionProblem;
}

interface Sign {
  readonly pattern: RegExp;
  readonly message: string;
  readonly replace?: string;
}

const SIGNS: readonly Sign[] = [
  { pattern: /===?=?/y, replace: "==", message: "Two values are compared with `==`." },
  { pattern: /!==/y, replace: "!=", message: "Two values are told apart with `!=`." },
  { pattern: /<>/y, replace: "!=", message: "Two values are told apart with `!=`." },
  { pattern: /=>/y, replace: ">=", message: "Greater or equal is written `>=`." },
  { pattern: /=</y, replace: "<=", message: "Less or equal is written `<=`." },
  { pattern: /=/y, replace: "==", message: "Two values are compared with `==`." },
  { pattern: /\/\//y, message: "There is no `//`; write floor(a / b) for a division without a rest." },
  { pattern: /\*\*/y, message: "There is no `**`; write a * a for a power." },
  {
    pattern: /\u00a0/y,
    replace: " ",
    message: "A no-break space stands here, which only looks like a blank.",
  },
];
const CURLY_QUOTES = /[“”„‟‘’‚‛]/g;
/** Texts in quotes, where every sign is welcome, and the signs of this language that look like others. */
const FINE = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[<>!=]=(?![=<>])/y;

/** The first such sign outside of texts in quotes. */
export function findForeignSign(place: Place): ForeignSign | undefined {
  const { text } = place;
  for (let at = 0; at < text.length; at++) {
    const fine = matchAt(FINE, text, at);
    if (fine !== undefined) {
      at += fine.length - 1;
      continue;
    }
    if (text[at]!.search(CURLY_QUOTES) === 0) return { start: at, end: at + 1, problem: curlyQuotes(place) };
    for (const { pattern, replace, message } of SIGNS) {
      const found = matchAt(pattern, text, at);
      if (found === undefined) continue;
      const mended = replace === undefined ? {} : { suggestion: replace, replace };
      return {
        start: at,
        end: at + found.length,
        problem: { code: "expression-syntax", message, ...mended },
      };
    }
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function curlyQuotes(place: Place): ExpressionProblem {
  const [quote = ""] = place.inQuotes("");
  const mended = place.text.replace(CURLY_QUOTES, quote);
  return {
    code: "expression-syntax",
    message: "A text stands in straight quotes, not in curly ones.",
    suggestion: mended.trim(),
    replace: mended,
    replaceAt: { start: 0, end: place.text.length },
  };
}
