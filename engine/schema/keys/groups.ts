import type * as z from "zod";
import type { SourceText } from "../../diagnostics/span.ts";
import type { OptionType } from "../../model/option.ts";
import type { MapNode, Node } from "../../source/nodes.ts";
import { map } from "../kit/map.ts";
import { named } from "../kit/named.ts";
import { word } from "../kit/word.ts";
import type { StepDefinition, StepsSchema } from "../steps/kind.ts";
import { OPTION_TYPE_NEAR_MISSES, OPTION_TYPES } from "./option.ts";

/** Steps under a name, which several commands can run. */
export interface GroupDefinition {
  readonly name: SourceText;
  readonly node: MapNode;
  readonly parameters: readonly ParameterDefinition[];
  readonly steps: readonly StepDefinition[];
}

/** What options can be, and a message: that of an event, of a button, or the target of a menu. */
export type ParameterType = OptionType | "message";

export interface ParameterDefinition {
  readonly name: SourceText;
  readonly type: ParameterType;
}

const PARAMETER_TYPE: z.ZodType<ParameterType, Node> = word(
  "a type of what is given to a group",
  [...OPTION_TYPES, "message"],
  OPTION_TYPE_NEAR_MISSES,
);

/** @param steps of the actions that there are */
export function groupsSchema(steps: StepsSchema): z.ZodType<GroupDefinition[], Node> {
  const group = map(
    "a group",
    {
      with: named(
        "a map of parameters to their types",
        PARAMETER_TYPE,
        (name, type): ParameterDefinition => ({ name, type }),
      ).describe(
        "What has to be given to the steps: names, each with a type such as user, string, integer or message.",
      )
        .optional(),
      do: steps.describe("What is done: one step or a list of them. They know what stands under `with`."),
    },
    (keys, node) => ({ node, parameters: keys.with ?? [], steps: keys.do }),
    {
      parameters: { use: "with" },
      params: { use: "with" },
      args: { use: "with" },
      options: { use: "with" },
      steps: { use: "do" },
      actions: { use: "do" },
    },
  );
  return named("a map of groups by their names", group, (name, rest): GroupDefinition => ({ name, ...rest }))
    .describe("Steps under names, which commands do by `run`.");
}
