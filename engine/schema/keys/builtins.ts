import type { SourceText, Span } from "../../diagnostics/span.ts";
import type { MapNode, ScalarNode } from "../../source/nodes.ts";
import { boolean } from "../kit/boolean.ts";
import { byShape } from "../kit/by_shape.ts";
import { converted } from "../kit/converted.ts";
import { map } from "../kit/map.ts";
import { named } from "../kit/named.ts";
import { isOff, OFF_PATTERN } from "../kit/off.ts";
import { oneOrMany } from "../kit/one_or_many.ts";
import { quote } from "../kit/quote.ts";
import { Refused, scalar } from "../kit/scalar.ts";
import { text } from "../kit/text.ts";
import { word } from "../kit/word.ts";
import { COOLDOWN, type CooldownDefinition } from "./cooldown.ts";
import { PERMISSION_RULES, type PermissionsDefinition } from "./permissions.ts";

/** What an author says of one built-in command. */
export interface BuiltinSettings {
  readonly off: boolean;
  /** The map it was read from, where it was one. */
  readonly node?: MapNode;
  readonly rename?: SourceText;
  readonly aliases?: readonly SourceText[];
  readonly description?: SourceText;
  readonly category?: SourceText;
  readonly hidden?: boolean;
  readonly as?: readonly ("slash" | "prefix")[];
  readonly permissions?: PermissionsDefinition;
  readonly cooldown?: readonly CooldownDefinition[];
}

export interface BuiltinDefinition extends BuiltinSettings {
  /** As the engine calls it. */
  readonly name: SourceText;
  readonly span: Span;
}

export interface BuiltinsDefinition {
  /** Whether none of them is wanted. */
  readonly off: boolean;
  readonly list: readonly BuiltinDefinition[];
}

const WHAT = "off, on, or a map of settings";

/** `off` (or none, false) and `on` (or true). The value says whether it is off. */
const SWITCH = scalar<boolean>({
  what: WHAT,
  json: { type: ["boolean", "string"], pattern: `^(?:${OFF_PATTERN}|[Oo]n|[Tt]rue|[Yy]es)$` },
  read({ text }: ScalarNode) {
    if (isOff(text)) return true;
    if (/^(?:on|true|yes)$/i.test(text)) return false;
    return new Refused({
      code: "not-a-boolean",
      message: `${quote(text)} is neither on nor off.`,
      expected: WHAT,
    });
  },
});

const SETTINGS = map(
  "a built-in command",
  {
    name: text("the name").describe("Another name for it.").optional(),
    aliases: oneOrMany("a list of other names such as [h]", text("another name"))
      .describe("Other names that work after the prefix, in the place of its own ones.").optional(),
    description: text("the description").describe(
      "What it does; shown in Discord's list, up to 100 characters.",
    )
      .optional(),
    category: text("the category").describe("The heading that it stands under in the help.").optional(),
    hidden: boolean().describe("Whether it is left out of the help and of suggestions; it still works.")
      .optional(),
    as: oneOrMany(
      "a list of ways to call it: slash, prefix or both",
      word("a way to call a built-in command", ["slash", "prefix"], { "/": "slash", "!": "prefix" }),
    ).describe("Where it can be called: slash, prefix or both.").optional(),
    permissions: PERMISSION_RULES.optional(),
    cooldown: COOLDOWN.optional(),
  },
  ({ name, ...keys }, node): BuiltinSettings => ({ off: false, node, rename: name, ...keys }),
  {
    enabled: { say: "To switch it off, write `off` in the place of the map." },
    rename: { use: "name" },
    cooldowns: { use: "cooldown" },
    reply: {
      say:
        "To answer in your own way, define a command of this name under `commands:`; it replaces this one.",
    },
  },
);

const BUILTIN = byShape<BuiltinSettings>(`a built-in command: ${WHAT}`, {
  scalar: converted(SWITCH, (off): BuiltinSettings => ({ off })),
  map: SETTINGS,
}).meta({ id: "builtin", description: "Off, or what is different about it." });

const LIST = named(
  "a map of built-in commands",
  BUILTIN,
  (name, settings): BuiltinDefinition => ({ name, span: name.span, ...settings }),
);

/** `off`, or what is different about single built-in commands. */
export const BUILTINS = byShape<BuiltinsDefinition>(
  "a map of built-in commands: `builtins: { stats: off }`, or off for all of them",
  {
    scalar: converted(SWITCH, (off): BuiltinsDefinition => ({ off, list: [] })),
    map: converted(LIST, (list): BuiltinsDefinition => ({ off: false, list })),
  },
  { list: "Each stands by its name with what is different about it, or `off`." },
).describe("The commands that every bot has, such as help: other names, settings, or off.");
