/** The action `take`: makes a number smaller, never below its minimum. */
import type { SourceText } from "../../diagnostics/span.ts";
import { type DataPlace, isPersonal } from "../../model/data.ts";
import type { Run } from "../../model/program.ts";
import { map } from "../../schema/kit/map.ts";
import type { ActionUse, ActionWord, StepDefinition } from "../../schema/steps/kind.ts";
import { AMOUNT, compileAmount } from "../kit/amount.ts";
import { PERSON } from "../kit/person.ts";
import { compileTarget, type DataTarget } from "./data_target.ts";
import { DATA_NAME } from "./find_data.ts";
import { BoundRefused, orElse } from "./limits.ts";

interface TakeDefinition {
  readonly from: SourceText;
  readonly amount: SourceText;
  readonly who?: SourceText;
  readonly else?: readonly StepDefinition[];
}

export const TAKE: ActionWord = {
  name: "take",
  description:
    "Takes from a number that is kept, never below its `min`: `take: { from: coins, amount: 100 }`. Where there is " +
    "not enough, nothing is taken and the command ends.",
  nearMisses: ["subtract", "decrement", "decrease", "withdraw", "minus", "pay"],
  schema: (steps) =>
    map(
      "`take`",
      {
        from: DATA_NAME.describe("The data that it is taken from."),
        amount: AMOUNT.describe("How much: a whole number from 0 on."),
        who: PERSON.describe("Whose data; that of the person who asks where nothing is said.").optional(),
        else: steps.describe(
          "What is done where there is not enough; the command ends after it. Without it the person is told.",
        ).optional(),
      },
      useOf,
      {
        data: { use: "from" },
        to: { use: "from" },
        of: { use: "from" },
        name: { use: "from" },
        by: { use: "amount" },
        value: { use: "amount" },
        user: { use: "who" },
        for: { use: "who" },
        otherwise: { use: "else" },
      },
    ),
};

function useOf({ from, amount, who, else: otherwise }: TakeDefinition): ActionUse {
  return {
    inner: otherwise ? [otherwise] : [],
    compile(context) {
      const target = compileTarget(from, who, "take", context, ["number"]);
      const less = compileAmount(amount, context);
      const steps = otherwise && context.steps(otherwise);
      const min = Math.max(target?.declaration.min ?? -Infinity, Number.MIN_SAFE_INTEGER);
      return {
        result: "number",
        run(run) {
          return orElse(run, steps, () => {
            const by = less(run.scope);
            return target!.change(run, (present) => {
              const value = Number(present) - by;
              if (value < min) throw tooLittle(Number(present), target!, run);
              return value;
            });
          });
        },
      };
    },
  };
}

function tooLittle(value: number, { declaration, place }: DataTarget, run: Run): BoundRefused {
  if (!isPersonal(declaration)) return new BoundRefused("data_too_little_shared", { value });
  const { userId }: DataPlace = place(run);
  if (userId === run.caller.user.id) return new BoundRefused("data_too_little", { value });
  return new BoundRefused("data_too_little_other", { person: `<@${userId}>`, value });
}
