/** Checks groups of steps, and every step that runs one. */
import { nearest } from "../../diagnostics/did_you_mean.ts";
import type { NewDiagnostic, Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { oneOf } from "../../diagnostics/one_of.ts";
import type { CommandDefinition } from "../keys/command.ts";
import { stepsOf } from "./command_steps.ts";
import type { GroupDefinition } from "../keys/groups.ts";
import { withReplaced } from "../kit/fix.ts";
import type { GroupReference, StepDefinition } from "../steps/kind.ts";
import { checkSteps, usesIn } from "./steps.ts";
import { checkVariableName } from "./variable_name.ts";

export function checkGroups(
  groups: readonly GroupDefinition[],
  commands: readonly CommandDefinition[],
  problems: Problems,
): void {
  const byName = new Map(groups.map((group) => [group.name.text, group]));
  for (const { steps, parameters } of groups) {
    for (const { name, type } of parameters) {
      // Which means in the group what it means everywhere else.
      if (type !== "message" || name.text !== "message") checkVariableName(name, problems);
    }
    checkSteps(steps, problems);
    for (const reference of references(steps)) checkReference(reference, byName, problems);
  }
  for (const steps of stepsOf(commands)) {
    for (const reference of references(steps)) checkReference(reference, byName, problems);
  }
  checkRecursion(groups, byName, problems);
}

/** Checks the groups that steps run. */
export function checkRuns(
  steps: readonly StepDefinition[],
  groups: readonly GroupDefinition[],
  problems: Problems,
): void {
  const byName = new Map(groups.map((group) => [group.name.text, group]));
  for (const reference of references(steps)) checkReference(reference, byName, problems);
}

/** @param later also those of later runs: a button may well run the group that has made it */
function* references(steps: readonly StepDefinition[], later = true): Generator<GroupReference> {
  for (const { use: { runs } } of usesIn(steps, later)) if (runs) yield runs;
}

type Groups = ReadonlyMap<string, GroupDefinition>;

function checkReference({ group: name, given }: GroupReference, groups: Groups, problems: Problems): void {
  const group = groups.get(name.text);
  if (!group) {
    const known = [...groups.keys()];
    const suggestion = nearest(name.text, known);
    return problems.add({
      code: "unknown-group",
      message: `There is no group \`${name.text}\`.`,
      span: name.span,
      expected: known.length > 0 ? oneOf(known) : "a group of steps under `groups:`",
      ...(suggestion === undefined ? {} : { suggestion, fix: withReplaced(name.span, suggestion) }),
    });
  }
  const parameters = group.parameters.map((parameter) => parameter.name.text);
  for (const { text, span } of given) {
    if (parameters.includes(text)) continue;
    const suggestion = nearest(text, parameters);
    problems.add({
      code: "unknown-parameter",
      message: `The group \`${name.text}\` takes no \`${text}\`.`,
      span,
      expected: parameters.length > 0 ? oneOf(parameters) : "no `with`",
      ...(suggestion === undefined ? {} : { suggestion, fix: withReplaced(span, suggestion) }),
    });
  }
  // A name that is only misspelt would be told twice.
  if (given.some(({ text }) => !parameters.includes(text))) return;
  const missing = parameters.filter((parameter) => !given.some(({ text }) => text === parameter));
  if (missing.length === 0) return;
  problems.add({
    code: "missing-parameter",
    message: `The group \`${name.text}\` needs ${missing.map((one) => `\`${one}\``).join(" and ")} as well.`,
    span: name.span,
    expected: `run: { group: ${name.text}, with: { ${parameters.map((one) => `${one}: …`).join(", ")} } }`,
  });
}

/** Groups that run each other; each level is one more that a run has to come back from. */
const DEEPEST = 50;

/** Each circle of groups that run each other is told once, where it closes, and each chain that is too long. */
function checkRecursion(groups: readonly GroupDefinition[], byName: Groups, problems: Problems): void {
  /** How many groups stand below each other in one, itself included. */
  const depths = new Map<string, number>();
  const walk = ({ name, steps }: GroupDefinition, path: readonly string[]): number => {
    const way = [...path, name.text];
    let depth = 1;
    for (const { group } of references(steps, false)) {
      const next = byName.get(group.text);
      const start = way.indexOf(group.text);
      if (start !== -1) {
        problems.add({
          code: "group-runs-itself",
          message: `This never ends: ${[...way.slice(start), group.text].join(" → ")}.`,
          span: group.span,
          expected: "`repeat` or `for_each`, where something is done several times",
        });
      } else if (next) {
        const below = way.length === DEEPEST ? DEEPEST : depths.get(group.text) ?? walk(next, way);
        if (below < DEEPEST) depth = Math.max(depth, below + 1);
        else problems.add(tooDeep(group));
      }
    }
    depths.set(name.text, depth);
    return depth;
  };
  for (const group of groups) if (!depths.has(group.name.text)) walk(group, []);
}

function tooDeep({ text, span }: SourceText): NewDiagnostic {
  return {
    code: "steps-too-deep",
    message: `With \`${text}\`, more than ${DEEPEST} groups run each other one inside the other.`,
    span,
    expected: `at most ${DEEPEST}`,
  };
}
