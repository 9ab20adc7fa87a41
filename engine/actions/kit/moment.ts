/** A moment in a step: a date that is written out, or an expression that gives one. */
import type { SourceText } from "../../diagnostics/span.ts";
import type { Scope } from "../../model/scope.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { compileBare } from "../../template/bare.ts";
import { describe } from "../../template/type.ts";
import { compileValue } from "../../template/value.ts";

/** @returns milliseconds since 1970; `undefined` where the expression gives none */
export function compileMoment(
  source: SourceText,
  { variables, problems }: Pick<StepContext, "variables" | "problems">,
): (scope: Scope) => number | undefined {
  const read = /^\s*\d/.test(source.text)
    ? compileValue(source, variables, "time", problems)
    : expression(source, { variables, problems });
  return (scope) => {
    const moment = read(scope);
    return typeof moment === "number" && Number.isFinite(moment) ? moment : undefined;
  };
}

function expression(
  source: SourceText,
  { variables, problems }: Pick<StepContext, "variables" | "problems">,
): (scope: Scope) => unknown {
  const compiled = compileBare(source, variables, problems);
  if (!compiled) return () => undefined;
  if (compiled.type !== "time" && compiled.type !== "anything") {
    problems.add({
      code: "value-wrong-type",
      message: `\`${source.text.trim()}\` is ${describe(compiled.type)}.`,
      span: source.at(0, source.text.length),
      expected: 'a moment such as 2026-12-24 18:00 or `add_time(now, "1h")`',
    });
  }
  return compiled.run;
}
