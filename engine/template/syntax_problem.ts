/** What the parser says, in the words of somebody who has never seen one. */
import type { ExpressionProblem } from "./place.ts";

export interface SyntaxFacts {
  /** The parser's own code. */
  readonly code: string;
  /** The word or sign at which the parser stopped. */
  readonly word: string | undefined;
  readonly atEnd: boolean;
  /** The whole expression. */
  readonly text: string;
}

/** Words and signs that stand where the parser expects none, and what to write instead. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["is", "=="],
  ["equals", "=="],
  ["AND", "and"],
  ["And", "and"],
  ["&", "and"],
  ["OR", "or"],
  ["Or", "or"],
  ["|", "or"],
  ["NOT", "not"],
  ["Not", "not"],
  ["then", "?"],
  ["else", ":"],
]);

const code = "expression-syntax";

export function describeSyntax(facts: SyntaxFacts): ExpressionProblem {
  const { word, text } = facts;
  const known = describeCode(facts);
  if (known) return known;
  if (facts.atEnd) return describeEnd(text);
  const instead = INSTEAD.get(word ?? "");
  if (instead !== undefined) {
    return { code, message: `\`${word}\` is not understood.`, suggestion: instead, replace: instead };
  }
  if (word === "?") {
    const [, value, fallback] = /^\s*(\S.*?)\s*\?\?\s*(\S.*?)\s*$/s.exec(text) ?? [];
    const expected = fallback === undefined ? "condition ? one : other" : `default(${value}, ${fallback})`;
    return { code, message: "`?` is not understood here.", expected };
  }
  const expected = "an operator such as + or ==, or the end";
  return { code, message: `\`${word}\` was not expected here.`, expected };
}

function describeCode({ code: celCode, word }: SyntaxFacts): ExpressionProblem | undefined {
  switch (celCode) {
    case "limit_exceeded":
      return {
        code: "expression-too-large",
        message: "This expression is nested too deeply or has too many parts.",
        expected: "at most 300 parts, 40 levels of brackets and 100 list elements",
      };
    case "unterminated_string":
    case "unterminated_triple_quoted_string":
    case "newline_in_string": {
      const expected = "the same quote at the end of the text";
      return { code, message: "The quote that begins here is never closed.", expected };
    }
    case "invalid_macro_argument": {
      const expected = `such as member.roles.filter(role, starts_with(role, "Team"))`;
      return { code, message: "The first value in the brackets names the element of the list.", expected };
    }
    case "reserved_identifier":
      return word === "if"
        ? { code, message: "A choice is written without `if`.", expected: "condition ? one : other" }
        : { code, message: `\`${word}\` is a word of the language and names nothing here.` };
  }
  if (!celCode.startsWith("invalid_")) return undefined;
  return word === "\\"
    ? {
      code,
      message: "A backslash in a text begins a special sign.",
      expected: "\\\\ for the backslash itself",
    }
    : {
      code,
      message: `\`${word}\` is no number that can be read.`,
      expected: "a number such as 100 or 2.5",
    };
}

function describeEnd(text: string): ExpressionProblem {
  const open = unclosedBracket(text);
  if (open !== undefined) {
    return { code, message: `A \`${open}\` is never closed.`, expected: `\`${open === "(" ? ")" : "]"}\`` };
  }
  const expected = /\?[^:]*\S\s*$/.test(text) ? "`:` and the value for the other case" : "a value";
  return { code, message: "The expression ends here, but something is missing.", expected };
}

function unclosedBracket(text: string): string | undefined {
  const open: string[] = [];
  for (const [char] of text.matchAll(/"[^"]*"|'[^']*'|[()[\]]/g)) {
    if (char === "(" || char === "[") open.push(char);
    else if (char === ")" || char === "]") open.pop();
  }
  return open.at(-1);
}
