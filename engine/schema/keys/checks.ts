import type { SourceText } from "../../diagnostics/span.ts";
import { byShape } from "../kit/by_shape.ts";
import { converted } from "../kit/converted.ts";
import { map } from "../kit/map.ts";
import { named } from "../kit/named.ts";
import { text } from "../kit/text.ts";
import { expressionOf } from "../kit/written.ts";

const CONDITION = text("a condition such as \"'Mod' in member.roles\"", expressionOf());

/** A condition under a name. */
export interface CheckDefinition {
  readonly name: SourceText;
  readonly condition: SourceText;
  /** What a person is told who does not pass. */
  readonly message?: SourceText;
}

type Nameless = Omit<CheckDefinition, "name">;

const CHECK = byShape<Nameless>("a check: a condition, or a map with `if` and `message`", {
  scalar: converted(CONDITION, (condition): Nameless => ({ condition })),
  map: map(
    "a check",
    {
      if: CONDITION.describe("What has to hold."),
      message: text("what people are told").describe("What a person is told who does not pass it.")
        .optional(),
    },
    (keys): Nameless => ({ condition: keys.if, message: keys.message }),
    { condition: { use: "if" }, when: { use: "if" }, text: { use: "message" }, reply: { use: "message" } },
  ),
});

export const CHECKS = named(
  "a map of checks by their names",
  CHECK,
  (name, rest): CheckDefinition => ({ name, ...rest }),
).describe("Conditions under names: commands name them under `checks`, and conditions as `checks.name`.");
