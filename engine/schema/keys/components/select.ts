import type * as z from "zod";
import { CHANNEL_TYPES, LIMITS } from "../../../model/limits.ts";
import type { Node } from "../../../source/nodes.ts";
import { map } from "../../kit/map.ts";
import { integer } from "../../kit/number.ts";
import { oneOrMany } from "../../kit/one_or_many.ts";
import { text } from "../../kit/text.ts";
import { word } from "../../kit/word.ts";
import { CHANNEL_TYPE_WORD } from "../option.ts";
import { CONTROL_HINTS, controlFrom, controlKeys, type ControlSteps } from "./control.ts";
import type { SelectDefinition } from "./definitions.ts";
import { SELECT_OPTIONS } from "./select_options.ts";

const TYPE = word("a kind of select", ["text", "user", "role", "mentionable", "channel"], {
  string: "text",
  string_select: "text",
  options: "text",
  users: "user",
  person: "user",
  people: "user",
  member: "user",
  members: "user",
  user_select: "user",
  roles: "role",
  role_select: "role",
  mentionables: "mentionable",
  channels: "channel",
  channel_select: "channel",
}, { understood: { string: "text" } });

/** A menu to pick from. @param steps what it can do */
export function selectSchema(steps: ControlSteps): z.ZodType<SelectDefinition, Node> {
  const { options: most } = LIMITS.components;
  return map(
    "a select",
    {
      type: TYPE.describe("What is picked: a text of `options` where nothing is said; user, role, channel …")
        .optional(),
      options: SELECT_OPTIONS.describe("What can be picked, up to 25: `[red, blue]`.").optional(),
      placeholder: text("a text").describe("What stands in it while nothing is picked.").optional(),
      min: integer("a whole number such as 1", { min: 0, max: most })
        .describe("How many have to be picked; 1 where nothing is said.").optional(),
      max: integer("a whole number such as 3", { min: 1, max: most })
        .describe("How many can be picked; 1 where nothing is said.").optional(),
      channel_types: oneOrMany("a list of channel types such as [text, voice]", CHANNEL_TYPE_WORD)
        .describe("Which kinds of channels can be picked.").optional(),
      ...controlKeys(steps),
    },
    (keys, node): SelectDefinition => ({
      ...controlFrom(keys, node),
      kind: "select",
      type: keys.type,
      placeholder: keys.placeholder,
      options: keys.options,
      min: keys.min,
      max: keys.max,
      channelTypes: keys.channel_types?.map((name) => CHANNEL_TYPES[name]),
    }),
    {
      ...CONTROL_HINTS,
      label: { use: "placeholder" },
      text: { use: "placeholder" },
      title: { use: "placeholder" },
      name: { use: "placeholder" },
      choices: { use: "options" },
      values: { use: "options" },
      items: { use: "options" },
      kind: { use: "type" },
      min_values: { use: "min" },
      max_values: { use: "max" },
      minimum: { use: "min" },
      maximum: { use: "max" },
      style: { say: "Only buttons have a style." },
    },
  ).meta({ id: "select" });
}
