import type * as z from "zod";
import type { SourceText, Span } from "../../diagnostics/span.ts";
import type { OptionType } from "../../model/option.ts";
import { CHANNEL_TYPES } from "../../model/limits.ts";
import { boolean } from "../kit/boolean.ts";
import { map } from "../kit/map.ts";
import { named } from "../kit/named.ts";
import { integer, number } from "../kit/number.ts";
import { oneOrMany } from "../kit/one_or_many.ts";
import { text } from "../kit/text.ts";
import { word } from "../kit/word.ts";
import { CHOICES } from "./choice.ts";
import { LOCALIZATIONS } from "./localization.ts";

export const OPTION_TYPES = [
  "string",
  "integer",
  "number",
  "boolean",
  "user",
  "channel",
  "role",
  "mentionable",
  "attachment",
] as const satisfies readonly OptionType[];

type ChannelTypeName = keyof typeof CHANNEL_TYPES;
const CHANNEL_TYPE_NAMES = Object.keys(CHANNEL_TYPES) as ChannelTypeName[];

/** Other words for them that people write. */
export const OPTION_TYPE_NEAR_MISSES = {
  text: "string",
  str: "string",
  int: "integer",
  whole: "integer",
  float: "number",
  decimal: "number",
  double: "number",
  bool: "boolean",
  yes_no: "boolean",
  member: "user",
  person: "user",
  file: "attachment",
  image: "attachment",
  upload: "attachment",
  mention: "mentionable",
} as const;

/** Discord's option types, and other words for them. */
export const OPTION_TYPE = word("an option type", OPTION_TYPES, OPTION_TYPE_NEAR_MISSES);

export const CHANNEL_TYPE_WORD = word("a channel type", CHANNEL_TYPE_NAMES, {
  guild_text: "text",
  guild_voice: "voice",
  news: "announcement",
  thread: "public_thread",
  stage_voice: "stage",
});

/** Its words are those of a bot's extensions, which the schema for editors adds. */
export const SUGGEST = text("what offers choices, such as cards.names").describe(
  "What offers choices while somebody types: the name of an extension, a dot and the name of its suggestions. Anything " +
    "else can be given as well.",
);

const OPTION = map(
  "an option",
  {
    type: OPTION_TYPE.describe(
      "What people fill in. `user`, `channel` and `role` let them pick one; `mentionable` is a user or a role.",
    ),
    description: text("the description").describe("What the option is for; shown while it is filled in.")
      .optional(),
    required: boolean().describe("Whether the command cannot be called without it.").optional(),
    default: text("a value of the option's type", { type: ["string", "number", "boolean"] }).describe(
      "The value when people leave the option out.",
    )
      .optional(),
    choices: CHOICES.optional(),
    suggest: SUGGEST.optional(),
    min: number().describe("The smallest number that may be given.").optional(),
    max: number().describe("The largest number that may be given.").optional(),
    min_length: integer().describe("The least number of characters of a text.").optional(),
    max_length: integer().describe("The greatest number of characters of a text.").optional(),
    channel_types: oneOrMany("a list of channel types such as [text, voice]", CHANNEL_TYPE_WORD)
      .describe("Which kinds of channels may be picked.").optional(),
    localizations: LOCALIZATIONS.optional(),
  },
  (keys, node) => ({
    /** The map it was read from: the places of its keys. */
    node,
    type: keys.type,
    description: keys.description,
    required: keys.required,
    default: keys.default,
    choices: keys.choices ?? [],
    suggest: keys.suggest,
    min: keys.min,
    max: keys.max,
    minLength: keys.min_length,
    maxLength: keys.max_length,
    /** Discord's numbers for channel types. */
    channelTypes: keys.channel_types?.map((name) => CHANNEL_TYPES[name]),
    localizations: keys.localizations ?? [],
  }),
  {
    min_value: { use: "min" },
    max_value: { use: "max" },
    minimum: { use: "min" },
    maximum: { use: "max" },
    minlength: { use: "min_length" },
    maxlength: { use: "max_length" },
    optional: { use: "required", say: "An option is optional unless it says `required: true`." },
    values: { use: "choices" },
    enum: { use: "choices" },
    name: { say: "The name of an option is the key that its map stands under." },
    autocomplete: {
      say:
        "More than 25 choices are offered by autocomplete without any key. `suggest` has an extension offer its own.",
    },
    suggestions: { use: "suggest" },
  },
).meta({ id: "option" });

/** An option of a command. */
export type OptionDefinition = z.output<typeof OPTION> & { readonly name: SourceText; readonly span: Span };

export const OPTIONS = named(
  "a map of options by their names, such as `who: { type: user, description: Who }`",
  OPTION,
  (name, option): OptionDefinition => ({ name, span: name.span, ...option }),
).describe("What people fill in when they call the command, by names.");

export type { ChoiceDefinition } from "./choice.ts";
