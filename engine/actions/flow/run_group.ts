/** The action `run`: does the steps of a group. */
import type { SourceText } from "../../diagnostics/span.ts";
import type { Scope } from "../../model/scope.ts";
import { byShape } from "../../schema/kit/by_shape.ts";
import { converted } from "../../schema/kit/converted.ts";
import { map } from "../../schema/kit/map.ts";
import { named } from "../../schema/kit/named.ts";
import { text } from "../../schema/kit/text.ts";
import { nameOf } from "../../schema/kit/written.ts";
import type { ActionUse, ActionWord, StepContext, StepGroup } from "../../schema/steps/kind.ts";
import { compileValue } from "../../template/value.ts";
import { withVariables } from "../kit/with_variables.ts";

interface Given {
  readonly name: SourceText;
  readonly value: SourceText;
}

const GROUP = text("the name of a group that stands under `groups:`", nameOf("groups"));

export const RUN: ActionWord = {
  name: "run",
  description:
    "Does the steps of a group that stands under `groups:` at the top: its name, or a map with `group` and `with`.",
  nearMisses: ["call", "group", "execute", "use"],
  schema: () =>
    byShape<ActionUse>("the name of a group, or a map with `group` and `with`", {
      scalar: converted(GROUP, (group) => use(group, [])),
      map: map(
        "`run`",
        {
          group: GROUP.describe("The name of the group."),
          with: named(
            "a map of values by the names of parameters",
            text("a value", { type: ["string", "number", "boolean"] }),
            (name, value): Given => ({
              name,
              value,
            }),
          ).describe('Values for the parameters of the group, such as `who: "{options.who}"`.').optional(),
        },
        (keys) => use(keys.group, keys.with ?? []),
        {
          name: { use: "group" },
          parameters: { use: "with" },
          args: { use: "with" },
          options: { use: "with" },
        },
      ),
    }),
};

function use(name: SourceText, given: readonly Given[]): ActionUse {
  return {
    runs: { group: name, given: given.map((one) => one.name) },
    compile(context) {
      const group = context.groups.get(name.text);
      // That there is no such group has been told by the checks.
      if (!group) return { run: () => Promise.resolve() };
      const values = compileGiven(given, group, context);
      return {
        async run(run) {
          const inside = await run.settle(() => {
            const inside: Record<string, unknown> = {};
            for (const saved of group.saves) inside[saved] = undefined;
            for (const [parameter, value] of values) inside[parameter] = value(run.scope);
            return inside;
          });
          await withVariables(run, inside, () => run.perform(group.steps));
        },
      };
    },
  };
}

function compileGiven(
  given: readonly Given[],
  { parameters }: StepGroup,
  { variables, problems }: StepContext,
): [string, (scope: Scope) => unknown][] {
  return given.flatMap(({ name: { text: name }, value }) => {
    const shape = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return shape ? [[name, compileValue(value, variables, shape, problems)] as const] : [];
  }).map(([name, value]) => [name, value]);
}
