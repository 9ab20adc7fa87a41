/** The action `push`: puts a text at the end of a list. */
import type { SourceText } from "../../diagnostics/span.ts";
import { DATA_SHAPES } from "../../model/data.ts";
import type { Json } from "../../model/storage.ts";
import { map } from "../../schema/kit/map.ts";
import { text } from "../../schema/kit/text.ts";
import type { ActionUse, ActionWord, StepDefinition } from "../../schema/steps/kind.ts";
import { PERSON } from "../kit/person.ts";
import { compileTarget } from "./data_target.ts";
import { DATA_NAME } from "./find_data.ts";
import { checkBounds, orElse } from "./limits.ts";
import { compileEntry } from "./written_value.ts";

interface PushDefinition {
  readonly to: SourceText;
  readonly value: SourceText;
  readonly who?: SourceText;
  readonly else?: readonly StepDefinition[];
}

export const PUSH: ActionWord = {
  name: "push",
  description:
    'Puts a text at the end of a list that is kept: `push: { to: notes, value: "{options.note}" }`.',
  nearMisses: ["append", "add_to_list"],
  schema: (steps) =>
    map(
      "`push`",
      {
        to: DATA_NAME.describe("The list."),
        value: text("a text such as `{options.note}`").describe("What is put on the list."),
        who: PERSON.describe("Whose data; that of the person who asks where nothing is said.").optional(),
        else: steps.describe("What is done where the list is full; the command ends after it.").optional(),
      },
      useOf,
      {
        data: { use: "to" },
        list: { use: "to" },
        item: { use: "value" },
        text: { use: "value" },
        user: { use: "who" },
        for: { use: "who" },
        otherwise: { use: "else" },
      },
    ),
};

function useOf({ to, value, who, else: otherwise }: PushDefinition): ActionUse {
  return {
    inner: otherwise ? [otherwise] : [],
    compile(context) {
      const target = compileTarget(to, who, "push", context, ["list"]);
      const entry = compileEntry(value, context);
      const steps = otherwise && context.steps(otherwise);
      return {
        result: DATA_SHAPES.list,
        run(run) {
          return orElse(run, steps, () => {
            const pushed = entry(run.scope);
            return target!.change(run, (present) => {
              const list = [...present as readonly Json[], pushed];
              checkBounds(list, target!.declaration);
              return list;
            });
          });
        },
      };
    },
  };
}
