/** A list in a step: an expression such as `member.roles`. */
import type { SourceText } from "../../diagnostics/span.ts";
import type { Scope } from "../../model/scope.ts";
import type { Shape } from "../../model/shape.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { compileBare } from "../../template/bare.ts";
import { shapeOf } from "../../template/shape_of.ts";
import { describe, isList } from "../../template/type.ts";

export interface CompiledList {
  /** What each item is. */
  readonly item: Shape;
  values(scope: Scope): readonly unknown[];
}

/** @param where the key that goes through it, for a problem: `for_each` */
export function compileList(
  source: SourceText,
  where: string,
  { variables, problems }: Pick<StepContext, "variables" | "problems">,
): CompiledList {
  const expression = compileBare(source, variables, problems);
  const type = expression?.type ?? "anything";
  const item = type === "anything" ? type : isList(type) ? type.list : undefined;
  if (item === undefined) {
    problems.add({
      code: "not-a-list",
      message: `\`${source.text.trim()}\` is ${describe(type)}, and \`${where}\` goes through a list.`,
      span: source.at(0, source.text.length),
      expected: "a list such as member.roles",
    });
    return { item: "text", values: () => [] };
  }
  return {
    item: shapeOf(item) ?? "text",
    values(scope) {
      const list = expression?.run(scope);
      return Array.isArray(list) ? list : [];
    },
  };
}
