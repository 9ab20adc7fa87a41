import type * as z from "zod";
import type { SourceText, Span } from "../../diagnostics/span.ts";
import type { Surface } from "../../model/command_surface.ts";
import type { Hints } from "../kit/unknown_key.ts";
import type { MapNode, Node } from "../../source/nodes.ts";
import { boolean } from "../kit/boolean.ts";
import { converted } from "../kit/converted.ts";
import { map } from "../kit/map.ts";
import { named } from "../kit/named.ts";
import { oneOrMany } from "../kit/one_or_many.ts";
import { PLACEHOLDER_WORDS } from "../kit/placeholder_words.ts";
import { text } from "../kit/text.ts";
import { nameOf } from "../kit/written.ts";
import { word } from "../kit/word.ts";
import { COOLDOWN } from "./cooldown.ts";
import { HANDLER } from "./handler.ts";
import { LOCALIZATIONS } from "./localization.ts";
import { OPTIONS } from "./option.ts";
import { PERMISSION_RULES } from "./permissions.ts";
import { COOLDOWN_HINTS, PERMISSION_HINTS } from "./rule_hints.ts";
import type { ReplyDefinition } from "./reply.ts";
import type { StepDefinition, StepsSchema } from "../steps/kind.ts";
import { messagesOf } from "../steps/messages_of.ts";

const SURFACE = converted(
  word("a way to call a command", ["slash", "prefix", "user_menu", "message_menu"], {
    "/": "slash",
    slash_command: "slash",
    "!": "prefix",
    text: "prefix",
    user: "user_menu",
    message: "message_menu",
    user_context_menu: "user_menu",
    message_context_menu: "message_menu",
    hybrid: "slash",
  }),
  (surface, node): { readonly surface: Surface; readonly span: Span } => ({ surface, span: node.span }),
);

/** The keys of everything that can be called. `reply` and `do` are added for the actions that there are. */
const CALLABLE_KEYS = {
  description: text("the description").describe(
    "What it does; shown in Discord's list, up to 100 characters.",
  )
    .optional(),
  aliases: oneOrMany("a list of other names such as [hi, hey]", text("another name"))
    .describe("Other names that work after the prefix.").optional(),
  options: OPTIONS.optional(),
  handler: HANDLER.describe("A function of an extension that does all of it, such as dice.roll.").optional(),
  permissions: PERMISSION_RULES.optional(),
  cooldown: COOLDOWN.optional(),
  checks: oneOrMany("a list of checks", text("the name of a check under `checks`", nameOf("checks")))
    .describe("Checks of the bot that have to hold for whoever calls it.").optional(),
  hidden: boolean().describe("Whether it is left out of the help and of suggestions; it still works.")
    .optional(),
  localizations: LOCALIZATIONS.optional(),
};

/** Keys of a command at the top only: Discord lists no subcommand by itself. */
const TOP_KEYS = {
  as: oneOrMany("a list of ways to call it such as [slash, prefix]", SURFACE)
    .describe(
      "Where it can be called: slash and prefix where nothing is said; user_menu and message_menu too.",
    )
    .optional(),
  category: text("the category").describe("The heading that it stands under in the help.").optional(),
  menu_name: text("the name in the menu")
    .describe("How it is called in the menu of a person or a message; capitals and blanks are allowed there.")
    .optional(),
};

type CallableKeys = z.output<z.ZodObject<typeof CALLABLE_KEYS>> & {
  readonly reply?: ReplyDefinition;
  readonly do?: readonly StepDefinition[];
};
type TopKeys = z.output<z.ZodObject<typeof TOP_KEYS>>;

/** A command, a group or a subcommand, with everything that its author wrote. */
export interface CommandDefinition {
  readonly name: SourceText;
  /** Of its name. */
  readonly span: Span;
  /** The map it was read from: the places of its keys. */
  readonly node: MapNode;
  readonly description?: SourceText;
  readonly as?: readonly { readonly surface: Surface; readonly span: Span }[];
  readonly aliases: readonly SourceText[];
  readonly category?: SourceText;
  readonly menuName?: SourceText;
  readonly options: NonNullable<CallableKeys["options"]>;
  readonly subcommands: readonly CommandDefinition[];
  readonly reply?: CallableKeys["reply"];
  /** The function that does all of it. */
  readonly handler?: CallableKeys["handler"];
  /** What it does, step by step; absent where nothing is said. */
  readonly steps?: readonly StepDefinition[];
  readonly permissions?: CallableKeys["permissions"];
  /** Empty where the author wants none; absent where nothing is said. */
  readonly cooldown?: CallableKeys["cooldown"];
  /** Names of checks that have to hold. */
  readonly checks: readonly SourceText[];
  readonly hidden?: boolean;
  readonly localizations: NonNullable<CallableKeys["localizations"]>;
}

type Nameless = Omit<CommandDefinition, "name" | "span">;

function build(
  keys: CallableKeys & Partial<TopKeys> & { subcommands?: readonly CommandDefinition[] },
  node: MapNode,
): Nameless {
  return {
    node,
    description: keys.description,
    as: keys.as,
    aliases: keys.aliases ?? [],
    category: keys.category,
    menuName: keys.menu_name,
    options: keys.options ?? [],
    subcommands: keys.subcommands ?? [],
    reply: keys.reply,
    handler: keys.handler,
    steps: keys.do,
    permissions: keys.permissions,
    cooldown: keys.cooldown,
    checks: keys.checks ?? [],
    hidden: keys.hidden,
    localizations: keys.localizations ?? [],
  };
}

function byName(what: string, command: z.ZodType<Nameless, Node>): z.ZodType<CommandDefinition[], Node> {
  return named(what, command, (name, rest): CommandDefinition => ({ name, span: name.span, ...rest }));
}

const IN_REPLY = { say: "It stands under `reply:`." } as const;

const CALLABLE_HINTS: Hints = {
  ...PERMISSION_HINTS,
  ...COOLDOWN_HINTS,
  name: { say: "The name is the key that its map stands under." },
  embed: IN_REPLY,
  embeds: IN_REPLY,
  ephemeral: IN_REPLY,
  only_you: { say: "To let only the asker see the answer, write `ephemeral: true` under `reply:`." },
  delete_after: IN_REPLY,
  mentions: IN_REPLY,
  random: IN_REPLY,
  text: { use: "reply" },
  msg: { use: "reply" },
  message: { use: "reply" },
  content: { use: "reply" },
  say: { use: "reply" },
  send: { say: "It is a step and stands under `do:`." },
  check: { use: "checks" },
  requires: { use: "checks" },
  steps: { use: "do" },
  actions: { use: "do" },
  run: { use: "do" },
  then: { use: "do" },
};

const AT_THE_TOP = { say: "It stands at the top command; all its subcommands follow that." } as const;

const SUBCOMMAND_HINTS: Hints = {
  ...CALLABLE_HINTS,
  as: AT_THE_TOP,
  category: AT_THE_TOP,
  menu_name: AT_THE_TOP,
};

/** Every key that a command or a subcommand can have. */
export const COMMAND_KEYS: ReadonlySet<string> = new Set([
  ...Object.keys(CALLABLE_KEYS),
  ...Object.keys(TOP_KEYS),
  "subcommands",
  "reply",
  "do",
]);

/** @param steps of the actions that there are */
export function commandsSchema(steps: StepsSchema): z.ZodType<CommandDefinition[], Node> {
  const callable = {
    ...CALLABLE_KEYS,
    reply: messagesOf(steps).reply.describe(
      `The answer: a text, or a map with text, embed and more. ${PLACEHOLDER_WORDS}`,
    )
      .optional(),
    do: steps.describe("What it does, step by step: one step or a list of them.").optional(),
  };
  const subcommand = map("a subcommand", callable, build, {
    ...SUBCOMMAND_HINTS,
    subcommands: {
      code: "nesting-too-deep",
      say: "Discord allows a command, groups in it and subcommands in these, and nothing deeper.",
    },
  });

  const subcommandOrGroup = map(
    "a subcommand",
    {
      ...callable,
      subcommands: byName("a map of subcommands by their names", subcommand)
        .describe("Subcommands, which make this a group.").optional(),
    },
    build,
    { ...SUBCOMMAND_HINTS, groups: { use: "subcommands" }, commands: { use: "subcommands" } },
  );

  const command = map(
    "a command",
    {
      ...callable,
      ...TOP_KEYS,
      subcommands: byName("a map of subcommands by their names", subcommandOrGroup)
        .describe("Subcommands by their names; one that has subcommands itself is a group.").optional(),
    },
    build,
    {
      ...CALLABLE_HINTS,
      groups: { use: "subcommands" },
      commands: { use: "subcommands" },
      type: { use: "as" },
      types: { use: "as" },
      surfaces: { use: "as" },
    },
  );

  return byName("a map of commands by their names", command)
    .meta({
      description: "The bot's commands by their names.",
      defaultSnippets: [{
        label: "a new command",
        description: "A command that answers",
        body: { "${1:name}": { description: "${2:What it does}", reply: "${3:Hello!}" } },
      }],
    });
}
