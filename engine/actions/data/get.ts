/** The action `get`: looks up what is kept of another person, for `save_as`. */
import type { SourceText } from "../../diagnostics/span.ts";
import { DATA_SHAPES } from "../../model/data.ts";
import { map } from "../../schema/kit/map.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { PERSON } from "../kit/person.ts";
import { compileTarget } from "./data_target.ts";
import { DATA_NAME } from "./find_data.ts";

interface GetDefinition {
  readonly data: SourceText;
  readonly who: SourceText;
}

export const GET: ActionWord = {
  name: "get",
  description:
    'Looks up what is kept of another person: `get: { data: coins, who: "{options.who}" }` with `save_as: coins`. ' +
    "One's own is known everywhere as `{data.coins}`.",
  nearMisses: ["read", "load", "fetch", "look_up", "lookup", "get_data"],
  schema: () =>
    map(
      "`get`",
      {
        data: DATA_NAME.describe("The data that is looked up."),
        who: PERSON.describe("Whose data."),
      },
      useOf,
      {
        from: { use: "data" },
        of: { use: "data" },
        name: { use: "data" },
        user: { use: "who" },
        for: { use: "who" },
      },
    ),
};

function useOf({ data, who }: GetDefinition): ActionUse {
  return {
    compile(context) {
      const target = compileTarget(data, who, "get", context);
      return {
        ...(target ? { result: DATA_SHAPES[target.declaration.type] } : {}),
        run: (run) => run.bot.data.read(target!.declaration, target!.place(run)),
      };
    },
  };
}
