/** A value that is written in a step, with placeholders in it → the function that makes it. */
import type { SourceText } from "../../diagnostics/span.ts";
import { DATA_SHAPES, type DataDeclaration } from "../../model/data.ts";
import type { Scope } from "../../model/scope.ts";
import { StepRefused } from "../../model/step_refused.ts";
import type { Json } from "../../model/storage.ts";
import { checkFixedValue } from "../../schema/checks/data.ts";
import type { WrittenValue } from "../../schema/keys/data_value.ts";
import { hasPlaceholder } from "../../schema/kit/placeholder.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { compileText } from "../../template/text.ts";
import { compileValue } from "../../template/value.ts";

type Context = Pick<StepContext, "variables" | "problems">;

/** @throws StepRefused where the value turns out to be absent */
export function compileWritten(
  written: WrittenValue,
  declaration: DataDeclaration,
  context: Context,
): (scope: Scope) => Json {
  const { type } = declaration;
  if (written.kind === "text") {
    if (!hasPlaceholder(written.text.text)) checkFixedValue(written, declaration, context.problems);
    const compute = compileValue(written.text, context.variables, DATA_SHAPES[type], context.problems);
    return (scope) => valueOf(compute(scope));
  }
  if (written.kind !== type) {
    context.problems.add({
      code: "value-wrong-type",
      message: `Here stands a ${written.kind}, and \`${declaration.name}\` is a ${type}.`,
      span: written.span,
      expected: `a value of the type ${type}`,
    });
  } else checkFixedValue(written, declaration, context.problems);
  if (written.kind === "list") {
    const items = written.items.map((item) => compileEntry(item, context));
    return (scope) => items.map((item) => item(scope));
  }
  const entries = written.entries.map(({ key, value }) => [key.text, compileEntry(value, context)] as const);
  return (scope) => Object.fromEntries(entries.map(([key, value]) => [key, value(scope)]));
}

/** A text that stands in a list or map. */
export function compileEntry(source: SourceText, { variables, problems }: Context): (scope: Scope) => string {
  const template = compileText(source, variables, problems);
  return (scope) => template.render(scope);
}

/** The types were checked when the definition was loaded; numbers can still be none. */
function valueOf(value: unknown): Json {
  if (value === undefined || value === null) throw new StepRefused("data_no_value", {});
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new StepRefused("data_bad_number", { number: String(value) });
  }
  return value as Json;
}
