/** Parses an expression; what the parser does not understand is told in plain words. */
import type { ASTNode } from "@marcbachmann/cel-js";
import { isObject, type Type } from "./type.ts";
import { celProblem, LONGEST_EXPRESSION, parseCel } from "./cel.ts";
import type { ExpressionProblem, Place } from "./place.ts";
import { toCel } from "./words.ts";

/** The tree of an expression, or `undefined` after its problem has been reported. */
export function parse(place: Place): ASTNode | undefined {
  const { text } = place;
  if (text.trim() === "") {
    return void place.report(0, text.length, {
      code: "expression-syntax",
      message: "Nothing stands here, but an expression is expected.",
      expected: "such as user.name or options.bet > 100",
    });
  }
  if (text.length > LONGEST_EXPRESSION) {
    return void place.report(0, text.length, {
      code: "expression-too-large",
      message: `This expression has ${text.length} characters.`,
      expected: `at most ${LONGEST_EXPRESSION} characters`,
    });
  }
  const wrong = foreign(place.text);
  if (wrong) return void place.report(wrong.start, wrong.end, wrong.problem);
  try {
    return parseCel(toCel(text, oddNames(place)));
  } catch (error) {
    reportSyntax(place, error);
  }
}

/** Names below the variables that are no plain words, longest first. Most expressions cannot hold one. */
function oddNames({ text, variables }: Place): string[] {
  if (!/\.[\p{L}\p{N}_]*['-]/u.test(text)) return [];
  const names = new Set<string>();
  const collect = (shape: Type, depth: number) => {
    if (!isObject(shape) || depth > 3) return;
    for (const [name, below] of Object.entries(shape.fields)) {
      if (/['-]/.test(name)) names.add(name);
      collect(below, depth + 1);
    }
  };
  for (const shape of Object.values(variables)) collect(shape, 0);
  return [...names].sort((a, b) => b.length - a.length);
}

interface Foreign {
  readonly start: number;
  readonly end: number;
  readonly problem: ExpressionProblem;
}

/** Signs of other languages that the parser would not tell about, or only in a confusing way. */
const SIGNS: readonly (readonly [RegExp, string, string])[] = [
  [/===?=|=(?![=])/y, "==", "Two values are compared with `==`."],
  [/!==/y, "!=", "Two values are compared with `!=`."],
  [/<>/y, "!=", "Two values are told apart with `!=`."],
  [/=>/y, ">=", "Write `>=` for greater or equal."],
  [/=</y, "<=", "Write `<=` for less or equal."],
  [/\/\//y, "/", "There is no `//`; write floor(a / b) for a division without a rest."],
  [/\*\*/y, "*", "There is no `**`; multiply with `*`."],
  [/[“”„‟]/y, '"', "A text stands in straight quotes, not in curly ones."],
  [/[‘’‚‛]/y, "'", "A text stands in straight quotes, not in curly ones."],
  [/\u00a0/y, " ", "A no-break space stands here, which looks like a blank but is none."],
];
const FINE = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[<>!=]=(?![=<>])/y;

function foreign(text: string): Foreign | undefined {
  for (let at = 0; at < text.length; at++) {
    FINE.lastIndex = at;
    const fine = FINE.exec(text);
    if (fine) {
      at += fine[0].length - 1;
      continue;
    }
    for (const [pattern, replace, message] of SIGNS) {
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (!found) continue;
      const problem = { code: "expression-syntax", message, suggestion: replace, replace } as const;
      return { start: at, end: at + found[0].length, problem };
    }
  }
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

function reportSyntax(place: Place, error: unknown): void {
  const problem = celProblem(error) ?? { code: "", start: 0, end: place.text.length };
  const { start } = problem;
  const found = /^\s*([\p{L}\p{N}_]+|\S)/u.exec(place.text.slice(start));
  const rest = place.text.slice(start).trim();
  const end = problem.code.startsWith("unterminated") || rest === ""
    ? Math.max(problem.end, Math.min(start + 1, place.text.length))
    : start + (found?.[0].length ?? 1);
  place.report(start, end, { ...describeSyntax(problem.code, found?.[1], rest === "", place.text) });
}

function describeSyntax(
  celCode: string,
  word: string | undefined,
  atEnd: boolean,
  text: string,
): ExpressionProblem {
  const code = "expression-syntax";
  switch (celCode) {
    case "limit_exceeded":
      return {
        code: "expression-too-large",
        message: "This expression is nested too deeply or has too many parts.",
        expected: "at most 300 parts, 40 levels of brackets, 100 list elements and no map in braces",
      };
    case "unterminated_string":
    case "unterminated_triple_quoted_string":
    case "newline_in_string":
      return {
        code,
        message: "The quote that begins here is never closed.",
        expected: "the same quote at the end of the text",
      };
    case "invalid_macro_argument":
      return {
        code,
        message: "The first value in the brackets must be a name for the element of the list.",
        expected: `such as member.roles.filter(role, starts_with(role, "Team"))`,
      };
    case "reserved_identifier":
      return { code, message: `\`${word}\` is a word of the language and names nothing here.` };
  }
  if (celCode.startsWith("invalid_")) {
    return {
      code,
      message: `\`${word}\` cannot be read here.`,
      expected: "a number, or a text with \\\\ for a backslash",
    };
  }
  if (atEnd) {
    const open = unclosedBracket(text);
    return open === undefined
      ? { code, message: "The expression ends here, but something is missing.", expected: "a value" }
      : { code, message: `A \`${open}\` is never closed.`, expected: `\`${open === "(" ? ")" : "]"}\`` };
  }
  const instead = word === undefined ? undefined : INSTEAD.get(word);
  if (instead !== undefined) {
    return { code, message: `\`${word}\` is not understood.`, suggestion: instead, replace: instead };
  }
  if (word === "?") {
    return {
      code,
      message: "`?` is not understood here.",
      expected: "`condition ? one : other`, or default(value, fallback)",
    };
  }
  return {
    code,
    message: `\`${word}\` was not expected here.`,
    expected: "an operator such as + or ==, or the end",
  };
}

function unclosedBracket(text: string): string | undefined {
  const open: string[] = [];
  for (const [char] of text.matchAll(/"[^"]*"|'[^']*'|[()[\]]/g)) {
    if (char === "(" || char === "[") open.push(char);
    else if (char === ")" || char === "]") open.pop();
  }
  return open.at(-1);
}
