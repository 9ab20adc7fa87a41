/** Parses an expression; what the parser does not understand is told in plain words. */
import type { ASTNode } from "@marcbachmann/cel-js";
import { celProblem, LONGEST_EXPRESSION, parseCel } from "./cel.ts";
import { findForeignSign } from "./foreign_sign.ts";
import type { NamespaceShape } from "../model/shape.ts";
import type { Place } from "./place.ts";
import { describeSyntax } from "./syntax_problem.ts";
import { isNamespace, isObject, type Type } from "./type.ts";
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
  // The parser takes `//` for the begin of a comment, so it would drop the rest without a word.
  if (text.includes("//") && reportForeignSign(place)) return undefined;
  try {
    return parseCel(toCel(text, oddNames(place)));
  } catch (error) {
    if (!reportForeignSign(place)) reportSyntax(place, error);
  }
}

/** Names below the variables that are no plain words, longest first. Most expressions cannot hold one. */
function oddNames({ text, variables }: Place): string[] {
  if (!/\.[\p{L}\p{N}_]*['-]/u.test(text)) return [];
  const names = new Set<string>();
  const collect = (shape: Type | NamespaceShape, depth: number) => {
    if (isNamespace(shape) || !isObject(shape) || depth > 3) return;
    for (const [name, below] of Object.entries(shape.fields)) {
      if (/['-]/.test(name)) names.add(name);
      collect(below, depth + 1);
    }
  };
  for (const shape of Object.values(variables)) collect(shape, 0);
  return [...names].sort((a, b) => b.length - a.length);
}

function reportForeignSign(place: Place): boolean {
  const sign = findForeignSign(place);
  if (sign) place.report(sign.start, sign.end, sign.problem);
  return sign !== undefined;
}

function reportSyntax(place: Place, error: unknown): void {
  const { text } = place;
  const { code, start, end } = celProblem(error) ?? { code: "", start: 0, end: text.length };
  const found = /^\s*([\p{L}\p{M}\p{N}_]+|[^])/u.exec(text.slice(start));
  const atEnd = text.slice(start).trim() === "";
  const unit = atEnd || code.startsWith("unterminated")
    ? { start, end: Math.max(end, Math.min(start + 1, text.length)) }
    : { start, end: start + (found?.[0].length ?? 1) };
  place.report(unit.start, unit.end, describeSyntax({ code, word: found?.[1], atEnd, text }));
}
