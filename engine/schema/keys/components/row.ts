import type * as z from "zod";
import type { Node } from "../../../source/nodes.ts";
import { byKey } from "../../kit/by_key.ts";
import { byShape } from "../../kit/by_shape.ts";
import { converted } from "../../kit/converted.ts";
import { map } from "../../kit/map.ts";
import { oneOrMany } from "../../kit/one_or_many.ts";
import { text } from "../../kit/text.ts";
import { BUTTON_HINTS, buttonFrom, type ButtonKeys, buttonKeys } from "./button.ts";
import type { ControlParts, ControlSteps } from "./control.ts";
import type { ButtonDefinition, RowDefinition, SelectDefinition } from "./definitions.ts";

type Control = ButtonDefinition | SelectDefinition;

/** A row: a list of buttons, or one select. */
export function rowSchema(parts: ControlParts): z.ZodType<RowDefinition, Node> {
  const { button, select } = parts;
  const selectItem = map(
    "a part of a row",
    { select: select.describe("A menu to pick from; it fills the row.") },
    (keys): Control => keys.select,
  );
  const item = byKey<Control>(["select"], selectItem, byKey<Control>(["button"], namedButton(parts), button));
  return converted(
    oneOrMany("a list of buttons such as [{ label: Yes, do: … }]", item),
    (controls, { span }): RowDefinition => ({ kind: "row", span, controls }),
  ).meta({ id: "row" });
}

/** `{ button: Yes, do: … }`, or `{ button: { label: Yes, do: … } }` */
function namedButton(steps: ControlSteps): z.ZodType<Control, Node> {
  const named = byShape<ButtonKeys>("a button: its label, or a map", {
    scalar: converted(text(), (label): ButtonKeys => ({ label })),
    map: map("a button", buttonKeys(steps), (keys): ButtonKeys => keys, BUTTON_HINTS),
  });
  return map(
    "a button",
    { button: named.describe("What stands on it, or all of it as a map."), ...buttonKeys(steps) },
    ({ button, ...keys }, node): Control => buttonFrom({ ...button, ...given(keys) }, node),
    BUTTON_HINTS,
  );
}

function given<Keys extends object>(keys: Keys): Partial<Keys> {
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined)) as Partial<Keys>;
}
