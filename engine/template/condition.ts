/** Conditions: what stands after `if:`. */
import type { Problems } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "../diagnostics/span.ts";
import type { Scope } from "../model/scope.ts";
import type { Variables } from "../model/shape.ts";
import { compileExpression } from "./expression.ts";
import { requireCondition } from "./nodes/logic.ts";
import { fixedLine } from "./place.ts";
import { findClose, scan } from "./scan.ts";
import { knownIn } from "./text.ts";

/** The words that YAML's authors use for true and false. */
const YAML_BOOLEAN = /^\s*(?:(yes|on|true)|no|off|false)\s*$/i;

/**
 * Compiles a text that is an expression as a whole; braces around all of it are allowed. Every problem is added to
 * `problems`. An absent value on the way makes the condition false, never an error.
 */
export function compileCondition(
  source: SourceText,
  variables: Variables,
  problems: Problems,
): (scope: Scope) => boolean {
  const { start, end } = withoutBraces(source.text);
  if (reportBraces(source, start, end, variables, problems)) return () => false;
  const word = YAML_BOOLEAN.exec(source.text.slice(start, end));
  if (word) return () => word[1] !== undefined;
  const { place, type, run } = compileExpression(source, { start, end }, variables, problems);
  requireCondition(type, place, 0, place.text.length, `\`${place.text.trim()}\``);
  return (scope) => run(scope) === true;
}

/** The stretch without blanks around it, and without braces that enclose all of it. */
function withoutBraces(text: string): { start: number; end: number } {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (end === 0) return { start: 0, end: text.length };
  const enclosed = text[start] === "{" && findClose(text, start + 1).end === end - 1;
  return enclosed ? { start: start + 1, end: end - 1 } : { start, end };
}

/** Placeholders within a condition, also ones in quotes, which would be compared letter by letter. */
function reportBraces(
  source: SourceText,
  start: number,
  end: number,
  variables: Variables,
  problems: Problems,
): boolean {
  const text = source.text.slice(start, end);
  if (!text.includes("{")) return false;
  const hole = scan(text, knownIn(variables)).holes.find((hole) => {
    const root = /^\s*([\p{L}_][\p{L}\p{N}_]*)/u.exec(text.slice(hole.start, hole.end))?.[1];
    return root !== undefined && Object.hasOwn(variables, root);
  });
  if (!hole) return false;
  const span = source.at(start + hole.start - 1, start + hole.end + 1);
  const whole = source.at(start, end);
  const fix = fixedLine(whole, withoutInner(whole.file.text.slice(whole.start, whole.end)));
  problems.add({
    code: "condition-braces",
    message: `In a condition, names stand without braces, and here is \`${
      text.slice(hole.start - 1, hole.end + 1)
    }\`.`,
    span,
    suggestion: withoutInner(text),
    ...(fix === undefined ? {} : { fix }),
  });
  return true;
}

/** Drops the braces around names, and quotes that hug them. */
function withoutInner(condition: string): string {
  return condition.replace(/((?:\\?["'])?)\{([^{}"']*)\}\1/g, "$2");
}
