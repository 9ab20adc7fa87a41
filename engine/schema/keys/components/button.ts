import type * as z from "zod";
import type { MapNode, Node } from "../../../source/nodes.ts";
import { map } from "../../kit/map.ts";
import { text } from "../../kit/text.ts";
import type { Hints } from "../../kit/unknown_key.ts";
import { word } from "../../kit/word.ts";
import { CONTROL_HINTS, controlFrom, controlKeys, type ControlSteps } from "./control.ts";
import type { ButtonDefinition } from "./definitions.ts";

const STYLE = word("a style of a button", ["primary", "secondary", "success", "danger", "link"], {
  blue: "primary",
  blurple: "primary",
  main: "primary",
  grey: "secondary",
  gray: "secondary",
  default: "secondary",
  plain: "secondary",
  green: "success",
  ok: "success",
  red: "danger",
  destructive: "danger",
  url: "link",
});

/** @param steps what buttons can do */
export function buttonKeys(steps: ControlSteps) {
  return {
    label: text("what stands on the button").describe("What stands on it, up to 80 characters.").optional(),
    emoji: text("an emoji such as 👍").describe("An emoji before the label.").optional(),
    style: STYLE.describe("Its colour: primary, secondary (the default), success or danger.").optional(),
    url: text("an address").describe("Where it leads to: a button that opens an address does nothing else.")
      .optional(),
    ...controlKeys(steps),
  };
}

export type ButtonKeys = z.output<z.ZodObject<ReturnType<typeof buttonKeys>>>;

export const BUTTON_HINTS: Hints = {
  ...CONTROL_HINTS,
  text: { use: "label" },
  title: { use: "label" },
  colour: { use: "style" },
  color: { use: "style" },
  type: { use: "style" },
  kind: { use: "style" },
  link: { use: "url" },
  href: { use: "url" },
  address: { use: "url" },
  icon: { use: "emoji" },
  options: { say: "Only a select has options: `select: { options: [ … ], do: … }`." },
};

export function buttonFrom(keys: ButtonKeys, node: MapNode): ButtonDefinition {
  const { label, emoji, style, url } = keys;
  return { ...controlFrom(keys, node), kind: "button", label, emoji, style, url };
}

/** A button: a map with a `label` and with `do` or `url`. */
export function buttonSchema(steps: ControlSteps): z.ZodType<ButtonDefinition, Node> {
  return map("a button", buttonKeys(steps), buttonFrom, BUTTON_HINTS).meta({ id: "button" });
}
