/** The action `get`: reads what is kept for another person, for `save_as`. */
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
  description: "Reads what is kept for another person, to be saved by `save_as`: " +
    '`get: { data: coins, who: "{options.who}" }`. What is kept for the person who asks is `{data.coins}` anyway.',
  nearMisses: ["read", "get_data", "look_up"],
  schema: () =>
    map(
      "`get`",
      {
        data: DATA_NAME.describe("The data that is read."),
        who: PERSON.describe("Whose data."),
      },
      use,
      {
        name: { use: "data" },
        from: { use: "data" },
        of: { use: "who" },
        user: { use: "who" },
        for: { use: "who" },
      },
    ),
};

function use({ data, who }: GetDefinition): ActionUse {
  return {
    compile(context) {
      const target = compileTarget(data, who, "get", context);
      return {
        result: DATA_SHAPES[target?.declaration.type ?? "string"],
        run: (run) => run.bot.data.read(target!.declaration, target!.place(run)),
      };
    },
  };
}
