/** A whole number in a step: written out, or an expression that gives one. */
import type { SourceText } from "../../diagnostics/span.ts";
import type { Scope } from "../../model/scope.ts";
import { type Bounds, range } from "../../schema/kit/number.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { compileBare } from "../../template/bare.ts";
import { describe } from "../../template/type.ts";
import { refused } from "./refused.ts";

/**
 * Compiles a count. One with a fraction counts as the whole number below it.
 * @param bounds outside of which it is refused: at load where it is written out, else when the step runs
 * @returns what throws `StepRefused` where there is no number, or one out of bounds
 */
export function compileCount(
  source: SourceText,
  bounds: Required<Bounds>,
  { variables, problems }: Pick<StepContext, "variables" | "problems">,
): (scope: Scope) => number {
  const { min: least, max: most } = bounds;
  const written = /^\s*([-+]?\d+(?:\.\d+)?)\s*$/.exec(source.text)?.[1];
  if (written !== undefined) {
    const number = Number(written) || 0;
    if (Number.isInteger(number) && number >= least && number <= most) return () => number;
    problems.add({
      code: Number.isInteger(number) ? "out-of-range" : "not-a-number",
      message: Number.isInteger(number)
        ? `${written} is too ${number < least ? "small" : "large"}.`
        : `${written} is not a whole number.`,
      span: source.at(0, source.text.length),
      expected: `a whole number ${range(bounds)}`,
    });
    return () => least;
  }
  const expression = compileBare(source, variables, problems);
  if (!expression) return () => least;
  const { type, run } = expression;
  if (type !== "number" && type !== "anything") {
    problems.add({
      code: "not-a-number-here",
      message: `\`${source.text.trim()}\` is ${describe(type)}, and here belongs a number.`,
      span: source.at(0, source.text.length),
      expected: `a number ${range(bounds)}, or an expression that gives one`,
    });
  }
  return (scope) => {
    const value = run(scope);
    if (typeof value !== "number" || !Number.isFinite(value)) {
      throw refused({ key: "number_not_given", values: {} });
    }
    const number = Math.floor(value);
    if (number >= least && number <= most) return number;
    throw refused({ key: number < least ? "number_below" : "number_above", values: { least, most, number } });
  };
}
