import type { SourceText } from "../../../diagnostics/span.ts";
import { byShape } from "../../kit/by_shape.ts";
import { converted } from "../../kit/converted.ts";
import { listOf } from "../../kit/list.ts";
import { map } from "../../kit/map.ts";
import { text } from "../../kit/text.ts";
import { CONDITION } from "./control.ts";
import type { SelectOptionDefinition } from "./definitions.ts";

const OPTION = byShape<SelectOptionDefinition>("an option: a text, or a map with `label` and `value`", {
  scalar: converted(text("an option"), (label): SelectOptionDefinition => ({ span: label.span, label })),
  map: map(
    "an option",
    {
      label: text("what people see").describe("What people see, up to 100 characters."),
      value: text("the value").describe("What the steps get; the label where it is left out.").optional(),
      description: text("a text").describe("A small text below the label.").optional(),
      emoji: text("an emoji such as 👍").describe("An emoji before the label.").optional(),
      default: CONDITION.describe("Whether it is picked beforehand.").optional(),
    },
    (keys, node): SelectOptionDefinition => ({ span: node.entries[0]?.key.span ?? node.span, ...keys }),
    {
      name: { use: "label" },
      title: { use: "label" },
      text: { use: "label" },
      id: { use: "value" },
      selected: { use: "default" },
      picked: { use: "default" },
      do: { say: "What happens stands under the `do:` of the select: `choose` tells the `{values}` apart." },
    },
  ),
});

const LIST = listOf("a list of options such as [red, blue]", OPTION);

/** `[red, blue]`, a list of maps with `label` and `value`, or an expression that gives a list of texts. */
export const SELECT_OPTIONS = byShape<readonly SelectOptionDefinition[] | SourceText>(
  'options: a list such as [red, blue], or `"{data.colours}"`',
  { list: LIST, empty: LIST, scalar: text('a list of options, or an expression such as `"{data.colours}"`') },
);
