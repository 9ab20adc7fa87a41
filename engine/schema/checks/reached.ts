/** Steps that can never be done. */
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { StepDefinition } from "../steps/kind.ts";

/** Warns of the first step behind one that always ends the run. */
export function checkReached(steps: readonly StepDefinition[], problems: Problems): void {
  const at = steps.findIndex(alwaysEnds);
  const never = at === -1 ? undefined : steps[at + 1];
  if (!never) return;
  problems.add({
    code: "step-never-reached",
    severity: "warning",
    message: "This step is never done: the one before it always ends the run.",
    span: never.span,
    expected: "the step before the one that ends the run, or no step here",
  });
}

/** Whether nothing behind a step is ever done: it is `stop`, or a condition both of whose ways end in one. */
function alwaysEnds({ actions: [action], condition, then, otherwise }: StepDefinition): boolean {
  if (!condition) return action?.name === "stop";
  const yes = action?.name === "stop" || then.some(alwaysEnds);
  return yes && otherwise.some(alwaysEnds);
}
