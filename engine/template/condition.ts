/** Conditions: what stands after `if:`. */
import type { Problems } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "../diagnostics/span.ts";
import type { Scope } from "../model/scope.ts";
import type { Variables } from "../model/shape.ts";
import { bareStretch } from "./bare.ts";
import { compileExpression } from "./expression.ts";
import { requireCondition } from "./nodes/logic.ts";

/** The words that YAML's authors use for true and false. */
const YAML_BOOLEAN = /^\s*(?:(yes|on|true)|no|off|false)\s*$/i;

export interface ConditionOptions {
  /** Whether one that is always the same makes sense, as `disabled: true` does. */
  readonly mayBeFixed?: boolean;
}

/**
 * Compiles a text that is an expression as a whole; braces around all of it are allowed. Every problem is added to
 * `problems`. An absent value on the way makes the condition false, never an error.
 */
export function compileCondition(
  source: SourceText,
  variables: Variables,
  problems: Problems,
  { mayBeFixed = false }: ConditionOptions = {},
): (scope: Scope) => boolean {
  const stretch = bareStretch(source, variables, problems, "a condition");
  if (!stretch) return () => false;
  const word = YAML_BOOLEAN.exec(source.text.slice(stretch.start, stretch.end));
  if (word) {
    const value = word[1] !== undefined;
    if (!mayBeFixed) reportAlways(value, source, problems);
    return () => value;
  }
  const uses = new Set<string>();
  const before = problems.list.length;
  const { place, type, run } = compileExpression(source, stretch, variables, problems, uses);
  requireCondition(type, place, 0, place.text.length, `\`${place.text.trim()}\``);
  // A function may depend on chance or on time; of what is wrong nobody needs to hear twice.
  const fixed = !mayBeFixed && type === "boolean" && uses.size === 0 && !place.text.includes("(");
  if (fixed && problems.list.length === before) reportAlways(run({}) === true, source, problems);
  return (scope) => run(scope) === true;
}

function reportAlways(value: boolean, source: SourceText, problems: Problems): void {
  problems.add({
    code: "condition-always",
    severity: "warning",
    message: value
      ? "This condition always holds."
      : "This condition never holds, so nothing under it is ever done.",
    span: source.at(0, source.text.length),
    expected: "something that can change, such as `options.bet > 100`",
  });
}
