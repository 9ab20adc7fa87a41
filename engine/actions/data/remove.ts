/** The action `remove`: takes a text off a list, or an entry out of a map. */
import type { SourceText } from "../../diagnostics/span.ts";
import { DATA_SHAPES, type DataValue } from "../../model/data.ts";
import type { Json } from "../../model/storage.ts";
import { map } from "../../schema/kit/map.ts";
import { text } from "../../schema/kit/text.ts";
import type { ActionUse, ActionWord, StepDefinition } from "../../schema/steps/kind.ts";
import { PERSON } from "../kit/person.ts";
import { compileTarget } from "./data_target.ts";
import { DATA_NAME } from "./find_data.ts";
import { BoundRefused, checkBounds, orElse } from "./limits.ts";
import { compileEntry } from "./written_value.ts";

interface RemoveDefinition {
  readonly from: SourceText;
  readonly value: SourceText;
  readonly who?: SourceText;
  readonly else?: readonly StepDefinition[];
}

export const REMOVE: ActionWord = {
  name: "remove",
  description: 'Takes a text off a list that is kept: `remove: { from: notes, value: "{options.note}" }`.',
  nearMisses: ["pull", "remove_from", "delete_from"],
  schema: (steps) =>
    map(
      "`remove`",
      {
        from: DATA_NAME.describe("The list, or the map."),
        value: text("a text such as `{options.note}`").describe(
          "What is taken off the list, as often as it stands there; of a map, the name of the entry.",
        ),
        who: PERSON.describe("Whose data; that of the person who asks where nothing is said.").optional(),
        else: steps.describe("What is done where it does not stand there; the command ends after it.")
          .optional(),
      },
      useOf,
      {
        data: { use: "from" },
        list: { use: "from" },
        to: { use: "from" },
        item: { use: "value" },
        key: { use: "value" },
        text: { use: "value" },
        user: { use: "who" },
        for: { use: "who" },
        otherwise: { use: "else" },
      },
    ),
};

function useOf({ from, value, who, else: otherwise }: RemoveDefinition): ActionUse {
  return {
    inner: otherwise ? [otherwise] : [],
    compile(context) {
      const target = compileTarget(from, who, "remove", context, ["list", "map"]);
      const entry = compileEntry(value, context);
      const steps = otherwise && context.steps(otherwise);
      return {
        result: DATA_SHAPES[target?.declaration.type ?? "list"],
        run(run) {
          return orElse(run, steps, () => {
            const removed = entry(run.scope);
            return target!.change(run, (present) => {
              const [left, found] = without(present, removed);
              // Without `else` it is enough that it stands there no more.
              if (!found && steps) throw new BoundRefused("data_no_value", {});
              if (found) checkBounds(left, target!.declaration);
              return left;
            });
          });
        },
      };
    },
  };
}

/** What is left, and whether anything was taken away. */
function without(present: DataValue, removed: string): readonly [left: Json, found: boolean] {
  if (Array.isArray(present)) {
    const left = present.filter((entry) => entry !== removed);
    return [left, left.length < present.length];
  }
  const { [removed]: gone, ...left } = present as Readonly<Record<string, Json>>;
  return [left, gone !== undefined && Object.hasOwn(present as object, removed)];
}
