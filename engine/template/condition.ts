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

/**
 * Compiles a text that is an expression as a whole; braces around all of it are allowed. Every problem is added to
 * `problems`. An absent value on the way makes the condition false, never an error.
 */
export function compileCondition(
  source: SourceText,
  variables: Variables,
  problems: Problems,
): (scope: Scope) => boolean {
  const stretch = bareStretch(source, variables, problems, "a condition");
  if (!stretch) return () => false;
  const word = YAML_BOOLEAN.exec(source.text.slice(stretch.start, stretch.end));
  if (word) return () => word[1] !== undefined;
  const { place, type, run } = compileExpression(source, stretch, variables, problems);
  requireCondition(type, place, 0, place.text.length, `\`${place.text.trim()}\``);
  return (scope) => run(scope) === true;
}
