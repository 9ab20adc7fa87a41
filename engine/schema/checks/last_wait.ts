import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { StepDefinition } from "../steps/kind.ts";

/** Warns of a wait behind which nothing is done. @param steps all that there are of a command, an event or a button */
export function warnOfLastWait(steps: readonly StepDefinition[], problems: Problems): void {
  const last = steps.at(-1);
  if (last?.actions[0]?.name !== "wait") return;
  problems.add({
    code: "wait-for-nothing",
    severity: "warning",
    message: "Nothing is done after this wait, so it has no effect.",
    span: last.span,
    expected: "a step behind it, or no `wait`",
  });
}
