/** Texts that are an expression as a whole, without braces: conditions, and values that are computed. */
import type { Problems } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "../diagnostics/span.ts";
import type { Variables } from "../model/shape.ts";
import { compileExpression, type Expression } from "./expression.ts";
import { fixedLine } from "./place.ts";
import { findClose, type Hole, scan } from "./scan.ts";
import { knownIn } from "./text.ts";

/**
 * Compiles a text that is an expression as a whole; braces around all of it are allowed. `undefined` where braces
 * stand within it, which is reported like every other problem.
 *
 * @param what what stands here, for a problem: `an expression`
 */
export function compileBare(
  source: SourceText,
  variables: Variables,
  problems: Problems,
  what = "an expression",
): Expression | undefined {
  const stretch = bareStretch(source, variables, problems, what);
  return stretch && compileExpression(source, stretch, variables, problems);
}

/** The stretch without what encloses all of it; `undefined` where braces stand within it, which is reported. */
export function bareStretch(
  source: SourceText,
  variables: Variables,
  problems: Problems,
  what: string,
): Hole | undefined {
  const stretch = withoutBraces(source.text);
  return reportBraces(source, stretch, variables, problems, what) ? undefined : stretch;
}

/** The stretch without blanks around it, and without braces that enclose all of it. */
function withoutBraces(text: string): Hole {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (end === 0) return { start: 0, end: text.length };
  const enclosed = text[start] === "{" && findClose(text, start + 1).end === end - 1;
  return enclosed ? { start: start + 1, end: end - 1 } : { start, end };
}

/** Placeholders within an expression, also ones in quotes, which would be compared letter by letter. */
function reportBraces(
  source: SourceText,
  { start, end }: Hole,
  variables: Variables,
  problems: Problems,
  what: string,
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
    message: `In ${what}, names stand without braces, and here is \`${
      text.slice(hole.start - 1, hole.end + 1)
    }\`.`,
    span,
    suggestion: withoutInner(text),
    ...(fix === undefined ? {} : { fix }),
  });
  return true;
}

/** Drops the braces around names, and quotes that hug them. */
function withoutInner(expression: string): string {
  return expression.replace(/((?:\\?["'])?)\{([^{}"']*)\}\1/g, "$2");
}
