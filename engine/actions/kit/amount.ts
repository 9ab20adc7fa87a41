/** An amount in a step: a whole number from 0 on, written out or computed. */
import type { SourceText } from "../../diagnostics/span.ts";
import type { Scope } from "../../model/scope.ts";
import { StepRefused } from "../../model/step_refused.ts";
import { text } from "../../schema/kit/text.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { printNumber } from "../../template/print.ts";
import { compileValue } from "../../template/value.ts";

/** The schema of an amount; `compileAmount` checks it. */
export const AMOUNT = text('an amount such as 100, or `"{options.bet}"`');

/** @throws StepRefused where it turns out to be no amount */
export function compileAmount(
  source: SourceText,
  { variables, problems }: Pick<StepContext, "variables" | "problems">,
): (scope: Scope) => number {
  const compute = compileValue(source, variables, "number", problems);
  const fixed = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(source.text.trim()) ? Number(source.text) : 0;
  if (!isAmount(fixed)) {
    problems.add({
      code: "amount-not-whole",
      message: `${source.text} is no amount.`,
      span: source.span,
      expected: `a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`,
    });
  }
  return (scope) => {
    const amount = compute(scope);
    if (isAmount(amount)) return amount;
    if (typeof amount !== "number") throw new StepRefused("data_no_amount", {});
    const shown = printNumber(amount) || String(amount);
    throw new StepRefused("data_bad_amount", { amount: shown, most: Number.MAX_SAFE_INTEGER });
  };
}

function isAmount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
