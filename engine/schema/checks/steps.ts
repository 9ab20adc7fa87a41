import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { StepDefinition, StepGroup, StepNeed } from "../steps/kind.ts";
import { warnOfLastWait } from "./last_wait.ts";
import { checkReached } from "./reached.ts";
import { has, placeOf } from "./place_of.ts";
import { checkVariableName } from "./variable_name.ts";

/** Steps deep in steps; more than anybody reads. */
const DEEPEST = 20;

/** Checks all steps of a run: of a command, an event, a button or a form. */
export function checkRunSteps(steps: readonly StepDefinition[], problems: Problems, depth = 1): void {
  checkSteps(steps, problems, depth);
  warnOfLastWait(steps, problems);
}

/** Checks steps, and those in them. */
export function checkSteps(steps: readonly StepDefinition[], problems: Problems, depth = 1): void {
  checkFormOrder(steps, problems);
  checkReached(steps, problems);
  for (const step of steps) checkStep(step, problems, depth);
}

/** All uses of actions in steps, however deep they stand. @param later also those of later runs, such as presses */
export function* usesIn(
  steps: readonly StepDefinition[],
  later = true,
): Generator<StepDefinition["actions"][number]> {
  for (const { actions, then, otherwise, onError = [] } of steps) {
    for (const action of actions) {
      yield action;
      const { inner = [], later: pressed = [] } = action.use;
      for (const steps of later ? [...inner, ...pressed] : inner) yield* usesIn(steps, later);
    }
    for (const inner of [then, otherwise, onError]) yield* usesIn(inner, later);
  }
}

/** A form is the first answer, and what comes of it stands in it. */
function checkFormOrder(steps: readonly StepDefinition[], problems: Problems): void {
  const at = steps.findIndex(({ actions: [action], condition }) =>
    action?.use.needs?.includes("forms") && !condition
  );
  if (at === -1) return;
  const early = steps.slice(0, at).find(({ actions: [action], condition }) =>
    // Whoever waits is answered that it takes longer.
    !condition && !action?.use.elsewhere &&
    (action?.name === "reply" || action?.name === "edit" || action?.name === "wait")
  );
  if (early) {
    problems.add({
      code: "answer-before-form",
      message: "A form has to be the first answer, and this step answers before it.",
      span: early.span,
      expected: "the form first, and the answer under its `do`",
    });
  }
  const late = steps[at + 1];
  if (!late) return;
  problems.add({
    code: "steps-behind-form",
    message: "This step does not wait until the form is sent in.",
    span: late.span,
    expected: "the step under the `do` of the form",
  });
}

/** What has to be there where steps are done. @param groupNeeds what groups need, by their names */
export function needsOf(
  steps: readonly StepDefinition[],
  groupNeeds: (name: string) => Iterable<StepNeed>,
): ReadonlySet<StepNeed> {
  const needs = new Set<StepNeed>();
  for (const { use } of usesIn(steps, false)) {
    for (const need of use.needs ?? []) needs.add(need);
    for (const need of use.runs ? groupNeeds(use.runs.group.text) : []) needs.add(need);
  }
  return needs;
}

/** Whether steps may show a form. */
export function mayShowForm(
  steps: readonly StepDefinition[],
  groups: ReadonlyMap<string, Pick<StepGroup, "needs">>,
): boolean {
  return needsOf(steps, (name) => groups.get(name)?.needs ?? []).has("forms");
}

/** Names under which steps save something, however deep they stand. */
export function* savedIn(steps: readonly StepDefinition[]): Generator<string> {
  for (const { actions, saveAs, then, otherwise, onError = [] } of steps) {
    if (saveAs) yield saveAs.text;
    for (const { use: { inner = [] } } of actions) for (const list of inner) yield* savedIn(list);
    for (const list of [then, otherwise, onError]) yield* savedIn(list);
  }
}

function checkStep(step: StepDefinition, problems: Problems, depth: number): void {
  const { node, actions, condition, then, otherwise, onError, saveAs, span } = step;
  if (depth > DEEPEST) {
    problems.add({
      code: "steps-too-deep",
      message: `These steps stand ${depth} deep in other steps.`,
      span,
      expected: `at most ${DEEPEST}`,
    });
    return;
  }
  const [first, second] = actions;
  if (first && second && node) {
    problems.add({
      code: "two-actions",
      message: `\`${first.name}\` and \`${second.name}\` stand in one step, so it is open which comes first.`,
      span: placeOf(node, second.name),
      expected: `a dash before \`${second.name}\`, which makes it the next step`,
    });
  }
  if (
    !first && !condition && node &&
    !node.entries.some(({ key }) => key.text !== "save_as" && !known(key.text))
  ) {
    problems.add({
      code: "step-does-nothing",
      message: "This step does nothing.",
      span,
      expected: "an action such as `reply`, or `if` with `then`",
    });
  }
  if (condition && !first && then.length === 0 && otherwise.length === 0 && node && !has(node, "then")) {
    problems.add({
      code: "step-does-nothing",
      message: "This condition decides nothing.",
      span: placeOf(node, "if"),
      expected: "an action in the same step, or `then` and `else`",
    });
  }
  if (node && !condition) {
    for (const key of ["then", "else"] as const) {
      if (!has(node, key) || has(node, "if")) continue;
      problems.add({
        code: "branch-without-if",
        message: `\`${key}\` stands without an \`if\`.`,
        span: placeOf(node, key),
        expected: "a line `if: …` in the same step",
      });
    }
  }
  if (node && first && then.length > 0) {
    problems.add({
      code: "action-beside-then",
      message: `\`${first.name}\` and \`then\` stand in one step, so it is open which comes first.`,
      span: placeOf(node, first.name),
      expected: `\`${first.name}\` as the first step under \`then\``,
    });
  }
  if (saveAs) checkVariableName(saveAs, problems);
  for (const { use } of actions) {
    use.check?.(problems);
    for (const inner of use.inner ?? []) checkSteps(inner, problems, depth + 1);
    for (const later of use.later ?? []) checkRunSteps(later, problems, depth + 1);
  }
  for (const inner of [then, otherwise, onError ?? []]) checkSteps(inner, problems, depth + 1);
}

function known(key: string): boolean {
  return key === "if" || key === "then" || key === "else" || key === "on_error" || key === "save_as";
}
