/** The action `add`: makes a number greater. */
import type { SourceText } from "../../diagnostics/span.ts";
import { map } from "../../schema/kit/map.ts";
import type { ActionUse, ActionWord, StepDefinition } from "../../schema/steps/kind.ts";
import { AMOUNT, compileAmount } from "../kit/amount.ts";
import { PERSON } from "../kit/person.ts";
import { DATA_NAME } from "./find_data.ts";
import { compileTarget } from "./data_target.ts";
import { BoundRefused, orElse } from "./limits.ts";

interface AddDefinition {
  readonly to: SourceText;
  readonly amount: SourceText;
  readonly who?: SourceText;
  readonly else?: readonly StepDefinition[];
}

export const ADD: ActionWord = {
  name: "add",
  description: "Adds to a number that is kept: `add: { to: coins, amount: 100 }`.",
  nearMisses: ["increment", "increase", "plus", "add_to"],
  schema: (steps) =>
    map(
      "`add`",
      {
        to: DATA_NAME.describe("The data that it is added to."),
        amount: AMOUNT.describe("How much: a whole number from 0 on."),
        who: PERSON.describe("Whose data; that of the person who asks where nothing is said.").optional(),
        else: steps.describe("What is done where it would be more than `max`; the command ends after it.")
          .optional(),
      },
      useOf,
      {
        data: { use: "to" },
        in: { use: "to" },
        name: { use: "to" },
        by: { use: "amount" },
        value: { use: "amount" },
        user: { use: "who" },
        for: { use: "who" },
        otherwise: { use: "else" },
      },
    ),
};

function useOf({ to, amount, who, else: otherwise }: AddDefinition): ActionUse {
  return {
    inner: otherwise ? [otherwise] : [],
    compile(context) {
      const target = compileTarget(to, who, "add", context, ["number"]);
      const more = compileAmount(amount, context);
      const steps = otherwise && context.steps(otherwise);
      const max = Math.min(target?.declaration.max ?? Infinity, Number.MAX_SAFE_INTEGER);
      return {
        result: "number",
        run(run) {
          return orElse(run, steps, () => {
            const by = more(run.scope);
            return target!.change(run, (present) => {
              const value = Number(present) + by;
              if (value > max) throw new BoundRefused("data_too_much", { most: max });
              return value;
            });
          });
        },
      };
    },
  };
}
