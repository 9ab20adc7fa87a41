/** The action `for_each`: does the same with each item of a list. */
import { checkVariableName } from "../../schema/checks/variable_name.ts";
import { map } from "../../schema/kit/map.ts";
import { integer } from "../../schema/kit/number.ts";
import { text } from "../../schema/kit/text.ts";
import { expressionOf } from "../../schema/kit/written.ts";
import type { ActionWord } from "../../schema/steps/kind.ts";
import { compileList } from "../kit/list.ts";
import { withVariables } from "../kit/with_variables.ts";

const USUALLY_AT_MOST = 25;
const MOST = 100;

export const FOR_EACH: ActionWord = {
  name: "for_each",
  description:
    "Does the same with each item of a list: `in` is the list, `as` names the item, `do` is what is done.",
  nearMisses: ["foreach", "each", "for_all", "every"],
  schema: (steps) =>
    map(
      "`for_each`",
      {
        in: text("a list such as member.roles", expressionOf()).describe(
          "The list: an expression such as member.roles.",
        ),
        as: text("a name for the item").describe(
          "The name under which the steps find the item; `item` where nothing is said.",
        ).optional(),
        at_most: integer("a whole number such as 25", { min: 1, max: MOST })
          .describe(`How many items at most, from the start; ${USUALLY_AT_MOST} where nothing is said.`)
          .optional(),
        do: steps.describe("What is done with each item; `index` counts from 1."),
      },
      ({ in: list, as, at_most: most = USUALLY_AT_MOST, do: inner }) => ({
        check: (problems) => void (as && checkVariableName(as, problems)),
        inner: [inner],
        compile(context) {
          const name = as?.text ?? "item";
          const { item, values } = compileList(list, "for_each", context);
          const compiled = context.steps(inner, { [name]: item, index: "number" });
          return {
            async run(run) {
              const list = await run.settle(() => values(run.scope).slice(0, most));
              for (const [place, value] of list.entries()) {
                await withVariables(run, { [name]: value, index: place + 1 }, () => run.perform(compiled));
              }
            },
          };
        },
      }),
      {
        list: { use: "in" },
        of: { use: "in" },
        items: { use: "in" },
        item: { use: "as" },
        name: { use: "as" },
        limit: { use: "at_most" },
        max: { use: "at_most" },
        steps: { use: "do" },
      },
    ),
};
