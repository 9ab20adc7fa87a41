/** Values as JSON has them: texts in them may have placeholders, and one that is a placeholder keeps the type of its value. */
import type { Scope } from "../../model/scope.ts";
import { readPlain, type WrittenJson } from "../../schema/keys/json.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { asText } from "../../template/compiled.ts";
import { compileExpression } from "../../template/expression.ts";
import { isAbsent } from "../../template/print.ts";
import { scan } from "../../template/scan.ts";
import { compileText, knownIn } from "../../template/text.ts";
import { isObject } from "../../template/type.ts";

type Context = Pick<StepContext, "variables" | "problems">;

/** What is absent is `null`. */
export function compileJson(written: WrittenJson, context: Context): (scope: Scope) => unknown {
  switch (written.kind) {
    case "null":
      return () => null;
    case "list": {
      const items = written.items.map((item) => compileJson(item, context));
      return (scope) => items.map((item) => item(scope));
    }
    case "map": {
      const entries = written.entries.map(([name, value]) => [name, compileJson(value, context)] as const);
      return (scope) => Object.fromEntries(entries.map(([name, value]) => [name, value(scope)]));
    }
    case "text":
      return compileLeaf(written, context);
  }
}

function compileLeaf(
  { text, plain }: Extract<WrittenJson, { kind: "text" }>,
  { variables, problems }: Context,
): (scope: Scope) => unknown {
  const { literals, holes, unclosed } = scan(text.text, knownIn(variables));
  const [hole] = holes;
  if (hole && holes.length === 1 && !unclosed && literals.every((literal) => literal.trim() === "")) {
    const expression = compileExpression(text, hole, variables, problems);
    // A person or a channel is what a text shows of it; its parts can be written one by one.
    const { run } = isObject(expression.type) ? asText(expression) ?? expression : expression;
    return (scope) => {
      const found = run(scope);
      return isAbsent(found) ? null : found;
    };
  }
  const fixed = plain ? readPlain(text.text) : undefined;
  if (fixed !== undefined) return () => fixed;
  const template = compileText(text, variables, problems);
  return (scope) => template.render(scope);
}
