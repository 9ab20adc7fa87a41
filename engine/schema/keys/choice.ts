import type { SourceText } from "../../diagnostics/span.ts";
import { byShape } from "../kit/by_shape.ts";
import { converted } from "../kit/converted.ts";
import { listOf } from "../kit/list.ts";
import { map } from "../kit/map.ts";
import { named } from "../kit/named.ts";
import { text } from "../kit/text.ts";
import { CHOICE_LOCALIZATIONS, type LocalizationDefinition } from "./localization.ts";

/** One of the values that an option can take. */
export interface ChoiceDefinition {
  /** What people see. */
  readonly name: SourceText;
  /** What the command gets. */
  readonly value: SourceText;
  readonly localizations: readonly LocalizationDefinition[];
}

const CHOICE = byShape<ChoiceDefinition>("a choice: a text, or a map with `name` and `value`", {
  scalar: converted(
    text("a choice"),
    (value): ChoiceDefinition => ({ name: value, value, localizations: [] }),
  ),
  map: map(
    "a choice",
    {
      name: text("what people see").describe("What people see."),
      value: text("the value").describe("What the command gets; the name where it is left out.").optional(),
      localizations: CHOICE_LOCALIZATIONS.optional(),
    },
    ({ name, value, localizations }): ChoiceDefinition => ({
      name,
      value: value ?? name,
      localizations: localizations ?? [],
    }),
    { label: { use: "name" }, title: { use: "name" }, text: { use: "name" } },
  ),
});

const LIST = listOf("a list of choices such as [kind, formal]", CHOICE);

/** `[kind, formal]`, `{ Kind: kind, Formal: formal }` or a list of maps with `name` and `value`. */
export const CHOICES = byShape<ChoiceDefinition[]>(
  "choices: a list such as [kind, formal], or a map of names to values",
  {
    list: LIST,
    empty: LIST,
    map: named(
      "a map of names to values",
      text("the value"),
      (name, value): ChoiceDefinition => ({ name, value, localizations: [] }),
    ),
  },
).meta({
  id: "choices",
  description: "The values that people choose from: `[kind, formal]`, or `{ What people see: value }`.",
});
